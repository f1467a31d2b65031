package huibao.adhoc;

import static java.util.Objects.requireNonNull;

import huibao.calendar.Period;
import huibao.calendar.PeriodKind;
import huibao.calendar.RelativePeriod;
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
 * @param compare {@code previous}, {@code same-last-year}
 * @param top only so many rows, the largest first
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
        Optional<String> campaign) {
    public AskedQuestion {
        measures = List.copyOf(measures);
        by = List.copyOf(by);
        Map<String, List<String>> copy = new TreeMap<>();
        where.forEach((dimension, codes) -> copy.put(dimension, List.copyOf(codes)));
        where = new TreeMap<>(copy);
        requireNonNull(period, "period is null");
        compare = List.copyOf(compare);
    }

    /** Over this period instead, or every one of a row of them. */
    public AskedQuestion over(Period other) {
        return new AskedQuestion(
                measures, by, where, Optional.of(other.kind().code()), other.label(), compare, top, campaign);
    }

    /**
     * Its period, where that is seen from the day of asking.
     *
     * @return empty if it is a label
     * @throws QuestionRefusedException if it is neither, or another kind of period than the question says
     */
    public Optional<RelativePeriod> relativePeriod() {
        Optional<RelativePeriod> found = RelativePeriod.find(period);
        if (found.isEmpty() && RelativePeriod.isMeant(period)) {
            throw new QuestionRefusedException(List.of("Unknown period: " + period
                    + ". Expected a label such as 2021-06, or one of the kind of " + RelativePeriod.EXAMPLES));
        }
        if (found.isPresent()
                && kind.filter(code -> PeriodKind.find(code)
                                .filter(one -> one == found.get().kind())
                                .isEmpty())
                        .isPresent()) {
            throw new QuestionRefusedException(List.of("Invalid period kind: " + kind.get() + ", of the period "
                    + period + ". Expected none: the period says it"));
        }
        return found;
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
