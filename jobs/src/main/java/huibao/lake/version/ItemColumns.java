package huibao.lake.version;

import huibao.lake.format.FileSchema;
import huibao.lake.format.LakeColumn;
import huibao.lake.format.Relation;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Columns of the item files to be read, by their names; {@link ItemRow} knows them by their place here.
 *
 * @param item flat ones
 * @param events inside each event, or none
 * @param evaluations inside each evaluation, or none
 */
public record ItemColumns(List<String> item, List<String> events, List<String> evaluations) implements Serializable {
    public ItemColumns {
        item = List.copyOf(item);
        events = List.copyOf(events);
        evaluations = List.copyOf(evaluations);
    }

    /** All that {@link ItemCells} has. */
    static ItemColumns all() {
        List<String> item = new ArrayList<>(names(Relation.PETITION_ITEM.columns()));
        item.addAll(names(FileSchema.ITEM_OWN.subList(0, 2)));
        return new ItemColumns(item, names(FileSchema.EVENTS), names(FileSchema.EVALUATIONS));
    }

    private static List<String> names(List<LakeColumn> columns) {
        return columns.stream().map(LakeColumn::name).toList();
    }
}
