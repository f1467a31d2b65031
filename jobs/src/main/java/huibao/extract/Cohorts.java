package huibao.extract;

import huibao.lake.format.LakeColumn;
import huibao.lake.format.Relation;
import huibao.problem.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Counts the rows that each group of measures needs, to report which measures will be empty and why. */
final class Cohorts {
    private static final Relation ITEM = Relation.PETITION_ITEM;
    private static final Relation EVENT = Relation.PETITION_EVENT;
    private static final Relation EVALUATION = Relation.PETITION_EVALUATION;

    private final Vocabulary vocabulary;
    private final Map<Relation, Long> rows = new EnumMap<>(Relation.class);
    private final Map<String, Long> seen = new HashMap<>();

    Cohorts(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void codes(Relation relation, List<long[]> codes) {
        if (relation == Relation.UNIT) {
            codes.forEach(unit -> see("unit." + text(relation, unit, "kind")));
        }
    }

    /** @param cells of a row that keeps the contract */
    void add(Relation relation, long[] cells) {
        rows.merge(relation, 1L, Long::sum);
        switch (relation) {
            case PETITION_ITEM -> item(cells);
            case PETITION_EVENT -> {
                String kind = text(EVENT, cells, "kind");
                see("event." + kind);
                see(isThere(EVENT, cells, "due_on"), "due." + kind);
            }
            case PETITION_EVALUATION -> see("evaluation." + text(EVALUATION, cells, "status"));
            default -> throw new IllegalArgumentException(relation + " has no cohort.");
        }
    }

    private void item(long[] cells) {
        boolean counted = cells[ITEM.indexOf("counted")] == 1 && !isThere(ITEM, cells, "voided_at");
        boolean initial = cells[ITEM.indexOf("initial_here")] == 1;
        boolean own = cells[ITEM.indexOf("judicial")] != 1
                && !text(ITEM, cells, "purpose").equals("accusation");
        boolean visit = text(ITEM, cells, "form").equals("visit");
        see(counted, "counted");
        see(isThere(ITEM, cells, "initial_here"), "repeat-known");
        see(initial, "initial");
        see(own, "own");
        see(counted && initial && own, "processing");
        see(visit, "visit");
        see(visit && isThere(ITEM, cells, "visit_id"), "visit_id");
    }

    private void see(String what) {
        seen.merge(what, 1L, Long::sum);
    }

    private void see(boolean holds, String what) {
        if (holds) {
            see(what);
        }
    }

    private boolean has(String what) {
        return seen.containsKey(what);
    }

    private static boolean isThere(Relation relation, long[] cells, String column) {
        return cells[relation.indexOf(column)] != LakeColumn.NULL;
    }

    private String text(Relation relation, long[] cells, String column) {
        return vocabulary.texts().text(cells[relation.indexOf(column)]);
    }

    /** A source without items gives no findings. */
    List<Problem> empty() {
        List<Problem> empty = new ArrayList<>();
        if (!rows.containsKey(ITEM)) {
            return empty;
        }
        tell(empty, "counted", () -> has("counted"));
        tell(empty, "repeat-known", () -> has("repeat-known"));
        tell(empty, "initial", () -> has("initial"));
        tell(empty, "own", () -> has("own"));
        tell(empty, "processing", () -> has("processing") || !(has("counted") && has("initial") && has("own")));
        tell(empty, "visit_id", () -> has("visit_id") || !has("visit"));
        tell(empty, "petition_office", () -> has("unit.petition_office"));
        for (String kind : List.of("accepted", "forwarded", "notified", "answered", "closed", "resolved")) {
            tell(empty, "event." + kind, () -> has("event." + kind));
        }
        tell(empty, "due", () -> has("due.forwarded") || !has("event.forwarded"));
        tell(empty, "rated", () -> has("evaluation.rated"));
        return empty;
    }

    private void tell(List<Problem> empty, String what, BooleanSupplier isThere) {
        if (!isThere.getAsBoolean()) {
            empty.add(Problem.of("sample.empty." + what, rows.get(ITEM)));
        }
    }
}
