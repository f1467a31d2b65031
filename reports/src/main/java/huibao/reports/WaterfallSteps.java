package huibao.reports;

import huibao.reports.Block.Chart;
import huibao.reports.Block.Series;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A waterfall as stacked columns, which is how Word can draw one: an unseen foot, totals, rises, falls. */
final class WaterfallSteps {
    private WaterfallSteps() {}

    static List<Series> series(Chart chart) {
        List<Optional<BigDecimal>> foot = new ArrayList<>();
        List<Optional<BigDecimal>> totals = new ArrayList<>();
        List<Optional<BigDecimal>> rises = new ArrayList<>();
        List<Optional<BigDecimal>> falls = new ArrayList<>();
        List<Optional<BigDecimal>> values = chart.series().get(0).values();
        BigDecimal level = BigDecimal.ZERO;
        for (int i = 0; i < values.size(); i++) {
            boolean isTotal = i == 0 || i == values.size() - 1;
            Optional<BigDecimal> value = values.get(i);
            BigDecimal next = isTotal ? value.orElse(level) : level.add(value.orElse(BigDecimal.ZERO));
            foot.add(isTotal ? Optional.empty() : Optional.of(level.min(next).max(BigDecimal.ZERO)));
            totals.add(isTotal ? value : Optional.empty());
            rises.add(isTotal ? Optional.empty() : value.filter(by -> by.signum() > 0));
            falls.add(
                    isTotal
                            ? Optional.empty()
                            : value.filter(by -> by.signum() < 0).map(BigDecimal::negate));
            level = next;
        }
        return List.of(
                new Series("", foot), new Series("合计", totals), new Series("增加", rises), new Series("减少", falls));
    }

    static Optional<Fill> fill(int series) {
        return series == 0
                ? Optional.empty()
                : Optional.of(List.of(Fill.MIDDLE, Fill.LIGHT, Fill.FALLING).get(series - 1));
    }
}
