package huibao.adhoc;

import static java.util.Objects.requireNonNull;

import huibao.calendar.OfficeCalendar;
import huibao.calendar.Period;
import huibao.calendar.PeriodLabels;
import huibao.calendar.RelativePeriod;
import huibao.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A question as somebody typed it: words that the catalogue and the code tables may or may not know. It is only ever
 * compared with them and never becomes part of a query.
 *
 * @param measures names of the catalogue
 * @param by dimensions, a grain of time such as {@code month} among them
 * @param where admitted codes or names by dimension
 * @param kind of the periods; empty = as {@code by} says, else months
 * @param period a label, {@code A..B} for every period from A to B, or words such as {@code last 12 months}, which have to
 *     be put on a day before it is asked
 * @param compare {@code previous}, {@code same-last-year}, or a period of its own
 * @param top only so many rows, the largest first; of a measure of the quality of work, the best
 * @param bottom only so many rows, the smallest first; of a measure of the quality of work, the worst
 * @param columns more to be shown beside each number, such as {@code share}
 * @param campaign whose list gives the tiers
 */
public record AskedQuestion(
        List<String> measures,
        List<String> by,
        SortedMap<String, List<String>> where,
        Optional<String> kind,
        String period,
        List<String> compare,
        Optional<Integer> top,
        Optional<Integer> bottom,
        List<String> columns,
        Optional<String> campaign) {
    /** The share of a row in its total. */
    public static final String SHARE = "share";

    public AskedQuestion {
        measures = List.copyOf(measures);
        by = List.copyOf(by);
        Map<String, List<String>> copy = new TreeMap<>();
        where.forEach((dimension, codes) -> copy.put(dimension, List.copyOf(codes)));
        where = new TreeMap<>(copy);
        requireNonNull(period, "period is null");
        compare = List.copyOf(compare);
        // editions of version 0.1.0 have neither of them in their manifest
        bottom = bottom == null ? Optional.empty() : bottom;
        columns = columns == null ? List.of() : List.copyOf(columns);
    }

    /** A question that neither asks for the last rows nor for further columns. */
    public AskedQuestion(
            List<String> measures,
            List<String> by,
            SortedMap<String, List<String>> where,
            Optional<String> kind,
            String period,
            List<String> compare,
            Optional<Integer> top,
            Optional<String> campaign) {
        this(measures, by, where, kind, period, compare, top, Optional.empty(), List.of(), campaign);
    }

    /** Over this period instead, or every one of a row of them. */
    public AskedQuestion over(Period other) {
        return asking(Optional.of(other.kind().code()), other.label(), compare);
    }

    private AskedQuestion asking(Optional<String> otherKind, String label, List<String> others) {
        return new AskedQuestion(measures, by, where, otherKind, label, others, top, bottom, columns, campaign);
    }

    /**
     * With labels for its periods, where they are said in words or seen from the day of asking.
     *
     * @throws QuestionRefusedException if one is in words nobody knows, or another kind of period than the question says
     */
    public AskedQuestion on(LocalDate day, OfficeCalendar calendar) {
        List<String> others = compare.stream()
                .map(word -> PeriodLabels.label(word, day).orElse(word))
                .toList();
        if (calendar.kindOf(period).isPresent()) {
            return asking(kind, period, others);
        }
        Optional<RelativePeriod> relative = RelativePeriod.find(period);
        if (relative.isPresent()) {
            requireKind(relative.get());
            return over(relative.get().at(calendar, day)).asking(others);
        }
        Optional<String> label = PeriodLabels.label(period, day);
        if (label.isEmpty() && RelativePeriod.isMeant(period)) {
            throw new QuestionRefusedException(
                    List.of(Problem.of("ask.unknown-period", period, RelativePeriod.EXAMPLES)));
        }
        return asking(kind, label.orElse(period), others);
    }

    private AskedQuestion asking(List<String> others) {
        return asking(kind, period, others);
    }

    private void requireKind(RelativePeriod relative) {
        boolean isOther = kind.flatMap(code -> PeriodLabels.kind(code).filter(one -> one == relative.kind()))
                        .isEmpty()
                && kind.isPresent();
        if (isOther) {
            throw new QuestionRefusedException(List.of(Problem.of("ask.other-kind", kind.get(), period)));
        }
    }

    /** In a line, as its options are typed. */
    public String inWords() {
        StringBuilder words = new StringBuilder(String.join(",", measures));
        if (!by.isEmpty()) {
            words.append(" by ").append(String.join(",", by));
        }
        where.forEach((dimension, values) ->
                words.append(" where ").append(dimension).append('=').append(String.join(",", values)));
        return words.append(' ').append(period).toString();
    }
}
