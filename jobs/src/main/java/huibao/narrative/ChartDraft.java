package huibao.narrative;

import huibao.reports.Block;
import huibao.reports.Block.ChartKind;
import huibao.reports.Block.Series;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A chart before it has a number; one without a value is no chart. */
final class ChartDraft {
    private static final int FEWEST_POINTS = 3;

    private final String name;
    private final String caption;
    private final String unit;
    private final ChartKind kind;
    private final List<String> categories;
    private final String absent;
    private final List<Series> series = new ArrayList<>();
    private final List<String> undrawn = new ArrayList<>();
    private boolean hasGaps;
    private Optional<String> unfinished = Optional.empty();
    private Optional<String> lastDay = Optional.empty();

    /** @param absent what is said of a gap, such as 没有数据 */
    ChartDraft(String name, String caption, String unit, ChartKind kind, List<String> categories, String absent) {
        this.name = name;
        this.caption = caption;
        this.unit = unit;
        this.kind = kind;
        this.categories = List.copyOf(categories);
        this.absent = absent;
    }

    /** A category that is not over yet, of which nothing is drawn: said below, and no gap. */
    ChartDraft unfinished(String category) {
        unfinished = Optional.of(category);
        return this;
    }

    /** The day of the last point, where its category is not over and a number of that day is drawn. */
    ChartDraft upTo(String day) {
        lastDay = Optional.of(day);
        return this;
    }

    ChartDraft series(String label, List<Optional<BigDecimal>> values) {
        return series(label, values, List.of());
    }

    /**
     * A series without a value is left out, which is said.
     *
     * @param figures ids of what is drawn
     */
    ChartDraft series(String label, List<Optional<BigDecimal>> values, List<Optional<String>> figures) {
        if (values.stream().allMatch(Optional::isEmpty)) {
            undrawn.add(label);
        }
        hasGaps |= values.stream().anyMatch(Optional::isPresent)
                && IntStream.range(0, values.size())
                        .anyMatch(i -> values.get(i).isEmpty() && !unfinished.equals(Optional.of(categories.get(i))));
        return band(label, values, figures);
    }

    /** An edge of a band: it has no lines that a gap would interrupt. */
    ChartDraft band(String label, List<Optional<BigDecimal>> values) {
        return band(label, values, List.of());
    }

    private ChartDraft band(String label, List<Optional<BigDecimal>> values, List<Optional<String>> figures) {
        if (values.stream().anyMatch(Optional::isPresent)) {
            series.add(new Series(label, values, figures));
        }
        return this;
    }

    Optional<Block.Chart> numbered(Numbering numbering) {
        if (categories.isEmpty() || series.isEmpty() || kind == ChartKind.LINE && !isATrend()) {
            return Optional.empty();
        }
        return Optional.of(new Block.Chart(
                name, numbering.nextChart(), caption, unit, source(), alternative(), kind, categories, series));
    }

    /** One or two points are no line. */
    private boolean isATrend() {
        return series.stream()
                .anyMatch(
                        one -> one.values().stream().filter(Optional::isPresent).count() >= FEWEST_POINTS);
    }

    private String source() {
        Stream<String> notes = Stream.of(
                undrawn.isEmpty() ? "" : String.join("、", undrawn) + absent + "，未绘出",
                unfinished.map(category -> category + "未满，不列").orElse(""),
                lastDay.map(day -> "末点为" + day + "的数").orElse(""),
                hasGaps ? (kind == ChartKind.LINE ? "线中断处" : "＊处") + absent : "");
        return notes.filter(note -> !note.isEmpty()).collect(Collectors.joining("；"));
    }

    private String alternative() {
        StringBuilder text = new StringBuilder(caption).append("。");
        for (Series one : series) {
            text.append(one.name()).append("：");
            for (int i = 0; i < categories.size(); i++) {
                text.append(i == 0 ? "" : "、").append(categories.get(i)).append(" ");
                text.append(one.values().get(i).map(BigDecimal::toPlainString).orElse("空缺"));
            }
            text.append("。");
        }
        return text.toString();
    }
}
