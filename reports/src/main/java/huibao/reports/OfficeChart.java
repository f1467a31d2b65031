package huibao.reports;

import huibao.reports.Block.Chart;
import huibao.reports.Block.ChartKind;
import huibao.reports.Block.Series;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A chart that Word or Excel draws and lets the reader restyle (DrawingML). Children stand in the order of the schema.
 * In a workbook it follows the cells it is drawn from; a Word document holds its numbers.
 */
final class OfficeChart {
    /** Of more points the values would run into one another. */
    private static final int MOST_LABELLED = 14;

    private static final String CATEGORY_AXIS = "111";
    private static final String VALUE_AXIS = "222";

    private final Chart chart;
    private final Optional<CellRanges> cells;
    private final OfficeXml xml = new OfficeXml();

    private OfficeChart(Chart chart, Optional<CellRanges> cells) {
        this.chart = chart;
        this.cells = cells;
    }

    static OfficeChart inWord(Chart chart) {
        return new OfficeChart(chart, Optional.empty());
    }

    /** @param sheet name of the sheet that has the numbers as {@link CellRanges} says */
    static OfficeChart inWorkbook(Chart chart, String sheet) {
        return new OfficeChart(
                chart, Optional.of(new CellRanges(sheet, chart.categories().size())));
    }

    /** What is drawn: of a waterfall its steps. */
    static List<Series> drawn(Chart chart) {
        return chart.kind() == ChartKind.WATERFALL ? WaterfallSteps.series(chart) : chart.series();
    }

    String xml() {
        xml.open("c:chartSpace", WordParts.NAMESPACES).open("c:chart");
        xml.empty("c:autoTitleDeleted", "val", "1").open("c:plotArea").empty("c:layout");
        if (chart.kind() == ChartKind.LINE) {
            lines();
        } else {
            bars(drawn(chart));
        }
        categoryAxis();
        valueAxis();
        xml.end();
        if (chart.series().size() > 1) {
            xml.open("c:legend").empty("c:legendPos", "val", "b").end();
        }
        xml.empty("c:plotVisOnly", "val", "1").empty("c:dispBlanksAs", "val", "gap");
        return xml.close();
    }

    private void lines() {
        xml.open("c:lineChart").empty("c:grouping", "val", "standard").empty("c:varyColors", "val", "0");
        for (int i = 0; i < chart.series().size(); i++) {
            Series series = chart.series().get(i);
            start(i, series);
            LineStyle style = LineStyle.of(i, series.name());
            WordPen.line(xml, i == 0 ? "000000" : "707070", i == 0 ? "22225" : "12700", style.wordDash());
            xml.open("c:marker").empty("c:symbol", "val", style.wordMark()).end();
            if (i == 0 && chart.categories().size() <= MOST_LABELLED) {
                labels("t");
            }
            values(i, series);
            xml.empty("c:smooth", "val", "0").end();
        }
        xml.empty("c:marker", "val", "1");
        axes();
    }

    private void bars(List<Series> all) {
        xml.open("c:barChart").empty("c:barDir", "val", isBar() ? "bar" : "col");
        xml.empty("c:grouping", "val", isBar() ? "clustered" : "stacked").empty("c:varyColors", "val", "0");
        for (int i = 0; i < all.size(); i++) {
            start(i, all.get(i));
            xml.open("c:spPr");
            Optional<Fill> fill = fillOf(i);
            WordPen.fill(xml, fill);
            xml.end().empty("c:invertIfNegative", "val", "0");
            if (fill.isPresent() && (isBar() || chart.categories().size() <= MOST_LABELLED)) {
                labels(isBar() ? "outEnd" : "ctr");
            }
            values(i, all.get(i));
            xml.end();
        }
        xml.empty("c:gapWidth", "val", "60");
        if (!isBar()) {
            xml.empty("c:overlap", "val", "100");
        }
        axes();
    }

    private void axes() {
        xml.empty("c:axId", "val", CATEGORY_AXIS)
                .empty("c:axId", "val", VALUE_AXIS)
                .end();
    }

    private void start(int index, Series series) {
        String number = Integer.toString(index);
        xml.open("c:ser").empty("c:idx", "val", number).empty("c:order", "val", number);
        xml.open("c:tx");
        String name = series.name().isEmpty() ? " " : series.name();
        if (cells.isPresent()) {
            xml.open("c:strRef").text("c:f", cells.get().name(index)).open("c:strCache");
            xml.empty("c:ptCount", "val", "1").open("c:pt", "idx", "0").text("c:v", name);
            xml.end().end().end();
        } else {
            xml.text("c:v", name);
        }
        xml.end();
    }

    /** The foot of a waterfall is not seen. */
    private Optional<Fill> fillOf(int series) {
        return switch (chart.kind()) {
            case LINE, STACKED -> Optional.of(Fill.at(series));
            case BAR -> Optional.of(series == 0 ? Fill.MIDDLE : Fill.at(series));
            case WATERFALL -> WaterfallSteps.fill(series);
        };
    }

    private void labels(String position) {
        xml.open("c:dLbls").empty("c:dLblPos", "val", position);
        xml.empty("c:showLegendKey", "val", "0").empty("c:showVal", "val", "1").empty("c:showCatName", "val", "0");
        xml.empty("c:showSerName", "val", "0")
                .empty("c:showPercent", "val", "0")
                .empty("c:showBubbleSize", "val", "0");
        xml.end();
    }

    private void values(int index, Series series) {
        xml.open("c:cat");
        open("str", cells.map(CellRanges::categories));
        for (int i = 0; i < chart.categories().size(); i++) {
            point(i, chart.categories().get(i));
        }
        close();
        xml.open("c:val");
        open("num", cells.map(ranges -> ranges.values(index)));
        for (int i = 0; i < series.values().size(); i++) {
            Optional<BigDecimal> value = series.values().get(i);
            if (value.isPresent()) {
                point(i, value.get().toPlainString());
            }
        }
        close();
    }

    /** Numbers or strings: as they are, or as the last known of some cells. */
    private void open(String kind, Optional<String> range) {
        if (range.isPresent()) {
            xml.open("c:" + kind + "Ref").text("c:f", range.get()).open("c:" + kind + "Cache");
        } else {
            xml.open("c:" + kind + "Lit");
        }
        xml.empty("c:ptCount", "val", Integer.toString(chart.categories().size()));
    }

    private void point(int index, String value) {
        xml.open("c:pt", "idx", Integer.toString(index)).text("c:v", value).end();
    }

    private void close() {
        if (cells.isPresent()) {
            xml.end();
        }
        xml.end().end();
    }

    private boolean isBar() {
        return chart.kind() == ChartKind.BAR;
    }

    /** Horizontal bars are listed from the top. */
    private void categoryAxis() {
        xml.open("c:catAx").empty("c:axId", "val", CATEGORY_AXIS).open("c:scaling");
        xml.empty("c:orientation", "val", isBar() ? "maxMin" : "minMax").end().empty("c:delete", "val", "0");
        xml.empty("c:axPos", "val", isBar() ? "l" : "b").empty("c:tickLblPos", "val", "low");
        small();
        xml.empty("c:crossAx", "val", VALUE_AXIS);
        if (isBar() || chart.categories().size() <= MOST_LABELLED) {
            xml.empty("c:tickLblSkip", "val", "1");
        }
        xml.end();
    }

    private void valueAxis() {
        xml.open("c:valAx").empty("c:axId", "val", VALUE_AXIS).open("c:scaling");
        xml.empty("c:orientation", "val", "minMax").end().empty("c:delete", "val", "0");
        xml.empty("c:axPos", "val", isBar() ? "b" : "l");
        xml.open("c:title")
                .open("c:tx")
                .open("c:rich")
                .empty("a:bodyPr")
                .open("a:p")
                .open("a:r");
        xml.text("a:t", chart.unit())
                .end()
                .end()
                .end()
                .end()
                .empty("c:overlay", "val", "0")
                .end();
        small();
        xml.empty("c:crossAx", "val", CATEGORY_AXIS).end();
    }

    /** 9 points for the labels of an axis. */
    private void small() {
        xml.open("c:txPr")
                .empty("a:bodyPr")
                .open("a:p")
                .open("a:pPr")
                .empty("a:defRPr", "sz", "900")
                .end();
        xml.empty("a:endParaRPr", "lang", "zh-CN").end().end();
    }
}
