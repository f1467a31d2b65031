package huibao.count;

import huibao.calendar.ShanghaiTime;
import huibao.cell.CellTable;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.fold.Cause;
import huibao.fold.FoldQuestion;
import huibao.lake.run.LeaderActivity;
import huibao.lake.version.ItemPart;
import huibao.metric.Subject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why two editions answer the same question differently, as far as rows tell: the items that changed are counted apart,
 * by cause, as each edition counts them, and a cause is one of a figure's where the two counts of it differ.
 */
public record ChangeCauses(PreparedCount then, PreparedCount now) {
    /** One of the two editions. */
    public record Side(AggregationInput input, CountQuestion question) {}

    /** Whole items as both editions' runs have them. */
    public PartQuestion<CauseCounts> changed() {
        ItemReading.PlannedReading planned = ItemReading.beside(
                List.of(then.items(), now.items()),
                List.of(then.fold().reference(), now.fold().reference()));
        return new PartQuestion<>(
                planned.parts(),
                new CauseTask(planned.reading(), then.fold(), then.tables(), now.fold(), now.tables()));
    }

    private record CauseTask(
            ItemReading reading,
            FoldQuestion then,
            List<CellTable> tablesThen,
            FoldQuestion now,
            List<CellTable> tablesNow)
            implements PartTask<CauseCounts> {
        @Override
        public CauseCounts of(ItemPart part) {
            return CauseCounts.of(reading.versions(part), then, tablesThen, now, tablesNow);
        }
    }

    /** @param counts of all parts */
    public RowCauses of(CauseCounts counts) {
        Map<FigureKey, Set<Cause>> causes = new HashMap<>();
        for (Cause cause : counts.after().keySet()) {
            Map<FigureKey, Figure> figuresThen = figures(then, counts.before().get(cause));
            Map<FigureKey, Figure> figuresNow = figures(now, counts.after().get(cause));
            Set<FigureKey> keys = new HashSet<>(figuresThen.keySet());
            keys.addAll(figuresNow.keySet());
            keys.stream()
                    .filter(key -> !numbers(figuresThen.get(key)).equals(numbers(figuresNow.get(key))))
                    .forEach(key -> causes.computeIfAbsent(key, one -> EnumSet.noneOf(Cause.class))
                            .add(cause));
        }
        return new RowCauses(causes, ofActivities(then, now));
    }

    private static Map<FigureKey, Figure> figures(PreparedCount asked, PartitionCount count) {
        var cells = count.answered(asked.tables(), asked.question().windows().count());
        return asked.rollUp(cells, count.schemes()).figuresByTable().stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(Figure::key, Function.identity()));
    }

    /** What a figure says; nothing counted and not asked are the same. */
    private static List<BigDecimal> numbers(Figure figure) {
        if (figure == null) {
            return List.of();
        }
        return Stream.of(
                        figure.value(),
                        figure.numerator().map(BigDecimal::valueOf),
                        figure.denominator().map(BigDecimal::valueOf))
                .map(number -> number.orElse(BigDecimal.ZERO))
                .dropWhile(number -> figure.value().map(BigDecimal::signum).orElse(0) == 0
                        && figure.denominator().orElse(0L) == 0)
                .toList();
    }

    /** There are few activities, so they are not told apart by figure. */
    private static Map<String, Set<Cause>> ofActivities(PreparedCount then, PreparedCount now) {
        Set<Cause> causes = activityCauses(then, now);
        Map<String, Set<Cause>> byMeasure = new HashMap<>();
        now.question().breakdowns().stream()
                .filter(breakdown -> breakdown.subject() == Subject.ACTIVITY)
                .flatMap(breakdown -> breakdown.measures().stream())
                .forEach(measure -> byMeasure.put(measure.name(), causes));
        return byMeasure;
    }

    private static Set<Cause> activityCauses(PreparedCount then, PreparedCount now) {
        Instant cutoff = then.question().cutoff();
        Map<Long, LeaderActivity> known = new HashMap<>();
        then.activities().forEach(activity -> known.put(activity.activityId(), activity));
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        for (LeaderActivity activity : now.activities()) {
            LeaderActivity earlier = known.remove(activity.activityId());
            if (earlier == null) {
                boolean later = activity.occurredOn().isAfter(ShanghaiTime.dateOf(cutoff));
                causes.add(later ? Cause.PROGRESS : Cause.LATE_ARRIVAL);
            } else if (!earlier.equals(activity)) {
                causes.add(Cause.CORRECTION);
            }
        }
        if (!known.isEmpty()) {
            causes.add(Cause.CORRECTION);
        }
        return causes;
    }
}
