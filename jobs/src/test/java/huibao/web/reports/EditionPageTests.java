package huibao.web.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import huibao.access.OfficeRole;
import huibao.desk.EditionShelf;
import huibao.desk.EditionSummary;
import huibao.edition.Edition;
import huibao.figure.Audience;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.web.Browser;
import huibao.web.TestBrowser;
import huibao.web.TestBrowser.Reply;
import huibao.web.Workbench;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

/** The monthly report of the demo on its page, for each of those who look at it. */
@Tag("system")
class EditionPageTests {
    private static final Workbench WORKBENCH = Workbench.get();
    private static final EditionShelf SHELF = WORKBENCH.bean(EditionShelf.class);

    private static EditionSummary newest(String deliverable) {
        return SHELF.all().stream()
                .filter(one -> one.key().deliverable().equals(deliverable) && one.audience() == Audience.INTERNAL)
                .findFirst()
                .orElseThrow();
    }

    private static String path(String deliverable) {
        return "/reports/" + newest(deliverable).key();
    }

    @ParameterizedTest
    @ValueSource(strings = {"read", "pdf", "figures", "changes", "origin", "hand-in"})
    void everyTabIsAccessibleAndAsksNobodyElse(String tab) {
        Browser.get()
                .as(WORKBENCH.visitor(OfficeRole.CLERK))
                .expectGood(path("monthly") + "?tab=" + tab, "edition-" + tab);
    }

    @Test
    void aFigureIsToldWithItsMeaningItsMonthsAndItsSecondQuery() {
        Edition edition = SHELF.read(newest("monthly"));
        Figure figure = edition.figures()
                .find(FigureKey.whole("answer_rate", huibao.calendar.Role.CURRENT))
                .orElseThrow();
        Browser browser =
                Browser.get().as(WORKBENCH.visitor(OfficeRole.ANALYST)).open("/figures/" + figure.id());
        browser.picture("figure");

        assertThat(browser.violations()).isEmpty();
        assertThat(browser.driver().findElement(By.tagName("main")).getText())
                .contains("按期答复率", "80.00%", "80 中的 64", "当时印出", "2021-06", "信访件", "计数（状态：按期）");
        assertThat(WORKBENCH
                        .visitor(OfficeRole.LEADER)
                        .get("/figures/" + figure.id())
                        .body())
                .contains("80.00%")
                .doesNotContain("办理过程");
    }

    /** Whoever checks a report need not know what the program calls its parts. */
    @Test
    void theOriginIsToldInTheOfficesWords() {
        String origin = WORKBENCH
                .visitor(OfficeRole.CLERK)
                .get(path("monthly") + "?tab=origin")
                .body();
        assertThat(origin)
                .contains("信访件", "办理过程", "各表的合计等于各行之和")
                .doesNotContain("petition_item", "petition_event", "tables-add-up", "figures-complete");
    }

    /** What was read and counted nowhere is not left for the reader to guess. */
    @Test
    void everyRowOfTheOriginAddsUp() {
        Figure figure = SHELF.read(newest("monthly"))
                .figures()
                .find(FigureKey.whole("answer_rate", huibao.calendar.Role.CURRENT))
                .orElseThrow();
        for (String page : List.of(path("monthly") + "?tab=origin", "/figures/" + figure.id())) {
            Matcher rows =
                    ROWS.matcher(WORKBENCH.visitor(OfficeRole.CLERK).get(page).body());
            long without = 0;
            int found = 0;
            while (rows.find()) {
                assertThat(count(rows.group(3)) + count(rows.group(4)) + count(rows.group(5)))
                        .as(page + " " + rows.group(1))
                        .isEqualTo(count(rows.group(2)));
                without += count(rows.group(4));
                found++;
            }
            assertThat(found).as(page).isPositive();
            assertThat(without).as(page).isPositive();
        }
    }

    private static final String CELL = "<td class=\"number\">([\\d,]+)</td>";
    private static final Pattern ROWS =
            Pattern.compile("<tr><th scope=\"row\">([^<]+)</th>" + CELL + CELL + CELL + CELL);

    private static long count(String printed) {
        return Long.parseLong(printed.replace(",", ""));
    }

    @Test
    void othersDoNotLearnThatAnEditionIsThere() {
        for (String name : List.of("reader", Workbench.ELSEWHERE)) {
            TestBrowser visitor = WORKBENCH.visitor(name);
            assertThat(visitor.get(path("monthly")).status()).as(name).isEqualTo(404);
            assertThat(visitor.get(path("monthly") + "/files/figures.csv").status())
                    .isEqualTo(404);
            assertThat(visitor.get("/reports").body()).doesNotContain(path("monthly"), "内部</td>");
        }
    }

    @Test
    void singleItemsAreForWhoMayReadTheLedger() {
        String pdf =
                path("monthly") + "/files/" + encoded(newest("monthly").paper().orElseThrow());
        Reply leader = WORKBENCH.visitor(OfficeRole.LEADER).get(path("monthly"));

        assertThat(leader.body()).contains("查看须另行授权", "信访总量");
        assertThat(leader.body()).doesNotContain(">督办台账</h2>");
        assertThat(WORKBENCH.visitor(OfficeRole.LEADER).get(pdf).status()).isEqualTo(404);
        assertThat(WORKBENCH.visitor(OfficeRole.CLERK).get(path("monthly")).body())
                .contains(">督办台账</h2>");
        assertThat(WORKBENCH.visitor(OfficeRole.CLERK).get(pdf).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/files/documents.json",
                "/files/manifest.json",
                "/files/..%2Fmanifest.json",
                "/files/%2e%2e",
                "/files/none.pdf"
            })
    void onlyFilesForReadersAreSent(String file) {
        assertThat(WORKBENCH
                        .visitor(OfficeRole.CLERK)
                        .get(path("monthly") + file)
                        .status())
                .isIn(400, 404);
    }

    @Test
    void aFileIsSentAsItWasPublishedInPartsToo() {
        TestBrowser clerk = WORKBENCH.visitor(OfficeRole.CLERK);
        EditionSummary summary = newest("monthly");
        String pdf = path("monthly") + "/files/" + encoded(summary.paper().orElseThrow()) + "?shown=yes";

        Reply whole = clerk.get(pdf);
        assertThat(whole.status()).isEqualTo(200);
        assertThat(whole.header("content-type")).contains("application/pdf");
        assertThat(whole.header("content-disposition").orElse("")).startsWith("inline");
        assertThat(whole.header("etag")).contains("\"" + summary.sha256().orElseThrow() + "\"");
        assertThat(whole.header("content-security-policy")).contains("frame-ancestors 'self'");
        Reply part = clerk.send(HttpRequest.newBuilder(clerk.address(pdf)).header("Range", "bytes=0-3"));
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("%PDF");
    }

    @Test
    void anAlteredFileIsNotSent() throws IOException {
        EditionSummary summary = newest("briefing");
        Path file = SHELF.read(summary).folder().resolve("figures.csv");
        byte[] before = Files.readAllBytes(file);
        Files.write(file, new byte[] {1});
        try {
            assertThat(WORKBENCH
                            .visitor(OfficeRole.CLERK)
                            .get(path("briefing") + "/files/figures.csv")
                            .status())
                    .isEqualTo(409);
        } finally {
            Files.write(file, before);
        }
        assertThat(WORKBENCH.audit().all()).anyMatch(entry -> entry.act().equals("file-damaged"));
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, UTF_8).replace("+", "%20");
    }

    @Test
    void anEditionIsCheckedHandedInReturnedAndNotedAndEachActIsWrittenDown() {
        TestBrowser clerk = WORKBENCH.visitor(OfficeRole.CLERK);
        String place = path("briefing");
        String sha = newest("briefing").sha256().orElseThrow();

        assertThat(clerk.post(place + "/hand-in", Map.of("step", "handed-in")).body())
                .contains("未能报送：该版本尚未核对");
        assertThat(clerk.post(place + "/hand-in", Map.of("step", "checked")).status())
                .isEqualTo(302);
        assertThat(clerk.post(place + "/hand-in", Map.of("step", "handed-in", "text", "县委办"))
                        .status())
                .isEqualTo(302);
        assertThat(clerk.get("/reports?state=handed-in").body()).contains("已报送");
        assertThat(clerk.post(place + "/hand-in", Map.of("step", "returned", "text", " "))
                        .body())
                .contains("没有填写内容");
        assertThat(clerk.post(place + "/hand-in", Map.of("step", "returned", "text", "附件缺页"))
                        .status())
                .isEqualTo(302);
        assertThat(WORKBENCH
                        .visitor(OfficeRole.LEADER)
                        .post(place + "/note", Map.of("text", "<b>请补充</b>"))
                        .status())
                .isEqualTo(302);

        assertThat(clerk.get(place + "?tab=hand-in").body()).contains("已退回", "县委办", "附件缺页", "&lt;b&gt;请补充", sha);
        assertThat(WORKBENCH.audit().all())
                .anyMatch(entry ->
                        entry.act().equals("handed-in") && entry.detail().equals(sha));
    }

    @Test
    void aReaderOfReleasesDoesNotSeeWhoHandedThemIn() {
        TestBrowser reader = WORKBENCH.visitor(OfficeRole.READER);
        Matcher release = Pattern.compile("/reports/release/[^\"?]+")
                .matcher(reader.get("/reports").body());
        assertThat(release.find()).isTrue();

        assertThat(WORKBENCH.visitor(OfficeRole.CLERK).get(release.group()).body())
                .contains("tab=hand-in");
        assertThat(reader.get(release.group()).body()).doesNotContain("tab=hand-in");
        // the same page, but for the mask of the form's token
        assertThat(reader.get(release.group() + "?tab=hand-in").body())
                .hasSameSizeAs(reader.get(release.group()).body());
    }

    @Test
    void theListCallsRegionsByTheirNames() {
        assertThat(WORKBENCH.visitor(OfficeRole.CLERK).get("/reports").body())
                .contains("<td>云桥县</td>")
                .doesNotContain(">990121<");
    }
}
