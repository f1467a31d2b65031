package huibao.narrative;

import huibao.reports.Block;
import huibao.reports.Block.ChartKind;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** 走势: thirteen months against those of the year before, and what is no more than the usual up and down. */
final class TrendSection implements Section {
    private final Material material;
    private final TrendMonths trend;

    TrendSection(Material material) {
        this.material = material;
        this.trend = new TrendMonths(material.figures(), "items");
    }

    @Override
    public String title() {
        return "信访走势";
    }

    @Override
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        if (!trend.isEmpty()) {
            TrendSentences sentences = new TrendSentences(trend);
            material.paragraph(sentences.extremes(), sentences.range()).ifPresent(blocks::add);
            chart().ifPresent(blocks::add);
        }
        return blocks;
    }

    private Optional<Block.Chart> chart() {
        List<YearMonth> months = trend.months();
        ChartDraft chart = new ChartDraft(
                "trend",
                "近13个月信访总量与上年同月比较",
                "件次",
                ChartKind.LINE,
                months.stream().map(TrendSection::label).toList());
        chart.series("本年", months.stream().map(trend::value).toList());
        chart.series(
                "上年同月",
                months.stream().map(month -> trend.value(month.minusYears(1))).toList());
        List<Optional<TrendMonths.Range>> ranges =
                months.stream().map(trend::range).toList();
        if (ranges.stream().filter(Optional::isPresent).count() > 1) {
            chart.series("往年同月范围（上）", bound(ranges, TrendMonths.Range::highest));
            chart.series("往年同月范围（下）", bound(ranges, TrendMonths.Range::lowest));
        }
        return chart.numbered(material.numbering());
    }

    private static String label(YearMonth month) {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }

    private static List<Optional<BigDecimal>> bound(
            List<Optional<TrendMonths.Range>> ranges, Function<TrendMonths.Range, BigDecimal> bound) {
        return ranges.stream().map(range -> range.map(bound)).toList();
    }
}
