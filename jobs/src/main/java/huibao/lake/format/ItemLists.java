package huibao.lake.format;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.schema.MessageType;

/** The events and evaluations inside the items being written. */
final class ItemLists {
    private static final int EVENT_CELLS = Relation.PETITION_EVENT.columns().size();
    private static final int EVALUATION_CELLS =
            Relation.PETITION_EVALUATION.columns().size();

    private final ColumnGroup events;
    private final ColumnGroup evaluations;
    private final ListLevels eventLevels = new ListLevels();
    private final ListLevels evaluationLevels = new ListLevels();
    private int[] eventCounts = new int[1024];
    private int[] evaluationCounts = new int[1024];
    private int rows;

    ItemLists(MessageType schema, Texts texts) {
        events = new ColumnGroup(FileSchema.EVENTS, 1, schema, FileSchema.path("events"), texts);
        evaluations = new ColumnGroup(FileSchema.EVALUATIONS, 1, schema, FileSchema.path("evaluations"), texts);
    }

    /** The flat columns of a file of the relation. */
    static List<LakeColumn> topColumns(Relation relation) {
        return relation.holdsItems()
                ? Stream.concat(relation.columns().stream(), FileSchema.ITEM_OWN.stream())
                        .toList()
                : relation.columns();
    }

    void add(long[] eventRows, int eventCount, long[] evaluationRows, int evaluationCount) {
        for (int event = 0; event < eventCount; event++) {
            events.add(eventRows, event * EVENT_CELLS);
        }
        for (int evaluation = 0; evaluation < evaluationCount; evaluation++) {
            evaluations.add(evaluationRows, evaluation * EVALUATION_CELLS);
        }
        if (rows == eventCounts.length) {
            eventCounts = Arrays.copyOf(eventCounts, rows * 2);
            evaluationCounts = Arrays.copyOf(evaluationCounts, rows * 2);
        }
        eventCounts[rows] = eventCount;
        evaluationCounts[rows++] = evaluationCount;
    }

    void endPage(PageBytes bytes, Compression compression) {
        eventLevels.set(eventCounts, rows);
        events.endPage(eventLevels, rows, bytes, compression);
        evaluationLevels.set(evaluationCounts, rows);
        evaluations.endPage(evaluationLevels, rows, bytes, compression);
        rows = 0;
    }

    void writeTo(ParquetFileWriter file, Compression compression) throws IOException {
        events.writeTo(file, compression);
        evaluations.writeTo(file, compression);
    }
}
