package huibao.narrative;

import huibao.calendar.Role;
import java.util.ArrayList;
import java.util.List;

/** How much came in, by which way: the first paragraphs, from which a leader has the point. */
final class VolumeSentences {
    private final Clauses clauses;
    private final PeriodWords words;
    private final String whole;
    private final boolean phoneCounts;

    VolumeSentences(Material material) {
        this.clauses = material.clauses();
        this.words = material.words();
        this.whole = material.names().whole();
        this.phoneCounts = clauses.value(Topic.PHONE.in(Role.CURRENT))
                .map(count -> count.signum() > 0)
                .orElse(false);
    }

    /** Total, against last year and last period, and the year so far. */
    Sentence opening() {
        Statement total = Topic.TOTAL.in(Role.CURRENT);
        List<Clause> period = new ArrayList<>();
        period.add(clauses.phrase(whole, total));
        period.add(clauses.said(Topic.ITEMS_AND_BATCHES));
        period.add(clauses.change("，", total, Role.SAME_LAST_YEAR));
        if (words.hasPrevious()) {
            period.add(clauses.change("，", total, Role.PREVIOUS));
        }
        List<List<Clause>> parts = new ArrayList<>(List.of(period));
        if (words.hasYearToDate()) {
            Statement year = total.as(Role.YTD);
            parts.add(List.of(clauses.amount(words.yearToDate(), year), clauses.change("，", year, Role.YTD_LAST_YEAR)));
        }
        return Sentence.led("opening", words.opening() + "，", parts);
    }

    /** What became of it, in two numbers. */
    Sentence headline() {
        Statement answered = Topic.ANSWER_RATE.in(Role.CURRENT);
        return Sentence.listing(
                "headline",
                "",
                List.of(
                        List.of(clauses.phrase("", answered), clauses.change("，", answered, Role.SAME_LAST_YEAR)),
                        List.of(
                                clauses.phrase("", Topic.CLOSING_STOCK.in(Role.CURRENT)),
                                new StockSentences.Growth(clauses).clause())));
    }

    Sentence byForm() {
        List<List<Clause>> parts = new ArrayList<>();
        parts.add(form(Topic.LETTERS));
        parts.add(form(Topic.ONLINE));
        if (phoneCounts) {
            parts.add(form(Topic.PHONE));
        }
        parts.add(List.of(
                clauses.phrase("", Topic.VISITS.in(Role.CURRENT)),
                clauses.amount("、", Topic.VISITS.personsIn(Role.CURRENT)),
                clauses.change("，批次", Topic.VISITS.in(Role.CURRENT), Role.SAME_LAST_YEAR),
                clauses.change("，人次", Topic.VISITS.personsIn(Role.CURRENT), Role.SAME_LAST_YEAR)));
        return Sentence.listing("by-form", "从信访形式看，", parts);
    }

    Sentence onlineShare() {
        return Sentence.led(
                "online-share",
                "",
                List.of(List.of(clauses.share("网上信访", Topic.ONLINE.in(Role.CURRENT), Topic.TOTAL.in(Role.CURRENT)))));
    }

    Sentence repeated() {
        Statement repeated = Topic.REPEATED.in(Role.CURRENT);
        Statement rate = Topic.REPEAT_RATE.in(Role.CURRENT);
        return Sentence.led(
                "repeated",
                "",
                List.of(List.of(
                        clauses.phrase("", repeated),
                        clauses.change("，", repeated, Role.SAME_LAST_YEAR),
                        clauses.phrase("，", rate),
                        clauses.change("，", rate, Role.SAME_LAST_YEAR))));
    }

    private List<Clause> form(Topic topic) {
        Statement form = topic.in(Role.CURRENT);
        return List.of(clauses.phrase("", form), clauses.change("，", form, Role.SAME_LAST_YEAR));
    }
}
