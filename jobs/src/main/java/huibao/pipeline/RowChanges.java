package huibao.pipeline;

import huibao.aggregate.ChangeCauses;
import huibao.aggregate.CountingEngine;
import huibao.aggregate.RowCauses;
import huibao.lake.Lake;
import huibao.lake.LakeRun;
import huibao.settings.Setting;
import huibao.settings.Settings;
import java.util.List;

/** What the rows of the lake tell of why two editions differ. */
final class RowChanges {
    private RowChanges() {}

    static RowCauses between(
            EditionSide before, EditionSide after, Lake lake, Settings settings, CountingEngine engine) {
        if (isSameKnowledge(before.basis(), after.basis())) {
            return RowCauses.NONE;
        }
        return engine.causes(side(before, lake, settings), side(after, lake, settings));
    }

    private static boolean isSameKnowledge(EditionBasis before, EditionBasis after) {
        return ids(before).equals(ids(after))
                && before.periods().cutoff().equals(after.periods().cutoff());
    }

    private static List<String> ids(EditionBasis basis) {
        return basis.runs().stream().map(LakeRun::id).toList();
    }

    private static ChangeCauses.Side side(EditionSide side, Lake lake, Settings settings) {
        boolean phone = Boolean.parseBoolean(side.parameters().get(Setting.INCLUDE_PHONE.key()));
        return new ChangeCauses.Side(
                AggregateStage.input(lake, side.basis()),
                AggregateStage.question(side.request(), settings, phone, side.basis()));
    }
}
