package huibao.count;

import huibao.fold.Evaluation;
import huibao.fold.Event;
import huibao.fold.EventKind;
import huibao.fold.Numbers;
import huibao.fold.PetitionItem;
import huibao.fold.Reference;
import huibao.lake.format.DamagedLake;
import huibao.lake.format.LakeColumn;
import huibao.lake.format.TextNumbers;
import huibao.lake.version.ItemColumns;
import huibao.lake.version.ItemRow;
import huibao.metric.Dimension;
import huibao.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows of the lake as items, words and codes as numbers. */
final class ItemDecoder implements TextNumbers {
    /** An item without what happened to it. */
    static final ItemColumns FLAT = new ItemColumns(
            List.of(
                    "item_id",
                    "visit_id",
                    "form",
                    "petitioned_on",
                    "registered_at",
                    "registering_level",
                    "registering_unit",
                    "region_code",
                    "authority_level",
                    "stepwise",
                    "category_code",
                    "purpose",
                    "persons",
                    "initial_here",
                    "repeat_of",
                    "judicial",
                    "counted",
                    "recorded_at",
                    "updated_at",
                    "voided_at"),
            List.of(),
            List.of());

    static final ItemColumns WHOLE = new ItemColumns(
            FLAT.item(),
            List.of("event_id", "kind", "occurred_at", "unit_code", "level", "due_on", "post_code", "recorded_at"),
            List.of("target", "status", "rating", "occurred_at", "recorded_at", "updated_at"));

    private static final EventKind[] KINDS = EventKind.values();
    /** A code that is in none of the run's code tables. */
    private static final long GONE = Long.MAX_VALUE;

    private final Map<String, Map<String, Integer>> numbers = new HashMap<>();

    /** Whether the run's code tables may lack a code, because an older run had it. */
    private final boolean older;

    private String unknownText = "";
    private boolean unknown;

    /** @param older whether rows may be of runs with other code tables; what uses a code that is gone counts as rejected */
    ItemDecoder(Reference reference, boolean older) {
        this.older = older;
        numbers.put("form", words(Dimension.FORM));
        numbers.put("registering_level", words(Dimension.REGISTERING_LEVEL));
        numbers.put("registering_unit", reference.units());
        numbers.put("region_code", reference.regions());
        numbers.put("authority_level", words(Dimension.REGISTERING_LEVEL));
        numbers.put("category_code", reference.categories());
        numbers.put("purpose", words(Dimension.PURPOSE));
        Map<String, Integer> kinds = new HashMap<>();
        for (EventKind kind : KINDS) {
            kinds.put(kind.word(), kind.ordinal());
        }
        numbers.put("kind", kinds);
        numbers.put("unit_code", reference.units());
        numbers.put("level", words(Dimension.REGISTERING_LEVEL));
        numbers.put("post_code", reference.posts());
        numbers.put("target", words(Dimension.TARGET));
        numbers.put("status", words(Dimension.STATUS));
        numbers.put("rating", words(Dimension.RATING));
    }

    private static Map<String, Integer> words(Dimension dimension) {
        Map<String, Integer> numbers = new HashMap<>();
        dimension.words().forEach(word -> numbers.put(word, dimension.number(word)));
        return numbers;
    }

    @Override
    public long number(String column, String text) {
        Integer number = numbers.get(column).get(text);
        if (number == null) {
            unknownText = text;
            return GONE;
        }
        return number;
    }

    /** {@code null} if the row uses a code that is gone. */
    PetitionItem item(ItemRow row) {
        List<Event> events = events(row);
        List<Evaluation> evaluations = evaluations(row);
        unknown = false;
        PetitionItem item = new PetitionItem(
                row.itemId(),
                row.cell(1),
                code(row.cell(2)),
                (int) row.cell(3),
                row.cell(4),
                code(row.cell(5)),
                code(row.cell(6)),
                code(row.cell(7)),
                word(row.cell(8), Dimension.REGISTERING_LEVEL),
                yesAsZero(row.cell(9), Dimension.BYPASS),
                code(row.cell(10)),
                code(row.cell(11)),
                (int) row.cell(12),
                yesAsZero(row.cell(13), Dimension.INITIAL),
                row.cell(14),
                row.cell(15) != 0,
                row.cell(16) != 0,
                row.cell(17),
                row.cell(18),
                row.cell(19),
                events,
                evaluations);
        return unknown ? null : item;
    }

    private List<Event> events(ItemRow row) {
        int count = row.events();
        if (count == 0) {
            return List.of();
        }
        List<Event> events = new ArrayList<>(count);
        for (int at = 0; at < count; at++) {
            unknown = false;
            int kind = code(row.event(at, 1));
            Event event = new Event(
                    row.event(at, 0),
                    unknown ? null : KINDS[kind],
                    row.event(at, 2),
                    code(row.event(at, 3)),
                    word(row.event(at, 4), Dimension.REGISTERING_LEVEL),
                    row.event(at, 5) == LakeColumn.NULL ? Numbers.NONE : (int) row.event(at, 5),
                    code(row.event(at, 6)),
                    row.event(at, 7));
            if (!unknown) {
                events.add(event);
            }
        }
        return events;
    }

    private List<Evaluation> evaluations(ItemRow row) {
        int count = row.evaluations();
        if (count == 0) {
            return List.of();
        }
        List<Evaluation> evaluations = new ArrayList<>(count);
        for (int at = 0; at < count; at++) {
            evaluations.add(new Evaluation(
                    code(row.evaluation(at, 0)),
                    code(row.evaluation(at, 1)),
                    word(row.evaluation(at, 2), Dimension.RATING),
                    row.evaluation(at, 3),
                    row.evaluation(at, 4),
                    row.evaluation(at, 5)));
        }
        return evaluations;
    }

    /** Of a dimension whose first word is yes, or its unknown. */
    private static int yesAsZero(long cell, Dimension dimension) {
        return cell == LakeColumn.NULL ? dimension.number(Dimension.UNKNOWN) : 1 - (int) cell;
    }

    private int word(long cell, Dimension dimension) {
        return cell == LakeColumn.NULL ? dimension.number(Dimension.UNKNOWN) : code(cell);
    }

    private int code(long cell) {
        if (cell == LakeColumn.NULL) {
            return Numbers.NONE;
        }
        if (cell == GONE && older) {
            unknown = true;
            return Numbers.NONE;
        }
        if (cell == GONE) {
            // extraction rejects unknown codes, so this is a run and code tables that do not belong together
            throw new DamagedLake(List.of(Problem.of("lake.unknown-code", String.valueOf(unknownText))));
        }
        return (int) cell;
    }
}
