package huibao.reports;

import huibao.reports.Block.Chart;
import huibao.reports.Block.ChartKind;
import huibao.reports.Block.Series;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A chart that Word draws and lets the reader restyle (DrawingML). Children stand in the order of the schema. */
final class WordChart {
    private static final String CATEGORY_AXIS = "111";
    private static final String VALUE_AXIS = "222";

    private final Chart chart;
    private final OfficeXml xml = new OfficeXml();

    WordChart(Chart chart) {
        this.chart = chart;
    }

    String xml() {
        xml.open("c:chartSpace", WordParts.NAMESPACES).open("c:chart");
        xml.empty("c:autoTitleDeleted", "val", "1").open("c:plotArea").empty("c:layout");
        boolean isLine = chart.kind() == ChartKind.LINE;
        boolean isBar = chart.kind() == ChartKind.BAR;
        if (isLine) {
            lines();
        } else {
            bars(chart.kind() == ChartKind.WATERFALL ? WaterfallSteps.series(chart) : chart.series());
        }
        categoryAxis(isBar);
        valueAxis(isBar);
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
            boolean isLimit = series.name().contains("控制限");
            start(i, series);
            String dash = isLimit ? "sysDot" : i == 0 ? "solid" : "dash";
            WordPen.line(xml, i == 0 ? "000000" : "707070", i == 0 ? "22225" : "12700", dash);
            xml.open("c:marker")
                    .empty("c:symbol", "val", i == 0 ? "circle" : "none")
                    .end();
            if (i == 0) {
                labels("t");
            }
            values(series);
            xml.empty("c:smooth", "val", "0").end();
        }
        xml.empty("c:marker", "val", "1");
        axes();
    }

    private void bars(List<Series> all) {
        boolean isBar = chart.kind() == ChartKind.BAR;
        xml.open("c:barChart").empty("c:barDir", "val", isBar ? "bar" : "col");
        xml.empty("c:grouping", "val", isBar ? "clustered" : "stacked").empty("c:varyColors", "val", "0");
        for (int i = 0; i < all.size(); i++) {
            start(i, all.get(i));
            xml.open("c:spPr");
            Optional<Fill> fill = fillOf(i);
            WordPen.fill(xml, fill);
            xml.end().empty("c:invertIfNegative", "val", "0");
            if (fill.isPresent()) {
                labels(isBar ? "outEnd" : "ctr");
            }
            values(all.get(i));
            xml.end();
        }
        xml.empty("c:gapWidth", "val", "60");
        if (!isBar) {
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
        xml.open("c:tx")
                .text("c:v", series.name().isEmpty() ? " " : series.name())
                .end();
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

    private void values(Series series) {
        String count = Integer.toString(chart.categories().size());
        xml.open("c:cat").open("c:strLit").empty("c:ptCount", "val", count);
        for (int i = 0; i < chart.categories().size(); i++) {
            xml.open("c:pt", "idx", Integer.toString(i))
                    .text("c:v", chart.categories().get(i))
                    .end();
        }
        xml.end().end().open("c:val").open("c:numLit").empty("c:ptCount", "val", count);
        for (int i = 0; i < series.values().size(); i++) {
            Optional<BigDecimal> value = series.values().get(i);
            if (value.isPresent()) {
                xml.open("c:pt", "idx", Integer.toString(i))
                        .text("c:v", value.get().toPlainString())
                        .end();
            }
        }
        xml.end().end();
    }

    /** Horizontal bars are listed from the top. */
    private void categoryAxis(boolean isBar) {
        xml.open("c:catAx").empty("c:axId", "val", CATEGORY_AXIS).open("c:scaling");
        xml.empty("c:orientation", "val", isBar ? "maxMin" : "minMax").end().empty("c:delete", "val", "0");
        xml.empty("c:axPos", "val", isBar ? "l" : "b").empty("c:tickLblPos", "val", "low");
        small();
        xml.empty("c:crossAx", "val", VALUE_AXIS)
                .empty("c:tickLblSkip", "val", "1")
                .end();
    }

    private void valueAxis(boolean isBar) {
        xml.open("c:valAx").empty("c:axId", "val", VALUE_AXIS).open("c:scaling");
        xml.empty("c:orientation", "val", "minMax").end().empty("c:delete", "val", "0");
        xml.empty("c:axPos", "val", isBar ? "b" : "l");
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
