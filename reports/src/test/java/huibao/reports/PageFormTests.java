package huibao.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import huibao.reports.Block.Heading;
import huibao.reports.Block.Paragraph;
import huibao.reports.PlacedCharacters.PlacedCharacter;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

/** GB/T 9704-2012, measured on the page that was rendered. */
class PageFormTests {
    private static final float MILLIMETRE = 72 / 25.4f;
    private static final float TOP = 37 * MILLIMETRE;
    private static final float LEFT = 28 * MILLIMETRE;
    private static final float WIDTH = 156 * MILLIMETRE;
    private static final float HEIGHT = 225 * MILLIMETRE;

    private final List<PlacedCharacter> body =
            PlacedCharacters.of(SampleDocument.pdf(SampleDocument.of(new Paragraph("统计".repeat(28 * 22 * 2)))));
    private final List<PlacedCharacter> secondPage = body.stream()
            .filter(character -> character.page() == 2 && character.size() > 15)
            .toList();

    @Test
    void fillsAPageWith22LinesOf28Characters() {
        var lines =
                secondPage.stream().collect(Collectors.groupingBy(PlacedCharacter::baseline, Collectors.counting()));

        assertThat(lines).hasSize(22);
        assertThat(lines.values()).containsOnly(28L);
    }

    @Test
    void setsLines29PointsApart() {
        List<Float> baselines = List.copyOf(
                new TreeSet<>(secondPage.stream().map(PlacedCharacter::baseline).toList()));

        for (int i = 1; i < baselines.size(); i++) {
            assertThat(baselines.get(i) - baselines.get(i - 1)).isCloseTo(28.99f, within(0.05f));
        }
    }

    @Test
    void keepsTheTypeAreaToTheMillimetre() {
        assertThat(secondPage).allSatisfy(character -> {
            assertThat(character.size()).isEqualTo(15.75f);
            assertThat(character.x()).isGreaterThan(LEFT - MILLIMETRE);
            assertThat(character.right()).isLessThan(LEFT + WIDTH + MILLIMETRE);
            assertThat(character.baseline()).isBetween(TOP, TOP + HEIGHT);
        });
        assertThat(secondPage.get(0).x()).isCloseTo(LEFT, within(MILLIMETRE));
        assertThat(secondPage.get(27).right()).isCloseTo(LEFT + WIDTH, within(MILLIMETRE));
    }

    /** Tables, charts and captions as well: nothing but the page number stands outside. */
    @Test
    void keepsEveryKindOfBlockInsideTheTypeArea() {
        List<PlacedCharacter> sample = PlacedCharacters.of(SampleDocument.pdf(SampleDocument.read()));

        assertThat(sample)
                .filteredOn(character -> character.x() < LEFT - MILLIMETRE
                        || character.right() > LEFT + WIDTH + 0.5f
                        || character.baseline() < TOP)
                .isEmpty();
        Map<Integer, String> below = sample.stream()
                .filter(character -> character.baseline() > TOP + HEIGHT + MILLIMETRE)
                .collect(Collectors.groupingBy(
                        PlacedCharacter::page, Collectors.mapping(PlacedCharacter::text, Collectors.joining())));
        assertThat(below).hasSizeGreaterThan(4).allSatisfy((page, text) -> assertThat(text)
                .isEqualTo("— " + page + " —"));
    }

    @Test
    void isA4() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(SampleDocument.pdf(SampleDocument.read()))) {
            assertThat(pdf.getPages()).allSatisfy(page -> {
                assertThat(page.getMediaBox().getWidth()).isCloseTo(210 * MILLIMETRE, within(MILLIMETRE / 2));
                assertThat(page.getMediaBox().getHeight()).isCloseTo(297 * MILLIMETRE, within(MILLIMETRE / 2));
            });
        }
    }

    @Test
    void setsBodyInFangsongAndIndentsItByTwoCharacters() {
        assertThat(secondPage).allMatch(character -> character.font().startsWith("FandolFang"));
        PlacedCharacter first =
                body.stream().filter(c -> c.text().equals("统")).findFirst().orElseThrow();
        assertThat(first.x()).isCloseTo(LEFT + 2 * 15.75f, within(MILLIMETRE));
    }

    @Test
    void numbersPagesOutsideSevenMillimetresUnderTheTypeArea() {
        assertThat(pageNumber(1)).isEqualTo("— 1 —");
        assertThat(pageNumber(2)).isEqualTo("— 2 —");
        List<PlacedCharacter> odd = footer(1);
        List<PlacedCharacter> even = footer(2);
        assertThat(odd).allMatch(c -> c.font().startsWith("FandolSong-Regular") && c.size() == 14);
        assertThat(odd.get(odd.size() - 1).right()).isCloseTo(LEFT + WIDTH - 14, within(MILLIMETRE));
        assertThat(even.get(0).x()).isCloseTo(LEFT + 14, within(MILLIMETRE));
        assertThat(even.get(0).baseline()).isEqualTo(odd.get(0).baseline());
    }

    /** Looked at, for a font says nothing of where in a character its ink is. */
    @Test
    void drawsTheStrokesOfThePageNumberSevenMillimetresUnderTheTypeArea() throws IOException {
        int scale = 4;
        try (PDDocument pdf = Loader.loadPDF(SampleDocument.pdf(SampleDocument.of(new Paragraph("正文。"))))) {
            BufferedImage page = new PDFRenderer(pdf).renderImage(0, scale);
            int column = Math.round((LEFT + WIDTH - 14 - 5) * scale);
            List<Integer> dark = IntStream.range(Math.round((TOP + HEIGHT) * scale), page.getHeight())
                    .filter(row -> (page.getRGB(column, row) & 0xff) < 128)
                    .boxed()
                    .toList();
            float middle = (dark.get(0) + dark.get(dark.size() - 1) + 1) / 2f / scale;
            assertThat(middle).isCloseTo(TOP + HEIGHT + 7 * MILLIMETRE, within(0.3f * MILLIMETRE));
        }
    }

    private String pageNumber(int page) {
        return footer(page).stream().map(PlacedCharacter::text).collect(Collectors.joining());
    }

    private List<PlacedCharacter> footer(int page) {
        return body.stream().filter(c -> c.page() == page && c.size() == 14).toList();
    }

    @Test
    void centresTheTitleInTwentyTwoPoints() {
        List<PlacedCharacter> title = body.stream().filter(c -> c.size() == 22).toList();

        assertThat(title).allMatch(character -> character.font().startsWith("FandolSong-Bold"));
        float middle = (title.get(0).x() + title.get(title.size() - 1).right()) / 2;
        assertThat(middle).isCloseTo(LEFT + WIDTH / 2, within(MILLIMETRE));
    }

    @Test
    void setsHeadingsInHeiKaiAndFangsong() {
        List<PlacedCharacter> placed = PlacedCharacters.of(SampleDocument.pdf(SampleDocument.of(
                new Heading(1, "一、甲"),
                new Heading(2, "（一）乙"),
                new Heading(3, "1．丙"),
                new Heading(4, "（1）丁"),
                new Paragraph("正文。"))));

        assertThat(placed)
                .filteredOn(c -> "甲乙丙丁".contains(c.text()))
                .allMatch(c -> c.size() == 15.75f)
                .extracting(c -> Math.round((c.x() - LEFT) / 15.75f))
                .containsExactly(4, 5, 3, 4);
        assertThat(font(placed, "甲")).startsWith("NotoSansSC");
        assertThat(font(placed, "乙")).startsWith("FandolKai");
        assertThat(font(placed, "丙")).startsWith("FandolFang");
        assertThat(font(placed, "丁")).startsWith("FandolFang");
    }

    private static String font(List<PlacedCharacter> placed, String text) {
        return placed.stream()
                .filter(c -> c.text().equals(text))
                .findFirst()
                .orElseThrow()
                .font();
    }

    @Test
    void endsTheSignatureTwoCharactersFromTheRightAndBeginsTheDateTwoAfterIt() {
        Document signed = SampleDocument.signed(SampleDocument.of(new Paragraph("正文。")), "示例县信访工作联席会议办公室", "2021年7月3日");
        List<PlacedCharacter> placed = PlacedCharacters.of(SampleDocument.pdf(signed));

        PlacedCharacter first =
                placed.stream().filter(c -> c.text().equals("示")).findFirst().orElseThrow();
        PlacedCharacter last =
                placed.stream().filter(c -> c.text().equals("室")).findFirst().orElseThrow();
        PlacedCharacter date = placed.stream()
                .filter(c -> c.text().equals("2") && c.size() > 15)
                .findFirst()
                .orElseThrow();
        assertThat(last.right()).isCloseTo(LEFT + WIDTH - 2 * 15.75f, within(MILLIMETRE));
        assertThat(date.x()).isCloseTo(first.x() + 2 * 15.75f, within(MILLIMETRE));
    }
}
