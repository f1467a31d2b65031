package huibao.narrative;

import huibao.calendar.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is left to do, and what became of the hard matters. */
final class StockSentences {
    private final Clauses clauses;
    private final Material material;

    StockSentences(Material material) {
        this.material = material;
        this.clauses = material.clauses();
    }

    /** The identity of stock and flow, every term of it. */
    Sentence identity() {
        List<Clause> terms = new ArrayList<>();
        String before = "";
        for (Topic term : List.of(
                Topic.OPENING_STOCK,
                Topic.REGISTERED,
                Topic.REOPENED,
                Topic.CLOSED,
                Topic.WITHDRAWN,
                Topic.MERGED,
                Topic.CLOSING_STOCK)) {
            terms.add(clauses.phrase(before, term.in(Role.CURRENT)));
            before = "，";
        }
        Clause all = Clause.together(terms.toArray(Clause[]::new));
        return Sentence.led("stock-identity", "", List.of(List.of(all, new Growth(clauses).clause())));
    }

    Sentence resolution() {
        Statement rate = Topic.RESOLUTION_RATE.in(Role.CURRENT);
        return Sentence.led(
                "resolution",
                "",
                List.of(List.of(clauses.phrase("", rate), clauses.change("，", rate, Role.SAME_LAST_YEAR))));
    }

    Sentence overdue() {
        Statement overdue = Topic.OVERDUE_OPEN.in(Role.CURRENT);
        return Sentence.led(
                "overdue-open",
                "期末尚有",
                List.of(List.of(clauses.phrase("", overdue), clauses.change("，", overdue, Role.SAME_LAST_YEAR))));
    }

    /** The oldest two bands: what has been waiting longer than half a year. */
    Sentence age() {
        Statement all = Topic.CLOSING_STOCK.in(Role.CURRENT);
        List<List<Clause>> parts = new ArrayList<>();
        for (String band : List.of(">365", "181-365")) {
            Statement old = Topic.STOCK_AGE.in(Role.CURRENT).of("age_band", band);
            parts.add(List.of(
                    clauses.amount(material.names().of("age_band", band), old), clauses.shareOfThese("，", old, all)));
        }
        return Sentence.listing("stock-age", Frame.AGE.words() + "，" + clauses.among(all), parts);
    }

    Sentence family(Topic family) {
        Statement all = family.in(Role.CURRENT);
        List<Clause> outcomes = new ArrayList<>();
        String before = "";
        outcomes.add(clauses.phrase("", all));
        outcomes.add(clauses.said("中，"));
        for (Outcome outcome : Outcome.ALL) {
            Statement some = outcome.of(all);
            outcomes.add(clauses.amount(before + outcome.words(), some));
            outcomes.add(clauses.shareOfThese("、", some, all));
            before = "，";
        }
        boolean known = outcomes.stream().allMatch(Clause.Said.class::isInstance);
        return Sentence.led("family-" + family.metric(), "", List.of(known ? outcomes : onlyNumber(outcomes)));
    }

    /** Three outcomes that are never taken for one another stand together or not at all. */
    private static List<Clause> onlyNumber(List<Clause> outcomes) {
        List<Clause> kept = new ArrayList<>(List.of(outcomes.get(0)));
        outcomes.stream().filter(Clause.Unsaid.class::isInstance).forEach(kept::add);
        return kept;
    }

    /** 较期初增加…件: plain arithmetic between two stocks, no judgement. */
    static final class Growth {
        private final Clauses clauses;

        Growth(Clauses clauses) {
            this.clauses = clauses;
        }

        Clause clause() {
            Statement opening = Topic.OPENING_STOCK.in(Role.CURRENT);
            Statement closing = Topic.CLOSING_STOCK.in(Role.CURRENT);
            Optional<BigDecimal> before = clauses.value(opening);
            Optional<BigDecimal> after = clauses.value(closing);
            if (before.isEmpty() || after.isEmpty()) {
                return clauses.unsaid(before.isEmpty() ? opening.key() : closing.key());
            }
            BigDecimal growth = after.get().subtract(before.get());
            if (growth.signum() == 0) {
                return clauses.said("，与期初持平");
            }
            return clauses.said(
                    "，较期初" + (growth.signum() > 0 ? "增加" : "减少") + Printed.count(growth.abs()) + closing.unit());
        }
    }
}
