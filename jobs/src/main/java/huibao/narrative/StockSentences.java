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
        terms.add(new Growth(clauses).clause());
        return Sentence.led("stock-identity", "", List.of(terms));
    }

    Sentence resolution() {
        Statement rate = Topic.RESOLUTION_RATE.in(Role.CURRENT);
        return Sentence.led(
                "resolution",
                "",
                List.of(List.of(
                        clauses.phrase("", rate),
                        clauses.phrase("（以", Topic.RESOLUTION_BASE.in(Role.CURRENT)),
                        clauses.said("为基数）"),
                        clauses.change("，", rate, Role.SAME_LAST_YEAR))));
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
            parts.add(
                    List.of(clauses.amount(material.names().of("age_band", band), old), clauses.share("，", old, all)));
        }
        return Sentence.listing("stock-age", Frame.AGE.words() + "，", parts);
    }

    Sentence family(Topic family) {
        Statement all = family.in(Role.CURRENT);
        List<Clause> clausesOf = new ArrayList<>();
        clausesOf.add(clauses.phrase("", all));
        Outcome.ALL.forEach(outcome -> {
            Statement some = outcome.of(all);
            clausesOf.add(clauses.amount("，" + outcome.words(), some));
            clausesOf.add(clauses.share("（", some, all));
            clausesOf.add(clauses.said("）"));
        });
        return Sentence.led("family-" + family.metric(), "", List.of(withoutLoneBrackets(clausesOf)));
    }

    /** A bracket whose share cannot be said is not opened. */
    private static List<Clause> withoutLoneBrackets(List<Clause> clauses) {
        List<Clause> kept = new ArrayList<>();
        for (int i = 0; i < clauses.size(); i++) {
            boolean closing =
                    clauses.get(i) instanceof Clause.Said said && said.text().equals("）");
            if (!closing || clauses.get(i - 1) instanceof Clause.Said) {
                kept.add(clauses.get(i));
            }
        }
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
