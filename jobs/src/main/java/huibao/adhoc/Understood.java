package huibao.adhoc;

import huibao.calendar.PeriodKind;
import huibao.fold.Windows.AskedPeriod;
import huibao.metric.Dimension;
import huibao.metric.Measure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A question the catalogue knows the words of and that may be answered.
 *
 * @param by without time
 * @param series what its periods are called, where there are several or a grain was asked for
 * @param where codes by dimension, in the order of their numbers
 * @param periods each followed by those it is compared with
 * @param cut labels of whole periods by those of the parts of them that lie in the question
 * @param besideOwn labels of natural periods that gave days to one of the office's own
 * @param notBegun labels of periods that had not begun at the cut-off
 * @param compare what the numbers are compared with
 * @param asOf last day of the last period
 * @param toDate the cut-off lies before the end of the last period
 */
public record Understood(
        AskedQuestion asked,
        String region,
        List<Measure> measures,
        List<Dimension> by,
        Optional<PeriodKind> series,
        Map<Dimension, List<String>> where,
        List<AskedPeriod> periods,
        Map<String, String> cut,
        List<String> besideOwn,
        List<String> notBegun,
        List<Base> compare,
        Instant cutoff,
        LocalDate asOf,
        boolean toDate) {
    public Understood {
        measures = List.copyOf(measures);
        by = List.copyOf(by);
        where = where.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(where));
        periods = List.copyOf(periods);
        cut = Map.copyOf(cut);
        besideOwn = List.copyOf(besideOwn);
        notBegun = List.copyOf(notBegun);
        compare = List.copyOf(compare);
    }

    /** Each count stands with its share in the total. */
    boolean hasShares() {
        return asked.columns().contains(AskedQuestion.SHARE);
    }

    /** Everything but time that cells are told apart by. */
    public Set<Dimension> dimensions() {
        EnumSet<Dimension> dimensions = EnumSet.noneOf(Dimension.class);
        dimensions.addAll(by);
        dimensions.addAll(where.keySet());
        return dimensions;
    }
}
