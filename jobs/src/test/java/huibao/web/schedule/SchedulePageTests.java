package huibao.web.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.access.OfficeRole;
import huibao.web.Browser;
import huibao.web.TestBrowser;
import huibao.web.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The plan, edited on the page. */
@Tag("system")
class SchedulePageTests {
    private static final Workbench WORKBENCH = Workbench.get();
    private static final Path FILE = WORKBENCH.home().resolve("schedule.yaml");

    private final TestBrowser operator = WORKBENCH.visitor(OfficeRole.OPERATOR);
    private String before;

    @BeforeEach
    void keep() throws IOException {
        before = Files.readString(FILE);
    }

    @AfterEach
    void bringBack() throws IOException {
        Files.writeString(FILE, before);
    }

    private static String field(String page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([0-9a-f]*)\"").matcher(page);
        assertThat(field.find()).as(name).isTrue();
        return field.group(1);
    }

    @Test
    void nothingIsSavedBeforeItsMomentsWereShown() throws IOException {
        String began = field(operator.get("/schedule/edit").body(), "began");
        String text = before + "\n# x\n";

        String shown =
                operator.post("/schedule", Map.of("text", text, "began", began)).body();
        assertThat(shown).contains("尚未保存", "今后 12 次");
        assertThat(Files.readString(FILE)).isEqualTo(before);

        assertThat(operator.post("/schedule", Map.of("text", text, "began", began, "checked", field(shown, "checked")))
                        .location())
                .isEqualTo("/schedule");
        assertThat(Files.readString(FILE)).isEqualTo(text);
    }

    @Test
    void whatSomebodyElseSavedMeanwhileIsShownAndNotOverwritten() throws IOException {
        String began = field(operator.get("/schedule/edit").body(), "began");
        String own = before + "# mine\n";
        String checked = field(
                operator.post("/schedule/check", Map.of("text", own, "began", began))
                        .body(),
                "checked");
        Files.writeString(FILE, before + "# theirs\n");

        String shown = operator.post("/schedule", Map.of("text", own, "began", began, "checked", checked))
                .body();

        assertThat(shown)
                .contains("他人已保存", "class=\"own\">－ # mine", "class=\"kept\">＋ # theirs", "# mine\n</textarea>");
        assertThat(Files.readString(FILE)).isEqualTo(before + "# theirs\n");
    }

    /** The plan of these tests began on 1 November 2026, and nothing of it was made. */
    @Test
    void whatIsNotThereIsMadeFromTheCalendarByWhoMay() {
        assertThat(WORKBENCH
                        .visitor(OfficeRole.CLERK)
                        .get("/schedule?month=2026-11")
                        .body())
                .contains("! 未启动", "href=\"/runs/new?deliverable=monthly&amp;period=2026-10&amp;region=990121\">立即生成");
        assertThat(WORKBENCH
                        .visitor(OfficeRole.LEADER)
                        .get("/schedule?month=2026-11")
                        .body())
                .contains("! 未启动")
                .doesNotContain("立即生成");
    }

    @Test
    void anEarlierPlanCanBeLookedAtAndTakenUpAgain() throws IOException {
        String began = field(operator.get("/schedule/edit").body(), "began");
        String text = before + "# newer\n";
        String checked = field(
                operator.post("/schedule/check", Map.of("text", text, "began", began))
                        .body(),
                "checked");
        operator.post("/schedule", Map.of("text", text, "began", began, "checked", checked));

        String page = operator.get("/schedule/edit").body();
        Matcher version = Pattern.compile("/schedule/edit\\?version=([^\"]+)").matcher(page);
        assertThat(version.find()).isTrue();
        String earlier =
                operator.get("/schedule/edit?version=" + version.group(1)).body();
        assertThat(earlier).contains("report: monthly").doesNotContain("# newer");
        assertThat(operator.get("/schedule/edit?version=..%2Fx").status()).isEqualTo(404);
    }

    @Test
    void aSavedQuestionIsPutIntoThePlanFromItsPage() {
        TestBrowser analyst = WORKBENCH.visitor(OfficeRole.ANALYST);
        analyst.post("/questions?m=items&by=form&p=2021-06", Map.of("name", "按形式"));

        String page = analyst.get("/questions/%E6%8C%89%E5%BD%A2%E5%BC%8F?often=week&period=last+week")
                .body();
        assertThat(page).contains("2021-06的信访总量，按信访形式分列", "0 0 7 * * MON", "交给运维人员");
        String edit = operator.get("/schedule/edit?question=%E6%8C%89%E5%BD%A2%E5%BC%8F&often=week&period=last+week")
                .body();
        assertThat(edit).contains("今后 12 次", "按形式</th>", "period: last week");
        assertThat(analyst.get("/questions/none").status()).isEqualTo(404);
    }

    @Test
    void theEditorIsAccessibleWithMomentsMistakesAndDifferences() {
        Browser.get()
                .as(operator)
                .expectGood(
                        "/schedule/edit?question=%E6%8C%89%E5%BD%A2%E5%BC%8F&often=week&period=last+week",
                        "schedule-edit");
    }
}
