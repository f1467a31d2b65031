package huibao.reports;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.reports.Block.Chart;
import huibao.reports.Block.ChartKind;
import huibao.reports.Block.Series;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChartTests {
    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void showsAllItsWordsAsText(ChartKind kind) {
        assertRead(chart(kind, months(13), series("本年", 13, 400), series("上年", 13, 450)));
    }

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void leavesAGapForAMissingValue(ChartKind kind) {
        String text = read(chart(kind, months(4), values("本年", 355, null, 21, 341)));

        assertThat(text).contains("355", "341").doesNotContain("null");
    }

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void standsOneValueOrNone(ChartKind kind) {
        assertRead(chart(kind, months(1), values("本年", 7)));
        assertRead(chart(kind, months(2), values("本年", 0, 0)));
        assertRead(chart(kind, months(2), values("本年", null, null)));
    }

    @Test
    void signsTheStepsOfAWaterfall() {
        String text = read(chart(
                ChartKind.WATERFALL, List.of("期初", "新收", "办结", "撤回", "期末"), values("存量", 355, 412, -398, -21, 348)));

        assertThat(text).contains("355", "+412", "−398", "−21", "348");
    }

    @Test
    void drawsAWaterfallBelowZero() {
        assertThat(read(chart(ChartKind.WATERFALL, List.of("期初", "增减", "期末"), values("存量", 10, -30, -20))))
                .contains("−30", "−20");
    }

    @Test
    void labelsNegativeBars() {
        assertThat(read(chart(ChartKind.BAR, months(2), values("增减", -12, 30)))).contains("−12", "30");
    }

    @Test
    void fitsManyBarsOnAPage() {
        assertRead(chart(ChartKind.BAR, months(40), series("本月", 40, 10)));
    }

    @Test
    void saysWhenTheAxisDoesNotBeginAtZero() {
        assertThat(read(chart(ChartKind.LINE, months(3), values("本年", 400, 420, 410))))
                .contains("纵轴不从0起");
        assertThat(read(chart(ChartKind.LINE, months(3), values("本年", 0, 420, 410))))
                .doesNotContain("纵轴不从0起");
    }

    private static void assertRead(Chart chart) {
        Document document = SampleDocument.of(chart);
        assertThat(TextVerification.of(document, SampleDocument.pdf(document)).missing())
                .isEmpty();
    }

    private static String read(Chart chart) {
        Document document = SampleDocument.of(chart);
        return String.join(
                "", TextVerification.of(document, SampleDocument.pdf(document)).pages());
    }

    private static Chart chart(ChartKind kind, List<String> categories, Series... series) {
        return new Chart("trend", 1, "试画", "件次", "资料来源：试排", "试画的图。", kind, categories, Arrays.asList(series));
    }

    private static List<String> months(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(month -> month + "月").toList();
    }

    private static Series series(String name, int count, int from) {
        return new Series(
                name,
                IntStream.range(0, count)
                        .mapToObj(i -> Optional.of(BigDecimal.valueOf(from + i * 37L % 60)))
                        .toList());
    }

    private static Series values(String name, Integer... values) {
        Stream<Integer> all = values.length == 0 ? Collections.<Integer>emptyList().stream() : Arrays.stream(values);
        return new Series(
                name,
                all.map(value -> Optional.ofNullable(value).map(BigDecimal::valueOf))
                        .toList());
    }
}
