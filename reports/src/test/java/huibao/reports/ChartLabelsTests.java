package huibao.reports;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.reports.Block.Chart;
import huibao.reports.Block.ChartKind;
import huibao.reports.Block.Series;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Measures every text a chart draws, in the face of the page and in a wider one. */
class ChartLabelsTests {
    private static final String HANZI = "县乡镇街道城关河东西南北山信访住房建设自然资源人力社会保障教育卫生健康局办公室石𬒗";

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void noTextMeetsAnotherOrLeavesThePicture(ChartKind kind) {
        Random random = new Random(kind.ordinal());
        for (int i = 0; i < 80; i++) {
            Chart chart = random(random, kind);
            assertApart(chart, ChartPainter.of(chart).height());
            assertApart(chart, ChartPainter.of(chart).low());
            assertApart(chart, ChartPainter.of(chart).least());
        }
    }

    @Test
    void aPictureHasItsCaptionAndSourceWithinItsEdges() {
        Random random = new Random(9);
        for (int i = 0; i < 20; i++) {
            ChartFile file = new ChartFile(random(random, ChartKind.values()[i % 4]));
            Drawn drawn = new Drawn();
            file.paint(drawn);
            drawn.assertApart(ChartFile.width(), file.height(), file.chart().toString());
        }
    }

    @Test
    void ofThreeYearsOfMonthsEveryNthIsNamedAndTheLastAlways() {
        List<String> months = IntStream.range(0, 36)
                .mapToObj(i -> "%d-%02d".formatted(2018 + (i + 7) / 12, (i + 7) % 12 + 1))
                .toList();
        Drawn drawn = drawn(chart(ChartKind.LINE, months, series("云桥县", 36, 178)));

        assertThat(drawn.words()).contains("7月", "2018年", "2019年", "2020年", "2021年");
        assertThat(drawn.words().stream().filter(word -> word.endsWith("年"))).doesNotHaveDuplicates();
        assertThat(drawn.words().stream().filter(word -> word.endsWith("月")).count())
                .isBetween(9L, 36L);
        assertThat(drawn.words()).allMatch(word -> !word.matches("\\d+") || word.length() == 3 || isTick(word));
    }

    private static boolean isTick(String word) {
        return Integer.parseInt(word) % 5 == 0;
    }

    @Test
    void namesOfLinesStandWholeInALegend() {
        List<Series> lines = List.of(
                series("县住房和城乡建设局", 6, 10),
                series("县人力资源和社会保障局", 6, 20),
                series("县自然资源局", 6, 30),
                series("县公安局交通警察大队", 6, 40));
        Drawn drawn = drawn(new Chart(
                "answer", 1, "试画", "件", "来源", "", ChartKind.LINE, List.of("1月", "2月", "3月", "4月", "5月", "6月"), lines));

        assertThat(drawn.words()).contains("县住房和城乡建设局", "县人力资源和社会保障局", "县自然资源局", "县公安局交通警察大队");
    }

    @Test
    void twelveLinesAreDrawnInTwelveWays() {
        assertThat(IntStream.range(0, 12).mapToObj(i -> LineStyle.of(i, "甲")).collect(Collectors.toSet()))
                .hasSize(12);
    }

    @Test
    void barsBeyondAPageAreTheLargestAndItSaysSo() {
        List<String> places =
                IntStream.rangeClosed(1, 60).mapToObj(i -> "第" + i + "乡").toList();
        Series rising = new Series(
                "本期",
                IntStream.rangeClosed(1, 60)
                        .mapToObj(i -> Optional.of(BigDecimal.valueOf(1000 + i)))
                        .toList());
        List<String> words = drawn(chart(ChartKind.BAR, places, rising)).words();

        String said = words.stream()
                .filter(word -> word.startsWith("60项中的前"))
                .findFirst()
                .orElseThrow();
        int shown = Integer.parseInt(said.replaceAll("60项中的前(\\d+)项，按值从大到小", "$1"));
        List<String> names = words.stream().filter(word -> word.endsWith("乡")).toList();
        assertThat(names).hasSize(shown).startsWith("第60乡", "第59乡");
    }

    @Test
    void noFaceIsWiderThanWhatIsReckonedWith() {
        String all =
                IntStream.rangeClosed(' ', '~').mapToObj(Character::toString).collect(Collectors.joining()) + HANZI
                        + "，。（）—＊−·";
        Drawn drawn = new Drawn();
        all.codePoints()
                .mapToObj(Character::toString)
                .filter(text -> !text.isBlank())
                .forEach(text -> assertThat(drawn.width(text, 100))
                        .as(text)
                        .isLessThanOrEqualTo(LabelRoom.width(text, 100) + 0.01f));
    }

    private static void assertApart(Chart chart, float height) {
        Drawn drawn = new Drawn();
        ChartPainter.of(chart).paint(drawn, ChartPainter.WIDTH, height);
        drawn.assertApart(ChartPainter.WIDTH, height, chart.toString());
    }

    private static Drawn drawn(Chart chart) {
        Drawn drawn = new Drawn();
        ChartPainter painter = ChartPainter.of(chart);
        painter.paint(drawn, ChartPainter.WIDTH, painter.height());
        return drawn;
    }

    private static Chart random(Random random, ChartKind kind) {
        int categories = 1 + random.nextInt(60);
        int lines = kind == ChartKind.WATERFALL ? 1 : 1 + random.nextInt(kind == ChartKind.LINE ? 8 : 4);
        int naming = random.nextInt(3);
        int longest = 1 + random.nextInt(40);
        List<String> names = IntStream.range(0, categories)
                .mapToObj(i -> switch (naming) {
                    case 0 -> "%d-%02d".formatted(2016 + i / 12, i % 12 + 1);
                    case 1 -> i == 0 || i % 12 == 0 ? 2016 + i / 12 + "年1月" : (i % 12 + 1) + "月";
                    default -> name(random, longest);
                })
                .toList();
        double size = Math.pow(10, random.nextInt(10));
        List<Series> series = IntStream.range(0, lines)
                .mapToObj(i -> new Series(name(random, longest), values(random, kind, categories, size)))
                .toList();
        return new Chart("random", 1, name(random, 130), "件次", name(random, 90), "", kind, names, series);
    }

    private static List<Optional<BigDecimal>> values(Random random, ChartKind kind, int count, double size) {
        List<Optional<BigDecimal>> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean isNegative = kind != ChartKind.STACKED && random.nextInt(4) == 0;
            BigDecimal value = BigDecimal.valueOf((long) (random.nextDouble() * size), random.nextInt(2) * 2);
            values.add(random.nextInt(8) == 0 ? Optional.empty() : Optional.of(isNegative ? value.negate() : value));
        }
        return values;
    }

    private static String name(Random random, int longest) {
        int[] characters = HANZI.codePoints().toArray();
        String text = IntStream.range(0, 1 + random.nextInt(longest))
                .mapToObj(i -> Character.toString(characters[random.nextInt(characters.length)]))
                .collect(Collectors.joining());
        return random.nextInt(6) == 0 ? text + "ABC2021Committee" : text;
    }

    private static Chart chart(ChartKind kind, List<String> categories, Series... series) {
        return new Chart("trend", 1, "试画", "件次", "资料来源：试排", "试画的图。", kind, categories, List.of(series));
    }

    private static Series series(String name, int count, int from) {
        return new Series(
                name,
                IntStream.range(0, count)
                        .mapToObj(i -> Optional.of(BigDecimal.valueOf(from + i * 37L % 60)))
                        .toList());
    }

    /** Notes what is drawn and how large it is. */
    private static final class Drawn extends TextCanvas {
        private final PdfWidths widths = new PdfWidths();
        private final List<String> words = new ArrayList<>();
        private final List<Rectangle2D> boxes = new ArrayList<>();

        List<String> words() {
            return Collections.unmodifiableList(words);
        }

        void assertApart(float width, float height, String chart) {
            for (int i = 0; i < boxes.size(); i++) {
                Rectangle2D box = boxes.get(i);
                assertThat(new Rectangle2D.Double(-0.5, -0.5, width + 1, height + 1).contains(box))
                        .as("%s at %s within %s × %s of %s", words.get(i), box, width, height, chart)
                        .isTrue();
                for (int other = 0; other < i; other++) {
                    assertThat(box.intersects(boxes.get(other)))
                            .as("%s over %s in %s", words.get(i), words.get(other), chart)
                            .isFalse();
                }
            }
        }

        @Override
        public void text(String text, float x, float baseline, float size, int anchor) {
            float wide = width(text, size);
            words.add(text);
            boxes.add(new Rectangle2D.Double(x - wide * (anchor + 1) / 2, baseline - 0.82 * size, wide, 0.98 * size));
        }

        @Override
        public float width(String text, float size) {
            return widths.width(text, size);
        }
    }

    /** As on the page and in a browser, whichever is wider. */
    private static final class PdfWidths {
        private final Canvas picture = new SvgCanvas("");

        float width(String text, float size) {
            return picture.width(text, size);
        }
    }
}
