package huibao.history;

import huibao.aggregate.CountingEngine;
import huibao.count.ChangeCauses;
import huibao.count.RowCauses;
import huibao.lake.Lake;
import huibao.lake.run.LakeRun;
import java.util.List;

/** Causes of the differences between two editions, as far as rows of the lake show them. */
final class RowChanges {
    private RowChanges() {}

    static RowCauses between(EditionSide before, EditionSide after, Lake lake, CountingEngine engine) {
        if (isSameKnowledge(before, after)) {
            return RowCauses.NONE;
        }
        return engine.causes(side(before, lake), side(after, lake));
    }

    private static boolean isSameKnowledge(EditionSide before, EditionSide after) {
        return ids(before).equals(ids(after)) && before.cutoff().equals(after.cutoff());
    }

    private static List<String> ids(EditionSide side) {
        return side.runs().stream().map(LakeRun::id).toList();
    }

    private static ChangeCauses.Side side(EditionSide side, Lake lake) {
        return new ChangeCauses.Side(side.input(lake), side.asked());
    }
}
