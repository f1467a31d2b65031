package huibao.desk;

import huibao.calendar.ShanghaiTime;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * A saved question to be answered by the clock, as lines of the plan.
 *
 * @param often when: {@code month}, {@code week}, {@code day} or {@code quarter}
 * @param period in words that move with the day
 */
public record PlanProposal(String question, String often, String period) {
    /** How often, and the moment as the plan has it. */
    private static final List<Often> ALL = List.of(
            new Often("month", "0 0 7 1 * *"),
            new Often("week", "0 0 7 * * MON"),
            new Often("day", "0 0 7 * * *"),
            new Often("quarter", "0 0 7 1 1,4,7,10 *"));

    private record Often(String code, String at) {}

    public static List<String> everyOften() {
        return ALL.stream().map(Often::code).toList();
    }

    /** Words of the plan that a form can offer. */
    public static List<String> periods() {
        return List.of("last month", "last 12 months", "last quarter", "year to last month", "last week");
    }

    /** Empty if the words are none that a form offers. */
    public static Optional<PlanProposal> of(String question, String often, String period) {
        return everyOften().contains(often) && periods().contains(period)
                ? Optional.of(new PlanProposal(question, often, period))
                : Optional.empty();
    }

    /** As an entry under {@code reports}. */
    public String lines() {
        String at = ALL.stream()
                .filter(one -> one.code().equals(often))
                .findFirst()
                .orElseThrow()
                .at();
        return "  - question: \"" + question + "\"\n    at: \"" + at + "\"\n    period: " + period
                + "\n    formats: [xlsx, pdf]\n";
    }

    /** Behind what the plan has; of an office without one a plan that begins today. */
    public String addedTo(String plan, Clock clock) {
        if (plan.isBlank()) {
            return "since: " + ShanghaiTime.dateOf(clock.instant()) + "\nreports:\n" + lines();
        }
        return plan + (plan.endsWith("\n") ? "" : "\n") + lines();
    }
}
