package huibao.aggregate;

import huibao.fold.Evaluation;
import huibao.fold.Event;
import huibao.fold.EventKind;
import huibao.fold.Numbers;
import huibao.fold.PetitionItem;
import huibao.fold.Reference;
import huibao.metric.Dimension;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Spark's rows of {@link ItemColumns} as items, words and codes as numbers. It reads Spark's internal rows, because an
 * external row costs several objects for each of millions of events.
 */
final class ItemDecoder {
    private final Map<UTF8String, Integer> forms = words(Dimension.FORM);
    private final Map<UTF8String, Integer> levels = words(Dimension.REGISTERING_LEVEL);
    private final Map<UTF8String, Integer> purposes = words(Dimension.PURPOSE);
    private final Map<UTF8String, Integer> targets = words(Dimension.TARGET);
    private final Map<UTF8String, Integer> statuses = words(Dimension.STATUS);
    private final Map<UTF8String, Integer> ratings = words(Dimension.RATING);
    private final Map<UTF8String, EventKind> kinds = new HashMap<>();
    private final Map<UTF8String, Integer> regions;
    private final Map<UTF8String, Integer> units;
    private final Map<UTF8String, Integer> categories;
    private final Map<UTF8String, Integer> posts;

    /** Whether the run's code tables may lack a code, because an older run had it. */
    private final boolean older;

    private boolean unknown;

    /** @param older whether rows may be of runs with other code tables; what uses a code that is gone counts as rejected */
    ItemDecoder(Reference reference, boolean older) {
        this.older = older;
        this.regions = keys(reference.regions());
        this.units = keys(reference.units());
        this.categories = keys(reference.categories());
        this.posts = keys(reference.posts());
        for (EventKind kind : EventKind.values()) {
            kinds.put(UTF8String.fromString(kind.word()), kind);
        }
    }

    /** A row of {@link ItemColumns#WHOLE}; {@code null} if it uses a code that is gone. */
    PetitionItem whole(InternalRow row) {
        return item(row, events(row.getArray(ItemColumns.EVENTS)), evaluations(row.getArray(ItemColumns.EVALUATIONS)));
    }

    /** A row of {@link ItemColumns#FLAT}: an item without what happened to it. */
    PetitionItem flat(InternalRow row) {
        return item(row, List.of(), List.of());
    }

    private PetitionItem item(InternalRow row, List<Event> events, List<Evaluation> evaluations) {
        unknown = false;
        PetitionItem item = new PetitionItem(
                row.getLong(0),
                number(row, 1),
                code(forms, row, 2),
                row.getInt(3),
                row.getLong(4),
                code(levels, row, 5),
                code(units, row, 6),
                code(regions, row, 7),
                word(levels, row, 8, Dimension.REGISTERING_LEVEL),
                bypassed(row, 9),
                code(categories, row, 10),
                code(purposes, row, 11),
                row.getInt(12),
                initial(row, 13),
                number(row, 14),
                row.getBoolean(15),
                row.getBoolean(16),
                row.getLong(17),
                row.getLong(18),
                number(row, 19),
                events,
                evaluations);
        return unknown ? null : item;
    }

    private List<Event> events(ArrayData rows) {
        List<Event> events = new ArrayList<>(rows.numElements());
        for (int i = 0; i < rows.numElements(); i++) {
            InternalRow row = rows.getStruct(i, ItemColumns.EVENT_FIELDS);
            unknown = false;
            Event event = new Event(
                    row.getLong(0),
                    kinds.get(row.getUTF8String(1)),
                    row.getLong(2),
                    code(units, row, 3),
                    word(levels, row, 4, Dimension.REGISTERING_LEVEL),
                    row.isNullAt(5) ? Numbers.NONE : row.getInt(5),
                    code(posts, row, 6),
                    row.getLong(7));
            if (!unknown) {
                events.add(event);
            }
        }
        return events;
    }

    private List<Evaluation> evaluations(ArrayData rows) {
        List<Evaluation> evaluations = new ArrayList<>(rows.numElements());
        for (int i = 0; i < rows.numElements(); i++) {
            InternalRow row = rows.getStruct(i, ItemColumns.EVALUATION_FIELDS);
            evaluations.add(new Evaluation(
                    code(targets, row, 0),
                    code(statuses, row, 1),
                    word(ratings, row, 2, Dimension.RATING),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5)));
        }
        return evaluations;
    }

    /** What {@code stepwise} says, as a number by {@code bypass}. */
    private static int bypassed(InternalRow row, int column) {
        if (row.isNullAt(column)) {
            return Dimension.BYPASS.number(Dimension.UNKNOWN);
        }
        return row.getBoolean(column) ? 0 : 1;
    }

    private static int initial(InternalRow row, int column) {
        if (row.isNullAt(column)) {
            return Dimension.INITIAL.number(Dimension.UNKNOWN);
        }
        return row.getBoolean(column) ? 0 : 1;
    }

    private static long number(InternalRow row, int column) {
        return row.isNullAt(column) ? Numbers.NONE_LONG : row.getLong(column);
    }

    private int code(Map<UTF8String, Integer> numbers, InternalRow row, int column) {
        if (row.isNullAt(column)) {
            return Numbers.NONE;
        }
        Integer number = numbers.get(row.getUTF8String(column));
        if (number == null && older) {
            unknown = true;
            return Numbers.NONE;
        }
        if (number == null) {
            // extraction rejects unknown codes, so this is a run and code tables that do not belong together
            throw new IllegalStateException("Cannot read an item: code " + row.getUTF8String(column)
                    + " is in none of the run's code tables. Run 'huibao lake verify'");
        }
        return number;
    }

    private int word(Map<UTF8String, Integer> numbers, InternalRow row, int column, Dimension dimension) {
        return row.isNullAt(column) ? dimension.number(Dimension.UNKNOWN) : code(numbers, row, column);
    }

    private static Map<UTF8String, Integer> words(Dimension dimension) {
        Map<UTF8String, Integer> numbers = new HashMap<>();
        dimension.words().forEach(word -> numbers.put(UTF8String.fromString(word), dimension.number(word)));
        return numbers;
    }

    private static Map<UTF8String, Integer> keys(Map<String, Integer> codes) {
        Map<UTF8String, Integer> numbers = new HashMap<>();
        codes.forEach((code, number) -> numbers.put(UTF8String.fromString(code), number));
        return numbers;
    }
}
