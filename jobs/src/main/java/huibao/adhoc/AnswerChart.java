package huibao.adhoc;

import huibao.calendar.Role;
import huibao.figure.Figure;
import huibao.metric.Dimension;
import huibao.metric.Formula;
import huibao.metric.Measure;
import huibao.reports.Block;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The first measure of an answer as a chart: lines over a series of periods, else bars. What is withheld leaves a gap. */
public final class AnswerChart {
    private static final int MOST_LINES = 4;
    private static final int MOST_BARS = 24;
    /** So that bars of two series still leave room on a page. */
    private static final int MOST_COMPARED = 4;

    private final Answer answer;
    private final Understood question;
    private final Measure measure;
    private final int mostBars;

    public AnswerChart(Answer answer) {
        this(answer, MOST_BARS);
    }

    /** @param mostBars no more rows than these */
    AnswerChart(Answer answer, int mostBars) {
        this.mostBars = mostBars;
        this.answer = answer;
        this.question = answer.question();
        this.measure = question.measures().get(0);
    }

    /** Empty where nothing can be shown. */
    public Optional<Block.Chart> chart() {
        List<Answer.Row> rows = answer.rows();
        long periods =
                rows.stream().flatMap(row -> row.period().stream()).distinct().count();
        Block.Chart chart = periods > 1 ? lines(rows) : bars(rows);
        boolean isEmpty = chart.series().stream()
                .allMatch(series -> series.values().stream().allMatch(Optional::isEmpty));
        return isEmpty ? Optional.empty() : Optional.of(chart);
    }

    private Block.Chart bars(List<Answer.Row> rows) {
        List<Answer.Row> shown = rows.stream()
                .filter(row -> rows.size() == 1 || !row.isTotal())
                .limit(mostBars)
                .toList();
        List<Block.Series> series = new ArrayList<>();
        series.add(series(AnswerWords.CURRENT, shown, Role.CURRENT));
        if (mostBars == MOST_BARS || shown.size() <= MOST_COMPARED) {
            question.compare().forEach(role -> series.add(series(AnswerWords.base(role), shown, role)));
        }
        return chart(Block.ChartKind.BAR, shown.stream().map(this::label).toList(), series);
    }

    private Block.Chart lines(List<Answer.Row> rows) {
        Map<String, List<Answer.Row>> byLabel = new LinkedHashMap<>();
        rows.stream().filter(row -> question.by().isEmpty() || !row.isTotal()).forEach(row -> byLabel.computeIfAbsent(
                        label(row), none -> new ArrayList<>())
                .add(row));
        List<String> periods =
                rows.stream().flatMap(row -> row.period().stream()).distinct().toList();
        List<Block.Series> series = new ArrayList<>();
        byLabel.entrySet().stream()
                .filter(line -> line.getValue().size() == periods.size())
                .limit(MOST_LINES)
                .forEach(line -> series.add(series(line.getKey(), line.getValue(), Role.CURRENT)));
        if (byLabel.size() == 1) {
            List<Answer.Row> only = byLabel.values().iterator().next();
            question.compare().forEach(role -> series.add(series(AnswerWords.base(role), only, role)));
        }
        return chart(Block.ChartKind.LINE, periods, series);
    }

    private Block.Series series(String name, List<Answer.Row> rows, Role role) {
        return new Block.Series(
                name,
                rows.stream()
                        .map(row -> answer.figure(row, measure, role)
                                .flatMap(Figure::value)
                                .map(this::scaled))
                        .toList());
    }

    private BigDecimal scaled(BigDecimal value) {
        boolean isShare = measure.formula() instanceof Formula.Ratio || measure.formula() instanceof Formula.Survival;
        return isShare ? value.movePointRight(2).setScale(2, java.math.RoundingMode.HALF_UP) : value;
    }

    private String label(Answer.Row row) {
        if (row.members().isEmpty()) {
            return row.isTotal() ? AnswerWords.TOTAL : AnswerWords.whole(answer);
        }
        return question.by().stream().map(dimension -> name(dimension, row)).collect(Collectors.joining("·"));
    }

    private String name(Dimension dimension, Answer.Row row) {
        return answer.names().of(dimension.code(), row.members().get(dimension));
    }

    private Block.Chart chart(Block.ChartKind kind, List<String> categories, List<Block.Series> series) {
        String caption = measure.label() + "（" + question.asked().period() + "）";
        return new Block.Chart(
                "answer",
                1,
                caption,
                measure.unit(),
                "来源：" + answer.names().ownRegion() + "信访业务数据；＊为不予公布。",
                caption + "，" + categories.size() + "项，单位" + measure.unit(),
                kind,
                categories,
                series);
    }
}
