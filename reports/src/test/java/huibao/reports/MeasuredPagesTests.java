package huibao.reports;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.reports.PlacedCharacters.PlacedCharacter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages measured from the PDF, of the sample and of twenty documents of odd sizes. */
class MeasuredPagesTests {
    private static final float LEFT = 79;
    private static final float RIGHT = 521;
    private static final float TOP = 105;
    private static final float BOTTOM = 743;
    /** Baseline of the page number: its strokes then lie 7 mm under the type area, see {@link PageFormTests}. */
    private static final float NUMBER = 842 - BOTTOM - 19.84f - 4.41f;

    private static final Pattern ROW = Pattern.compile("第(\\d+)行");

    static Stream<Document> documents() {
        return Stream.concat(
                Stream.of(SampleDocument.read(), AnnexTests.DOCUMENT),
                IntStream.range(0, 20).mapToObj(RandomDocument::of));
    }

    /** A table of half a page leaves the other half blank, unless the text that follows it may stand there. */
    @Test
    void areFilledWithTextThatFollows() {
        Block table = new Block.Table(
                "t",
                1,
                "表",
                "件",
                "",
                List.of(TableTests.words("单位"), TableTests.number("件数")),
                IntStream.range(0, 20)
                        .mapToObj(i -> TableTests.row(Block.RowKind.NORMAL, "单位" + i, "1"))
                        .toList(),
                List.of());
        Block before = new Block.Paragraph("前文。".repeat(100));
        Block after = new Block.Paragraph("后文。".repeat(60));
        Block heading = new Block.Heading(1, "二、后一部分");
        Renderer renderer = new Renderer(SampleDocument.FACES);

        Document arranged = renderer.arranged(SampleDocument.of(before, table, after, heading, after))
                .document();
        assertThat(arranged.blocks()).containsExactly(before, after, table, heading, after);
        assertThat(renderer.arranged(arranged).document()).isEqualTo(arranged);
        Block first = new Block.Paragraph("首段。");
        Document fixed = SampleDocument.of(first, before, table, heading, after);
        // no text of the section is left: the table goes ahead of what leads to it, and nothing crosses a heading
        assertThat(renderer.arranged(fixed).document().blocks()).containsExactly(first, table, before, heading, after);
        // but what a document begins with stays first
        Document led = SampleDocument.of(before, table, heading, after);
        assertThat(renderer.arranged(led).document()).isEqualTo(led);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void areAsTheStandardAndTheirReadersWantThem(Document document) {
        byte[] pdf = SampleDocument.pdf(document);
        List<PlacedCharacter> all = PlacedCharacters.of(pdf);
        assertThat(TextVerification.of(document, pdf).missing()).isEmpty();
        int pages = all.stream().mapToInt(PlacedCharacter::page).max().orElseThrow();
        List<String> flaws = new ArrayList<>();
        for (int number = 1; number <= pages; number++) {
            int page = number;
            List<PlacedCharacter> content = content(all, page);
            content.stream().filter(MeasuredPagesTests::isOutside).forEach(one -> flaws.add("outside: " + one));
            pageNumber(all, page, flaws);
            sizes(content, flaws);
            ends(page, content, flaws);
            if (page < pages) {
                blank(page, content, content(all, page + 1), flaws);
            }
        }
        rows(all, pages, flaws);
        assertThat(flaws).isEmpty();
    }

    private static List<PlacedCharacter> content(List<PlacedCharacter> all, int page) {
        return all.stream()
                .filter(one -> one.page() == page && !isPageNumber(one))
                .toList();
    }

    private static boolean isPageNumber(PlacedCharacter one) {
        return one.tag().equals("Artifact") && one.size() == 14;
    }

    /** Of an upright page or one that lies crosswise. */
    private static boolean isOutside(PlacedCharacter one) {
        float left = one.isTurned() ? 842 - BOTTOM : LEFT;
        float right = one.isTurned() ? 842 - TOP : RIGHT;
        float top = one.isTurned() ? LEFT : TOP;
        return !one.text().isBlank()
                && (one.x() < left - 0.5f
                        || one.right() > right + 0.5f
                        || one.baseline() < top
                        || one.baseline() > bottom(one));
    }

    private static float top(PlacedCharacter one) {
        return one.isTurned() ? LEFT : TOP;
    }

    private static float bottom(PlacedCharacter one) {
        return one.isTurned() ? RIGHT : BOTTOM;
    }

    /** At the same place of the sheet, however the page lies. */
    private static void pageNumber(List<PlacedCharacter> all, int page, List<String> flaws) {
        List<PlacedCharacter> number = all.stream()
                .filter(one -> one.page() == page && isPageNumber(one))
                .toList();
        PlacedCharacter last = number.get(number.size() - 1);
        float off = page % 2 == 1
                ? last.sheet().x + last.width() - (RIGHT - 14)
                : number.get(0).sheet().x - (LEFT + 14);
        if (Math.abs(off) > 1 || Math.abs(number.get(0).sheet().y - NUMBER) > 0.1f) {
            flaws.add("page number of page " + page + " stands at "
                    + number.get(0).sheet());
        }
    }

    private static void sizes(List<PlacedCharacter> content, List<String> flaws) {
        content.stream()
                .filter(one -> one.size() < (one.tag().equals("Figure") ? 9 : 10.5f))
                .forEach(one -> flaws.add("too small: " + one));
    }

    /** No heading, caption or header at the foot, no note at the head, no signature without text. */
    private static void ends(int page, List<PlacedCharacter> content, List<String> flaws) {
        PlacedCharacter last = content.get(content.size() - 1);
        if (last.tag().startsWith("H") || last.tag().equals("Caption") && !isOfFigure(content)) {
            flaws.add("page " + page + " ends in " + last.tag());
        }
        if (content.get(0).tag().equals("Note")) {
            flaws.add("page " + page + " begins with notes");
        }
        String text = content.stream().map(PlacedCharacter::text).collect(Collectors.joining());
        if (text.startsWith("示例县信访局") || text.startsWith("附件：")) {
            flaws.add("page " + page + " has a signature and no text");
        }
    }

    /** Whose caption stands below it. */
    private static boolean isOfFigure(List<PlacedCharacter> content) {
        return content.stream().anyMatch(one -> one.tag().equals("Figure"));
    }

    /** Only what is never broken, a figure or a table of few rows with its headings, may leave more than a quarter of a page blank. */
    private static void blank(int page, List<PlacedCharacter> content, List<PlacedCharacter> next, List<String> flaws) {
        float end = content.stream()
                .map(PlacedCharacter::baseline)
                .max(Float::compare)
                .orElseThrow();
        PlacedCharacter first = next.get(0);
        boolean isSameForm = content.get(0).isTurned() == first.isTurned();
        float quarter = (bottom(first) - top(first)) / 4;
        if (isSameForm && !first.text().equals("附") && !isUnbroken(next) && bottom(first) - end > quarter) {
            flaws.add("page " + page + " is blank from " + end + " on, though what follows could stand there");
        }
    }

    /** Whether a page begins with a figure, or a table of too few rows to be parted. */
    private static boolean isUnbroken(List<PlacedCharacter> page) {
        List<String> tags = page.stream()
                .map(PlacedCharacter::tag)
                .filter(tag -> !tag.startsWith("H"))
                .toList();
        if (tags.get(0).equals("Figure")) {
            return true;
        }
        long rows = page.stream()
                .filter(one -> !one.tag().startsWith("H"))
                .dropWhile(one -> one.tag().equals("Caption") || one.tag().equals("TH"))
                .takeWhile(one -> one.tag().equals("TD"))
                .map(PlacedCharacter::baseline)
                .distinct()
                .count();
        return tags.get(0).equals("Caption") && rows < 2 * TableBreaks.LEAST_ROWS;
    }

    /** Of a table on several pages at least three rows on each, and none that a page would hold. */
    private static void rows(List<PlacedCharacter> all, int pages, List<String> flaws) {
        List<List<Integer>> rows = new ArrayList<>();
        for (int page = 1; page <= pages; page++) {
            String text = content(all, page).stream().map(PlacedCharacter::text).collect(Collectors.joining());
            rows.add(ROW.matcher(text)
                    .results()
                    .map(found -> Integer.parseInt(found.group(1)))
                    .toList());
            Matcher continued = Pattern.compile("^续表").matcher(text);
            if (continued.find()) {
                broken(page, rows, flaws);
            }
        }
    }

    private static void broken(int page, List<List<Integer>> rows, List<String> flaws) {
        List<Integer> here = rows.get(page - 1);
        int fresh = here.lastIndexOf(1) < 0 ? here.size() : here.indexOf(1);
        List<Integer> before = rows.get(page - 2);
        if (here.isEmpty() && before.isEmpty()) {
            // the rows of the sample are not numbered
            return;
        }
        int old = before.size() - Math.max(0, before.lastIndexOf(1));
        if (fresh < TableBreaks.LEAST_ROWS || old < TableBreaks.LEAST_ROWS) {
            flaws.add("page " + page + " continues a table with " + fresh + " rows after " + old);
        }
    }
}
