package huibao.extract;

import huibao.lake.Lake;
import huibao.lake.format.Relation;
import huibao.lake.run.LakeRun;
import huibao.lake.version.Generations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.parquet.example.data.Group;

/** Every row of the source as a run, with those it continues, holds it. */
final class StateRows {
    private StateRows() {}

    static Map<Relation, List<String>> of(Lake lake, LakeRun run) {
        Map<Relation, List<String>> rows = new TreeMap<>();
        List<LakeRun> chain = lake.chain(run);
        Generations reread = lake.itemsNow(run).reread();
        for (Relation relation : Relation.values()) {
            if (relation.compareTo(Relation.REREAD_ITEM) < 0) {
                rows.put(relation, of(relation, chain, reread));
            }
        }
        return rows;
    }

    private static List<String> of(Relation relation, List<LakeRun> chain, Generations reread) {
        List<String> rows = new ArrayList<>();
        for (int generation = 0; generation < chain.size(); generation++) {
            boolean isNewest = generation == chain.size() - 1;
            for (Group row : County.groups(chain.get(generation), relation)) {
                boolean isOfItem = row.getType().containsField("item_id")
                        && relation != Relation.CAMPAIGN_ITEM
                        && row.getFieldRepetitionCount("item_id") > 0;
                if (isOfItem ? reread.newest(row.getLong("item_id", 0)) == generation : isNewest) {
                    rows.add(row.toString());
                }
            }
        }
        return rows.stream().sorted().toList();
    }
}
