package huibao.adhoc;

import huibao.calendar.PeriodName;
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
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The first measure of an answer as a chart: lines over a series of periods, else bars. What is withheld leaves a gap; of
 * more rows than a picture holds the largest are drawn, and the caption says so.
 */
public final class AnswerChart {
    private static final Map<String, Function<DrawnAnswer, String>> OF_CHART = Map.of(
            "measure", of -> of.measure.label(),
            "version", of -> Integer.toString(of.measure.version()),
            "cutoff-day", of -> PeriodName.of(ShanghaiTime.dateOf(of.question.cutoff())),
            "drawable", of -> of.all == of.shown ? "" : of.all + "",
            "drawn", of -> of.shown + "",
            "drawn-by", DrawnAnswer::order,
            "gaps", DrawnAnswer::gaps,
            "not-drawn", DrawnAnswer::notDrawn,
            "measure-count",
                    of -> of.question.measures().size() > 1
                            ? of.question.measures().size() + ""
                            : "");

    /** Of its texts. */
    static final Set<String> SLOTS = Stream.concat(OF_CHART.keySet().stream(), AnswerSlots.NAMES.stream())
            .collect(Collectors.toUnmodifiableSet());

    private final Answer answer;
    private final Understood question;
    private final Measure measure;
    private final int mostBars;
    private final int mostCompared;

    public AnswerChart(Answer answer) {
        this(answer, answer.plan().chart().mostBars(), Integer.MAX_VALUE);
    }

    /**
     * For a page with little room.
     *
     * @param mostBars no more rows than these
     * @param mostCompared of no more rows those of other periods are drawn beside them
     */
    AnswerChart(Answer answer, int mostBars, int mostCompared) {
        this.mostBars = mostBars;
        this.mostCompared = mostCompared;
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
        if (shown.size() <= mostCompared) {
            question.compare().forEach(base -> series.add(series(base.label(), shown, against(base))));
        }
        return chart(
                new DrawnAnswer(question, measure, Block.ChartKind.BAR, all.size(), shown.size(), series),
                shown.stream().map(this::label).toList());
    }

    private Block.Chart lines(List<Answer.AnswerRow> rows) {
        List<String> periods =
                rows.stream().flatMap(row -> row.period().stream()).distinct().toList();
        Map<String, List<Optional<Answer.AnswerRow>>> byLabel = new LinkedHashMap<>();
        rows.stream().filter(row -> question.by().isEmpty() || !row.isTotal()).forEach(row -> byLabel.computeIfAbsent(
                        label(row), none -> unknown(periods.size()))
                .set(periods.indexOf(row.period().orElseThrow()), Optional.of(row)));
        List<String> shown = largest(
                List.copyOf(byLabel.keySet()),
                answer.plan().chart().mostLines(),
                label -> lastValue(byLabel.get(label)));
        List<Block.Series> series = new ArrayList<>();
        shown.forEach(label -> series.add(line(label, byLabel.get(label), this::current)));
        if (byLabel.size() == 1) {
            question.compare()
                    .forEach(base -> series.add(line(base.label(), byLabel.get(shown.get(0)), against(base))));
        }
        return chart(
                new DrawnAnswer(question, measure, Block.ChartKind.LINE, byLabel.size(), shown.size(), series),
                periods.stream()
                        .map(label -> AnswerWords.period(question, label))
                        .toList());
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

    private Block.Chart chart(DrawnAnswer drawn, List<String> categories) {
        AnswerSlots slots = new AnswerSlots(answer);
        Function<String, Optional<String>> said =
                slot -> drawn.find(slot).or(() -> OF_CHART.containsKey(slot) ? Optional.empty() : slots.find(slot));
        AnswerPlan.ChartWords words = answer.plan().chart();
        String caption = words.caption().said(said);
        return new Block.Chart(
                "answer",
                1,
                caption,
                measure.unit(),
                words.source().said(said),
                caption + "，" + categories.size() + "项，单位" + measure.unit(),
                drawn.kind,
                categories,
                drawn.series);
    }

    /**
     * What is drawn of an answer.
     *
     * @param all rows or lines that there are
     * @param shown of them
     */
    private record DrawnAnswer(
            Understood question, Measure measure, Block.ChartKind kind, int all, int shown, List<Block.Series> series) {
        Optional<String> find(String slot) {
            return Optional.ofNullable(OF_CHART.get(slot))
                    .map(one -> one.apply(this))
                    .filter(said -> !said.isEmpty());
        }

        private String order() {
            return kind == Block.ChartKind.LINE ? "按最后一期的值从大到小" : "按值从大到小";
        }

        /** How a gap is to be read. */
        private String gaps() {
            boolean isWhole =
                    series.stream().flatMap(one -> one.values().stream()).noneMatch(Optional::isEmpty);
            if (isWhole) {
                return "";
            }
            return kind == Block.ChartKind.LINE ? "线中断处" : "＊处";
        }

        private String notDrawn() {
            boolean isCompared = series.stream()
                    .anyMatch(
                            one -> question.compare().stream().map(Base::label).anyMatch(one.name()::equals));
            return question.compare().isEmpty() || isCompared ? "" : "比较期";
        }
    }
}
