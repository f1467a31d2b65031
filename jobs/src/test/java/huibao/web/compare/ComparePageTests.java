package huibao.web.compare;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.access.OfficeRole;
import huibao.desk.EditionShelf;
import huibao.desk.EditionSummary;
import huibao.web.Browser;
import huibao.web.TestBrowser;
import huibao.web.Workbench;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two editions of a day, and two days, side by side. */
@Tag("system")
class ComparePageTests {
    private static final Workbench WORKBENCH = Workbench.get();
    private static final EditionShelf SHELF = WORKBENCH.bean(EditionShelf.class);

    private final TestBrowser clerk = WORKBENCH.visitor(OfficeRole.CLERK);

    @BeforeAll
    static void makeThree() throws InterruptedException {
        WORKBENCH.make("daily", "2021-06-28");
        WORKBENCH.make("daily", "2021-06-29");
        // Two of the same second are one edition.
        Thread.sleep(1_000);
        WORKBENCH.make("daily", "2021-06-29");
    }

    private static List<EditionSummary> of(String day) {
        return SHELF.all().stream()
                .filter(one ->
                        one.key().deliverable().equals("daily") && one.period().equals(day))
                .toList();
    }

    private static String id(String day, int index) {
        return of(day).get(index).key().id();
    }

    @Test
    void twoPeriodsAreSetSideBySideAndEachNumberOpensItsFigure() {
        String address = "/compare?a=" + id("2021-06-28", 0) + "&b=" + id("2021-06-29", 0);
        Browser.get().as(clerk).expectGood(address, "compare");
        String page = clerk.get(address).body();
        assertThat(page).contains("2021-06-28</th>", "2021-06-29</th>", "情况的变化").doesNotContain("查明原因");
        assertThat(page).containsPattern("/figures/\\w+\\?e=" + id("2021-06-28", 0));
        assertThat(page).containsPattern("/figures/\\w+\\?e=" + id("2021-06-29", 0));
        assertThat(clerk.get(address.replace("/compare?", "/compare/file?")).body())
                .startsWith("\uFEFF指标,分列,对比,原数,现数,差,原因");
    }

    @Test
    void twoEditionsOfOneDayFromTheSameRowsPrintTheSame() {
        String address = "/compare?a=" + id("2021-06-29", 1) + "&b=" + id("2021-06-29", 0);

        assertThat(clerk.get(address).body()).contains("两版的数字全部相同");
        assertThat(clerk.get("/compare?b=" + id("2021-06-29", 0)).body())
                .contains("同一统计期的其他版本", id("2021-06-29", 1), "同种报告的其他统计期", id("2021-06-28", 0));
    }

    @Test
    void theCausesAreFoundByAJobOfTheQueue() {
        EditionSummary demo = SHELF.all().stream()
                .filter(one -> one.key().deliverable().equals("briefing"))
                .reduce((newer, older) -> older)
                .orElseThrow();
        WORKBENCH.make("briefing", demo.period());
        EditionSummary fresh = SHELF.all().stream()
                .filter(one -> one.key().deliverable().equals("briefing")
                        && one.period().equals(demo.period()))
                .findFirst()
                .orElseThrow();
        String address = "/compare?a=" + demo.key().id() + "&b=" + fresh.key().id();

        assertThat(clerk.post(
                                "/compare",
                                Map.of("a", demo.key().id(), "b", fresh.key().id()))
                        .header("location"))
                .get()
                .asString()
                .endsWith(address);
        WORKBENCH.waitForJobs();

        assertThat(clerk.get(address).body()).contains("不同的数字，按原因").doesNotContain("查明原因");
        assertThat(Browser.get().as(clerk).open(address).violations()).isEmpty();
    }

    @Test
    void whatIsForOthersOrNotAlikeIsNotCompared() {
        String own = id("2021-06-29", 0);

        assertThat(WORKBENCH
                        .visitor(Workbench.ELSEWHERE)
                        .get("/compare?b=" + own)
                        .status())
                .isEqualTo(404);
        assertThat(WORKBENCH.visitor(OfficeRole.LEADER).get("/compare").status())
                .isEqualTo(403);
        EditionSummary other = SHELF.all().stream()
                .filter(one -> one.key().deliverable().equals("monthly"))
                .findFirst()
                .orElseThrow();
        assertThat(clerk.get("/compare?a=" + other.key().id() + "&b=" + own).body())
                .contains("不能比对");
        assertThat(clerk.get("/compare?a=none&b=" + own).status()).isEqualTo(404);
    }
}
