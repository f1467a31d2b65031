package huibao.reports;

import huibao.reports.Block.Chart;
import huibao.reports.Block.ChartKind;
import huibao.reports.Block.Series;
import java.math.BigDecimal;
import java.util.Optional;

/** A chart of the reading view: drawn as on the page, and its numbers in a table for who cannot see it. */
record ReadingChart(Chart whole, HtmlPen html) {
    private static final String NUMBERS = "图中数据";

    void write() {
        Chart chart = whole.kind() == ChartKind.BAR ? new BarChart(whole).part() : whole;
        html.scrolled("chart-box", FormWords.caption(chart)).open("figure", "chart", "id", "chart-" + chart.number());
        html.piece(svg());
        html.open("figcaption", "").line("span", "caption", FormWords.caption(chart));
        if (!chart.source().isEmpty()) {
            html.line("span", "source", chart.source());
        }
        html.end().end();
        html.open("details", "numbers").line("summary", "", NUMBERS);
        numbers();
        html.end().end();
    }

    private String svg() {
        ChartPainter painter = ChartPainter.of(whole);
        SvgCanvas canvas = new SvgCanvas("chart-" + whole.number() + "-");
        painter.paint(canvas, ChartPainter.WIDTH, painter.height());
        return canvas.inline(ChartPainter.WIDTH, painter.height(), whole.alternative());
    }

    private void numbers() {
        html.open("table", "figures").open("caption", "").text(whole.caption());
        html.line("span", "unit", "单位：" + whole.unit()).end();
        html.open("thead", "").open("tr", "").open("td", "").end();
        whole.series()
                .forEach(series ->
                        html.open("th", "", "scope", "col").text(series.name()).end());
        html.end().end().open("tbody", "");
        for (int i = 0; i < whole.categories().size(); i++) {
            html.open("tr", "").open("th", "", "scope", "row");
            html.text(whole.categories().get(i)).end();
            for (Series series : whole.series()) {
                html.open("td", "right");
                value(series, i);
                html.end();
            }
            html.end();
        }
        html.end().end();
    }

    private void value(Series series, int category) {
        Optional<BigDecimal> value = series.values().get(category);
        String gap = whole.kind() == ChartKind.LINE ? "" : ChartPainter.GAP;
        String text = value.map(ChartPainter::number).orElse(gap);
        Optional<String> figure =
                series.figures().isEmpty() ? Optional.empty() : series.figures().get(category);
        figure.filter(id -> !text.isEmpty()).ifPresentOrElse(id -> html.figure(id, text), () -> html.text(text));
    }
}
