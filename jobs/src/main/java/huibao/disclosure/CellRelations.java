package huibao.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/** What holds between the measures of one cell and period, by their definitions. */
final class CellRelations {
    /** {@code =}: the right side is all of the left, as far as it is known; {@code >=}: the left is at least the right. */
    private static final List<Rule> RULES = Stream.concat(
                    """
                    items = letters + online + phone + visit_batches
                    items >= upward_items
                    visit_batches >= collective_batches
                    visit_batches >= upward_visit_batches
                    visit_batches >= bypass_batches + bypass_unknown
                    visit_persons + collective_batches >= visit_batches + collective_persons
                    4 visit_batches + collective_persons >= visit_persons + 4 collective_batches
                    collective_persons >= 5 collective_batches
                    upward_items >= upward_visit_batches
                    upward_visit_persons >= upward_visit_batches
                    visit_persons >= visit_batches
                    registered = repeat_known + repeat_unknown
                    repeat_known >= repeat_items
                    repeat_known + repeat_unknown >= items
                    opening_stock + registered + reopened = closing_stock + closed + withdrawn + merged
                    closing_stock >= overdue_open
                    resolution.base >= resolution.done
                    resolution.base >= registered
                    office_acceptance.base = office_acceptance.on_time + office_acceptance.late + office_acceptance.overdue
                    unit_notice.base = unit_notice.on_time + unit_notice.late + unit_notice.overdue
                    answer.base = answer.on_time + answer.late + answer.overdue
                    closure.base = closure.done + closure.overdue
                    closure.done = closure.on_time + closure.late
                    answer.base = closure.base
                    answer.base = first_time.base
                    first_time.base >= first_time.done
                    rated >= satisfied
                    asked >= rated
                    """
                            .lines(),
                    Stream.of("assigned", "lead_assigned", "supervised", "backlog_listed", "campaign")
                            .flatMap(CellRelations::family))
            .map(CellRelations::parse)
            .toList();

    private final Quantities quantities;
    private final Relations relations;

    private record Term(int factor, String name) {}

    private record Rule(List<Term> left, List<Term> right, Kind kind) {}

    private enum Kind {
        EQUAL,
        AT_LEAST
    }

    /** A cell: its dimensions and its period. */
    record Cell(SortedMap<String, String> dimensions, LocalDate start, LocalDate end) {}

    CellRelations(Quantities quantities, Relations relations) {
        this.quantities = quantities;
        this.relations = relations;
    }

    /** @param reported the cells and periods of the edition; those of earlier editions follow from their quantities */
    void relate(Collection<Cell> reported) {
        Set<Cell> cells = new LinkedHashSet<>(reported);
        quantities.named().stream()
                .map(quantities::at)
                .filter(quantity -> quantity.from().isBefore(quantity.to()))
                .forEach(quantity -> cells.add(new Cell(quantity.dimensions(), quantity.from(), quantity.to())));
        for (Cell cell : cells) {
            RULES.forEach(rule -> relate(rule, cell));
            String band = cell.dimensions().get("size_band");
            if (band != null) {
                personsOfBand(band).forEach(rule -> relate(parse(rule), cell));
            }
        }
    }

    private void relate(Rule rule, Cell cell) {
        Relations.Sum sum = relations.sum();
        int left = add(sum, rule.left(), cell, 1);
        int right = add(sum, rule.right(), cell, -1);
        if (left < rule.left().size() || right == 0) {
            return;
        }
        if (rule.kind() == Kind.EQUAL) {
            sum.isTheWhole();
        } else {
            sum.isAtMostTheWhole();
        }
    }

    private int add(Relations.Sum sum, List<Term> terms, Cell cell, int sign) {
        int known = 0;
        for (Term term : terms) {
            OptionalInt number =
                    quantities.find(Measures.quantity(term.name(), cell.dimensions(), cell.start(), cell.end()));
            if (number.isPresent()) {
                sum.whole(number.getAsInt(), sign * term.factor());
                known++;
            }
        }
        return known;
    }

    private static Stream<String> family(String name) {
        String all = name.equals("campaign") ? "campaign_items" : name;
        return Stream.of("closed", "resolved", "terminated").map(end -> all + " >= " + name + "_" + end);
    }

    /** A band such as {@code 5-10} bounds the persons of its visits; {@code >100} only from below. */
    private static List<String> personsOfBand(String band) {
        List<String> rules = new ArrayList<>();
        String[] bounds = band.startsWith(">") ? new String[] {band.substring(1)} : band.split("-");
        rules.add("visit_persons >= " + bounds[0] + " visit_batches");
        if (bounds.length == 2) {
            rules.add(bounds[1] + " visit_batches >= visit_persons");
        }
        return rules;
    }

    private static Rule parse(String text) {
        Kind kind = text.contains(">=") ? Kind.AT_LEAST : Kind.EQUAL;
        String[] sides = text.split(">?=");
        return new Rule(terms(sides[0]), terms(sides[1]), kind);
    }

    private static List<Term> terms(String side) {
        return Arrays.stream(side.trim().split(" \\+ "))
                .map(term -> term.trim().split(" "))
                .map(words ->
                        words.length == 1 ? new Term(1, words[0]) : new Term(Integer.parseInt(words[0]), words[1]))
                .toList();
    }
}
