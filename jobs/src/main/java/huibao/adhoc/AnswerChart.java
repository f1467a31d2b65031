package huibao.adhoc;

import huibao.calendar.ShanghaiTime;
import huibao.figure.Figure;
import huibao.metric.Dimension;
import huibao.metric.Measure;
import huibao.reports.Block;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The first measure of an answer as a chart: lines over a series of periods, else bars. What is withheld leaves a gap; of
 * more rows than a picture holds the largest are drawn, and the caption says so.
 */
public final class AnswerChart {
    private static final int MOST_LINES = 6;
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
        List<Answer.AnswerRow> rows = answer.rows();
        long periods =
                rows.stream().flatMap(row -> row.period().stream()).distinct().count();
        Block.Chart chart = periods > 1 ? lines(rows) : bars(rows);
        boolean isEmpty = chart.series().stream()
                .allMatch(series -> series.values().stream().allMatch(Optional::isEmpty));
        return isEmpty ? Optional.empty() : Optional.of(chart);
    }

    private Block.Chart bars(List<Answer.AnswerRow> rows) {
        List<Answer.AnswerRow> all =
                rows.stream().filter(row -> rows.size() == 1 || !row.isTotal()).toList();
        List<Answer.AnswerRow> shown = largest(all, mostBars, row -> value(row, this::current));
        List<Block.Series> series = new ArrayList<>();
        series.add(series(AnswerWords.CURRENT, shown, this::current));
        if (isCompared(shown)) {
            question.compare().forEach(base -> series.add(series(base.label(), shown, against(base))));
        }
        return chart(
                Block.ChartKind.BAR,
                part(all.size(), shown.size(), "按值从大到小"),
                shown.stream().map(this::label).toList(),
                series);
    }

    private boolean isCompared(List<Answer.AnswerRow> shown) {
        return mostBars == MOST_BARS || shown.size() <= MOST_COMPARED;
    }

    private Block.Chart lines(List<Answer.AnswerRow> rows) {
        List<String> periods =
                rows.stream().flatMap(row -> row.period().stream()).distinct().toList();
        Map<String, List<Optional<Answer.AnswerRow>>> byLabel = new LinkedHashMap<>();
        rows.stream().filter(row -> question.by().isEmpty() || !row.isTotal()).forEach(row -> byLabel.computeIfAbsent(
                        label(row), none -> unknown(periods.size()))
                .set(periods.indexOf(row.period().orElseThrow()), Optional.of(row)));
        List<String> shown = largest(List.copyOf(byLabel.keySet()), MOST_LINES, label -> lastValue(byLabel.get(label)));
        List<Block.Series> series = new ArrayList<>();
        shown.forEach(label -> series.add(line(label, byLabel.get(label), this::current)));
        if (byLabel.size() == 1) {
            question.compare()
                    .forEach(base -> series.add(line(base.label(), byLabel.get(shown.get(0)), against(base))));
        }
        return chart(
                Block.ChartKind.LINE,
                part(byLabel.size(), shown.size(), "按最后一期的值从大到小"),
                periods.stream().map(this::period).toList(),
                series);
    }

    private static List<Optional<Answer.AnswerRow>> unknown(int periods) {
        return new ArrayList<>(Collections.nCopies(periods, Optional.empty()));
    }

    /** As they are, where all of them are shown; else the greatest first, and what is withheld before what is nothing. */
    private static <T> List<T> largest(List<T> all, int most, Function<T, Optional<BigDecimal>> value) {
        if (all.size() <= most) {
            return all;
        }
        Comparator<T> positive = Comparator.comparing(
                one -> value.apply(one).isPresent() && value.apply(one).get().signum() <= 0);
        Comparator<T> known = Comparator.comparing(one -> value.apply(one).isEmpty());
        return all.stream()
                .sorted(positive.thenComparing(known)
                        .thenComparing(one -> value.apply(one).orElse(BigDecimal.ZERO), Comparator.reverseOrder()))
                .limit(most)
                .toList();
    }

    private Optional<BigDecimal> lastValue(List<Optional<Answer.AnswerRow>> line) {
        return line.get(line.size() - 1).flatMap(row -> value(row, this::current));
    }

    private static String part(int all, int shown, String order) {
        return shown == all ? "" : "；" + all + "项中的前" + shown + "项，" + order;
    }

    /** 2021年6月 for a month, which every program that draws the chart then shows. */
    private String period(String label) {
        return label.matches("\\d{4}-\\d{2}") && !AnswerWords.isToDate(question, label)
                ? label.substring(0, 4) + "年" + Integer.parseInt(label.substring(5)) + "月"
                : AnswerWords.period(question, label);
    }

    private Block.Series series(
            String name, List<Answer.AnswerRow> rows, Function<Answer.AnswerRow, Optional<Figure>> figure) {
        return line(name, rows.stream().map(Optional::of).toList(), figure);
    }

    private Block.Series line(
            String name, List<Optional<Answer.AnswerRow>> rows, Function<Answer.AnswerRow, Optional<Figure>> figure) {
        return new Block.Series(
                name,
                rows.stream().map(row -> row.flatMap(one -> value(one, figure))).toList());
    }

    private Optional<Figure> current(Answer.AnswerRow row) {
        return answer.figure(row, measure);
    }

    private Function<Answer.AnswerRow, Optional<Figure>> against(Base base) {
        return row -> answer.figure(row, measure, base);
    }

    private Optional<BigDecimal> value(Answer.AnswerRow row, Function<Answer.AnswerRow, Optional<Figure>> figure) {
        return figure.apply(row)
                .filter(Figure::isPrintable)
                .flatMap(Figure::value)
                .map(this::scaled);
    }

    private BigDecimal scaled(BigDecimal value) {
        return measure.formula().isShare()
                ? value.movePointRight(2).setScale(2, java.math.RoundingMode.HALF_UP)
                : value;
    }

    private String label(Answer.AnswerRow row) {
        if (row.members().isEmpty()) {
            return row.isTotal() ? AnswerWords.TOTAL : AnswerWords.whole(answer);
        }
        return question.by().stream().map(dimension -> name(dimension, row)).collect(Collectors.joining("·"));
    }

    private String name(Dimension dimension, Answer.AnswerRow row) {
        return answer.names().of(dimension.code(), row.members().get(dimension));
    }

    private Block.Chart chart(Block.ChartKind kind, String part, List<String> categories, List<Block.Series> series) {
        String caption = measure.label() + "（" + question.asked().period() + part + "）";
        return new Block.Chart(
                "answer",
                1,
                caption,
                measure.unit(),
                source(kind, series),
                caption + "，" + categories.size() + "项，单位" + measure.unit(),
                kind,
                categories,
                series);
    }

    /** Where the numbers come from, how a gap is to be read, and what of the answer is not drawn. */
    private String source(Block.ChartKind kind, List<Block.Series> series) {
        StringBuilder source = new StringBuilder(
                "来源：" + answer.names().ownRegion() + "信访业务数据，截至" + ShanghaiTime.dateOf(question.cutoff()));
        String filter = AnswerWords.filter(answer);
        source.append(filter.isEmpty() ? "" : "，只计" + filter)
                .append("，定义第")
                .append(measure.version())
                .append("版");
        if (series.stream().flatMap(one -> one.values().stream()).anyMatch(Optional::isEmpty)) {
            source.append(kind == Block.ChartKind.LINE ? "；线中断处" : "；＊处").append("为不予公布或没有的数据");
        }
        boolean isCompared = series.stream()
                .anyMatch(one -> question.compare().stream().map(Base::label).anyMatch(one.name()::equals));
        if (!question.compare().isEmpty() && !isCompared) {
            source.append("；比较期未画出");
        }
        if (question.measures().size() > 1) {
            source.append("；只画出所问").append(question.measures().size()).append("个指标中的第一个");
        }
        return source.append("。").toString();
    }
}
