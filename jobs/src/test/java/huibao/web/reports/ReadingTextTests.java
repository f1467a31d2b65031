package huibao.web.reports;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.access.OfficeRole;
import huibao.desk.EditionShelf;
import huibao.desk.EditionSummary;
import huibao.edition.Edition;
import huibao.figure.Figure;
import huibao.web.Browser;
import huibao.web.TestBrowser;
import huibao.web.Workbench;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a browser shows of an edition and what its PDFs say, each read for itself and compared character by character, with
 * the words and numbers drawn in charts. Left out are: blanks and line ends, page numbers, heads of tables printed again
 * overleaf, the page's table of the numbers of a chart, and whether a character is full or half width.
 */
@Tag("system")
class ReadingTextTests {
    private static final Workbench WORKBENCH = Workbench.get();
    private static final EditionShelf SHELF = WORKBENCH.bean(EditionShelf.class);
    /** Figures looked at of each report, from all over it. */
    private static final int OPENED = 15;

    private static final Pattern LINK = Pattern.compile("href=\"(/figures/(\\w+)\\?e=([^\"]*))\">");

    @BeforeAll
    static void makeTheOthers() {
        WORKBENCH.make("daily", "2021-06-15");
        WORKBENCH.make("ledger", "2021-06");
        WORKBENCH.make("briefing", "2021-07", Map.of("campaign", "SCZ2021", "form", "通报"));
        WORKBENCH.make(
                "briefing",
                "2021-07",
                Map.of(
                        "campaign",
                        "SCZ2021",
                        "audience",
                        "release",
                        "approvedBy",
                        "县信访局局长",
                        "approvedOn",
                        "2021-08-05"));
    }

    /** The newest of each deliverable, kind of period and audience. */
    private static Stream<EditionSummary> editions() {
        Map<String, EditionSummary> newest = SHELF.all().stream()
                .filter(one -> !one.isAnswer() && one.paper().isPresent())
                .collect(Collectors.toMap(
                        one -> one.audience() + " " + one.key().deliverable() + " " + one.kind(),
                        one -> one,
                        (newer, older) -> newer));
        return newest.values().stream()
                .sorted(Comparator.comparing(one -> one.key().toString()));
    }

    /** The paper itself before those beside it. */
    private static List<PaperText> papers(Edition edition) throws IOException {
        Path paper = edition.document().orElseThrow();
        List<PaperText> papers = new ArrayList<>(List.of(PaperText.of(paper)));
        for (Path file : edition.files()) {
            if (file.toString().endsWith(".pdf") && !file.equals(paper)) {
                papers.add(PaperText.of(file));
            }
        }
        return papers;
    }

    /** For each paper of the page its text; that of charts apart. */
    @SuppressWarnings("unchecked")
    private static List<PaperText> shown(EditionSummary edition) {
        Browser browser = Browser.get().as(WORKBENCH.visitor(OfficeRole.CLERK)).open("/reports/" + edition.key());
        Object texts = browser.driver()
                .executeScript("return Array.from(document.querySelectorAll('.paper')).map(paper => {"
                        + " const charts = Array.from(paper.querySelectorAll('svg text'), one => one.textContent).join('');"
                        + " paper.querySelectorAll('svg, details').forEach(one => one.remove());"
                        + " return [paper.innerText, charts]; });");
        return ((List<List<String>>) texts)
                .stream()
                        .map(one -> new PaperText(PaperText.plain(one.get(0)), PaperText.plain(one.get(1))))
                        .toList();
    }

    @ParameterizedTest
    @MethodSource("editions")
    void aBrowserShowsWhatThePdfSays(EditionSummary edition) throws IOException {
        assertThat(shown(edition)).isEqualTo(papers(SHELF.read(edition)));
    }

    @ParameterizedTest
    @MethodSource("editions")
    void everyLinkedNumberOpensItsFigure(EditionSummary edition) {
        TestBrowser clerk = WORKBENCH.visitor(OfficeRole.CLERK);
        Map<String, Figure> known = SHELF.read(edition).figures().all().stream()
                .collect(Collectors.toMap(Figure::id, one -> one, (one, same) -> one));
        List<String> links = new ArrayList<>();
        Matcher link = LINK.matcher(clerk.get("/reports/" + edition.key()).body());
        while (link.find()) {
            assertThat(link.group(3)).isEqualTo(edition.key().id());
            assertThat(known).containsKey(link.group(2));
            links.add(link.group(1));
        }
        // The numbers of a ledger count single items, which are no figures.
        if (!edition.key().deliverable().equals("ledger")) {
            assertThat(links).isNotEmpty();
        }
        for (int i = 0; i < links.size(); i += 1 + links.size() / OPENED) {
            TestBrowser.Reply page = clerk.get(links.get(i));
            assertThat(page.status()).as(links.get(i)).isEqualTo(200);
            assertThat(page.body()).contains(links.get(i).replaceAll("/figures/(\\w+).*", ">$1<"));
        }
    }

    /**
     * In tables of figures; those of the ledger count single items. A row of what was registered by an older classification
     * adds up several figures.
     */
    @ParameterizedTest
    @MethodSource("editions")
    void everyCountOfATableIsALink(EditionSummary edition) {
        Browser browser = Browser.get().as(WORKBENCH.visitor(OfficeRole.CLERK)).open("/reports/" + edition.key());
        Object dead = browser.driver()
                .executeScript("return Array.from(document.querySelectorAll('.paper table'))"
                        + ".filter(table => table.querySelector('.figure-link'))"
                        + ".flatMap(table => Array.from(table.querySelectorAll('td.right'))"
                        + ".filter(cell => /^[−+]?\\d/.test(cell.innerText) && !cell.querySelector('a'))"
                        + ".filter(cell => cell.parentElement.cells[0].innerText !== '原分类登记')"
                        + ".map(cell => table.caption.innerText + ': ' + cell.innerText)).join('\\n');");
        assertThat(dead.toString()).isEmpty();
    }
}
