package huibao.pipeline;

import huibao.figure.FigureKey;
import huibao.fold.Cause;
import huibao.lake.Lake;
import huibao.settings.Settings;
import java.util.Map;
import java.util.Set;

/** What the rows of the lake tell of why two editions differ. */
final class RowChanges {
    private RowChanges() {}

    static Map<FigureKey, Set<Cause>> between(EditionSide before, EditionSide after, Lake lake, Settings settings) {
        return Map.of();
    }
}
