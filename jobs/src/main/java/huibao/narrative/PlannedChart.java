package huibao.narrative;

import huibao.calendar.PeriodName;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.metric.Measure;
import huibao.narrative.ChartPlan.Axis;
import huibao.narrative.ChartPlan.Draws;
import huibao.narrative.ChartPlan.SeriesPlan;
import huibao.reports.Block;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** A chart of a document over the figures of an edition. */
final class PlannedChart {
    private final Material material;
    private final ChartPlan plan;

    PlannedChart(Material material, ChartPlan plan) {
        this.material = material;
        this.plan = plan;
    }

    Optional<Block.Chart> block() {
        return plan.axis().either(this::ofMonths, this::ofMembers);
    }

    private Optional<Block.Chart> ofMonths(Axis.Months axis) {
        List<YearMonth> months = new ArrayList<>();
        TrendMonths.last(material.figures(), plan.series().get(0).measure()).ifPresent(last -> {
            for (int back = axis.number() - 1; back >= 0; back--) {
                months.add(last.minusMonths(back));
            }
        });
        ChartDraft draft = draft(
                months.stream().map(month -> PeriodName.of(month.toString())).toList());
        months.stream()
                .filter(month -> plan.series().stream().anyMatch(series -> isCut(series, month)))
                .forEach(month -> draft.unfinished(PeriodName.of(month.toString())));
        months.stream()
                .flatMap(month -> plan.series().stream().flatMap(series -> stockUpTo(series, month).stream()))
                .forEach(day -> draft.upTo(PeriodWords.day(day)));
        for (SeriesPlan series : plan.series()) {
            if (series.draws() == Draws.RANGE) {
                range(draft, series, months);
            } else {
                draw(
                        draft,
                        series,
                        months.stream()
                                .map(month -> ofMonth(series, month).filter(figure -> !isCut(series, month)))
                                .toList());
            }
        }
        return draft.numbered(material.numbering());
    }

    private Optional<Figure> ofMonth(SeriesPlan series, YearMonth month) {
        return figure(
                series,
                plan.axis().dimension(),
                month.minusMonths(series.shift()).toString());
    }

    /** What came in half a month is no fall beside whole ones; a stock is that of its last day. */
    private boolean isCut(SeriesPlan series, YearMonth month) {
        return !isStock(series) && ofCutMonth(series, month).isPresent();
    }

    private Optional<LocalDate> stockUpTo(SeriesPlan series, YearMonth month) {
        return isStock(series)
                ? ofCutMonth(series, month).map(figure -> figure.end().minusDays(1))
                : Optional.empty();
    }

    private boolean isStock(SeriesPlan series) {
        return material.catalogue()
                .find(series.measure())
                .filter(measure -> measure.kind() == Measure.Additivity.STOCK)
                .isPresent();
    }

    private Optional<Figure> ofCutMonth(SeriesPlan series, YearMonth month) {
        return ofMonth(series, month)
                .filter(figure -> series.draws() == Draws.VALUE)
                .filter(figure -> figure.start().plusMonths(1).isAfter(figure.end()));
    }

    private void range(ChartDraft draft, SeriesPlan series, List<YearMonth> months) {
        TrendMonths trend = new TrendMonths(material.figures(), series.measure());
        List<Optional<TrendMonths.ValueRange>> ranges =
                months.stream().map(trend::range).toList();
        if (ranges.stream().filter(Optional::isPresent).count() > 1) {
            String name = series.name().of(material);
            draft.band(name + "（上）", bound(ranges, TrendMonths.ValueRange::highest));
            draft.band(name + "（下）", bound(ranges, TrendMonths.ValueRange::lowest));
        }
    }

    private static List<Optional<BigDecimal>> bound(
            List<Optional<TrendMonths.ValueRange>> ranges, Function<TrendMonths.ValueRange, BigDecimal> bound) {
        return ranges.stream().map(range -> range.map(bound)).toList();
    }

    private Optional<Block.Chart> ofMembers(Axis.MemberAxis axis) {
        String[] measures =
                plan.series().stream().map(SeriesPlan::measure).distinct().toArray(String[]::new);
        List<String> members =
                material.own().listed(axis.only(), axis.dimension(), material.members(axis.dimension(), measures));
        ChartDraft draft = draft(members.stream()
                .map(member -> material.names().of(axis.dimension(), member))
                .toList());
        for (SeriesPlan series : plan.series()) {
            draw(
                    draft,
                    series,
                    members.stream()
                            .map(member -> figure(series, axis.dimension(), member))
                            .toList());
        }
        return draft.numbered(material.numbering());
    }

    private void draw(ChartDraft draft, SeriesPlan series, List<Optional<Figure>> figures) {
        draft.series(
                series.name().of(material),
                figures.stream().map(figure -> value(series, figure)).toList(),
                figures.stream().map(figure -> figure.map(Figure::id)).toList());
    }

    private ChartDraft draft(List<String> categories) {
        // An internal edition withholds nothing.
        String absent = material.facts().isRelease() ? "为不予公布或没有的数据" : hasRates() ? "没有数据或基数不足10" : "没有数据";
        return new ChartDraft(plan.name(), plan.caption().of(material), plan.unit(), plan.kind(), categories, absent);
    }

    private Optional<Figure> figure(SeriesPlan series, String dimension, String member) {
        return material.figures()
                .find(new FigureKey(series.measure(), new TreeMap<>(series.where()), series.role())
                        .with(dimension, member))
                .filter(Figure::isPrintable);
    }

    private Optional<BigDecimal> value(SeriesPlan series, Optional<Figure> figure) {
        // Of few a table has the fraction, and a point that leaps between 0 and 100 says nothing.
        return isRate(series)
                ? figure.filter(one -> !one.isOfFew())
                        .map(one -> material.facts().isRelease()
                                ? Printed.wholePerCent(one)
                                : Printed.fraction(one).movePointRight(2).setScale(2, RoundingMode.HALF_UP))
                : figure.flatMap(Figure::value);
    }

    private boolean hasRates() {
        return plan.series().stream().anyMatch(this::isRate);
    }

    private boolean isRate(SeriesPlan series) {
        return material.catalogue()
                .find(series.measure())
                .map(Measure::unit)
                .filter(Printed.PERCENT::equals)
                .isPresent();
    }
}
