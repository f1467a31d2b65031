package huibao.web;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.access.OfficeRole;
import huibao.desk.JobOrder;
import huibao.desk.JobQueue;
import huibao.pipeline.JobRun;
import huibao.pipeline.Pipeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The four users of an office without a mouse, from signing in to the act. */
@Tag("system")
class KeyboardJourneyTests {
    private final Workbench workbench = Workbench.get();
    private final Browser browser = Browser.get();
    private final Typist user = new Typist(browser);

    @Test
    void aClerkReadsAndHandsIn() {
        workbench.add("keys", OfficeRole.CLERK, Workbench.REGION);
        workbench.make("daily", "2021-06-24");
        user.signInByKeys("keys");
        user.keys("g", "r");
        user.until(() -> user.path().equals("/reports"));
        user.skipToContent();
        user.tabTo("日调度表");
        user.keys(Keys.ENTER);
        user.until(() -> user.path().startsWith("/reports/"));
        user.skipToContent();
        user.tabTo("报送");
        user.keys(Keys.ENTER);
        user.until(() -> browser.driver().getCurrentUrl().contains("tab=hand-in"));
        user.skipToContent();
        user.tabTo("核对无误");
        user.keys(Keys.ENTER);
        user.until(() -> user.text().contains("已登记：核对"));
        assertThat(user.harmful()).isEmpty();
    }

    @Test
    void anAnalystBuildsAQuestionSavesItAndTakesItsFile(@TempDir Path folder) throws IOException {
        browser.driver()
                .executeCdpCommand(
                        "Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));
        user.signInByKeys("analyst");
        user.keys("g", "a");
        user.until(() -> user.path().equals("/ask"));
        user.skipToContent();
        tick("信访总量");
        user.tabTo("全地区，不分列");
        user.keys(Keys.ENTER);
        tick("信访形式");
        user.tabTo("期间");
        user.keys("2021-05");
        tick("上年同期");
        user.until(() -> user.text().contains("将读"));
        user.tabTo("提问");
        user.keys(Keys.ENTER);
        user.until(() -> user.path().matches("/answers/\\d{8}T.*"));

        assertThat(user.text()).contains("信访总量", "来访", "合计");
        user.skipToContent();
        user.tabTo("信访总量-按信访形式");
        String name = user.focused();
        user.keys(Keys.ENTER);
        user.until(() -> Files.exists(folder.resolve(name)));
        assertThat(Files.readAllBytes(folder.resolve(name))).isEqualTo(Files.readAllBytes(published(name)));
        user.tabTo("名称");
        user.keys("键盘提问");
        user.tabTo("收藏问题");
        user.keys(Keys.SPACE);
        user.until(() -> user.path().equals("/questions"));
        assertThat(user.text()).contains("已收藏：键盘提问");
        assertThat(user.harmful()).isEmpty();
    }

    /** What is chosen stays in focus while the server says what it excludes. */
    private void tick(String choice) {
        user.tabTo(choice);
        String before = browser.driver().getCurrentUrl();
        user.keys(Keys.SPACE);
        user.until(() -> !browser.driver().getCurrentUrl().equals(before));
        assertThat(user.focused()).startsWith(choice);
        assertThat((Object) browser.driver().executeScript("return document.activeElement.checked;"))
                .isEqualTo(true);
    }

    private Path published(String name) throws IOException {
        try (Stream<Path> all = Files.walk(workbench.home().resolve("output"))) {
            return all.filter(file -> file.getFileName().toString().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void aLeaderFollowsANumberAndNotesAndTheClerkSettlesIt() {
        workbench.add("chief", OfficeRole.LEADER, Workbench.REGION);
        workbench.add("scribe", OfficeRole.CLERK, Workbench.REGION);
        user.signInByKeys("chief");
        user.skipToContent();
        user.tabTo("信访形势分析月报");
        user.keys(Keys.ENTER);
        user.until(() -> user.path().startsWith("/reports/"));
        String edition = user.path();
        user.skipToContent();
        String number = tabToNumber();
        user.keys(Keys.ENTER);
        user.until(() -> user.path().startsWith("/figures/"));
        assertThat(user.text()).contains(number);
        user.skipToContent();
        user.tabTo("2021-06 · 统计时点");
        user.keys(Keys.ENTER);
        user.until(() -> user.path().equals(edition));
        user.skipToContent();
        user.tabTo("报送");
        user.keys(Keys.ENTER);
        user.until(() -> browser.driver().getCurrentUrl().contains("tab=hand-in"));
        user.skipToContent();
        user.tabTo("写给统计员");
        user.keys("请核实来访批次。");
        user.tabTo("送出批示");
        user.keys(Keys.ENTER);
        user.until(() -> user.text().contains("批示已送出"));
        assertThat(user.text()).contains("请核实来访批次。");
        assertThat(user.harmful()).isEmpty();

        browser.driver().manage().deleteAllCookies();
        user.signInByKeys("scribe");
        assertThat(user.text()).contains("请核实来访批次。");
        user.skipToContent();
        user.tabTo("信访形势分析月报");
        user.keys(Keys.ENTER);
        user.until(() -> user.path().equals(edition));
        if (!browser.driver().getCurrentUrl().contains("tab=hand-in")) {
            user.skipToContent();
            user.tabTo("报送");
            user.keys(Keys.ENTER);
            user.until(() -> browser.driver().getCurrentUrl().contains("tab=hand-in"));
        }
        user.skipToContent();
        user.tabTo("已办理");
        user.keys(Keys.SPACE);
        user.until(() -> user.text().contains("批示已登记为办理完毕"));
        assertThat(user.harmful()).isEmpty();
    }

    /** The first one of the text. */
    private String tabToNumber() {
        do {
            user.keys(Keys.TAB);
            user.focused();
        } while (!Boolean.TRUE.equals(
                browser.driver().executeScript("return document.activeElement.matches('a.figure-link');")));
        return user.focused();
    }

    @Test
    void anOperatorLooksAtHealthAndGoesOnWithWhatFailed() throws IOException {
        workbench.add("keeper", OfficeRole.OPERATOR, Workbench.REGION);
        Path daily = Files.createDirectories(workbench.home().resolve("output/internal/990121/daily"));
        Path obstacle = daily.resolve("day-2021-06-18");
        Files.writeString(obstacle, "no folder");
        assertThat(failed("2021-06-18")).isEqualTo(JobRun.RunState.FAILED);
        user.signInByKeys("keeper");
        tabToMenu("运行状态");
        user.keys(Keys.ENTER);
        user.until(() -> user.path().equals("/health"));
        assertThat(user.text()).contains("数据目录可用磁盘", "✓ 正常");
        user.keys("g", "h");
        user.until(() -> user.path().equals("/"));
        assertThat(user.text()).contains("2021-06-18");
        user.skipToContent();
        user.tabTo("日调度表 2021-06-18");
        user.keys(Keys.ENTER);
        user.until(() -> user.path().startsWith("/runs/"));
        assertThat(user.text()).contains("✕ 失败", "2021-06-18");
        Files.delete(obstacle);
        user.skipToContent();
        user.tabTo("从“");
        user.keys(Keys.ENTER);
        user.until(() -> user.text().contains("打开报告"));
        assertThat(user.harmful()).isEmpty();
    }

    private JobRun.RunState failed(String day) {
        TestBrowser clerk = workbench.visitor(OfficeRole.CLERK);
        String place = clerk.post(
                        "/runs", Map.of("deliverable", "daily", "period", day, "reading", "newest", "formats", "pdf"))
                .location();
        JobQueue jobs = workbench.bean(JobQueue.class);
        long number = Long.parseLong(place.replaceAll("\\D", ""));
        user.until(() -> jobs.find(number).orElseThrow().seen().state().isOver());
        long record = jobs.find(number).orElseThrow().seen().execution().orElseThrow();
        return jobs.runs().stream()
                .filter(run -> run.id() == record)
                .findFirst()
                .orElseThrow()
                .state();
    }

    /** Through the links above, as whoever has no key for the page. */
    private void tabToMenu(String name) {
        user.tabTo(name);
        assertThat((Object) browser.driver().executeScript("return document.activeElement.closest('.menu') !== null;"))
                .isEqualTo(true);
    }

    @Test
    void anOperatorStopsWhatWaits() {
        CountDownLatch gate = new CountDownLatch(1);
        JobQueue jobs = workbench.bean(JobQueue.class);
        jobs.submit(new JobOrder(JobOrder.JobPriority.DUE, "schedule", "first", "first by keys", pipeline -> {
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return new Pipeline.Outcome(1, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
        }));
        try {
            workbench
                    .visitor(OfficeRole.CLERK)
                    .post(
                            "/runs",
                            Map.of(
                                    "deliverable",
                                    "daily",
                                    "period",
                                    "2021-06-17",
                                    "reading",
                                    "newest",
                                    "formats",
                                    "pdf"));
            user.signInByKeys("operator");
            user.keys("g", "j");
            user.until(() -> user.path().equals("/runs"));
            user.skipToContent();
            user.tabTo("日调度表 2021-06-17");
            user.keys(Keys.ENTER);
            user.until(() -> user.path().startsWith("/runs/q"));
            user.skipToContent();
            user.tabTo("停止 日调度表 2021-06-17");
            user.keys(Keys.ENTER);
            user.until(() -> user.text().contains("■ 已停止"));
            assertThat(user.harmful()).isEmpty();
        } finally {
            gate.countDown();
        }
        workbench.waitForJobs();
    }

    @Test
    void anOperatorChecksAndSavesThePlan() {
        user.signInByKeys("operator");
        user.keys("g", "p");
        user.until(() -> user.path().equals("/schedule"));
        user.skipToContent();
        user.tabTo("修改计划");
        user.keys(Keys.ENTER);
        user.until(() -> user.path().equals("/schedule/edit"));
        user.skipToContent();
        user.tabTo("计划内容");
        user.toTheEnd();
        user.keys("# 键盘\n");
        user.tabTo("检查");
        user.keys(Keys.ENTER);
        user.until(() -> user.shows("caption"));
        user.skipToContent();
        user.tabTo("保存");
        user.keys(Keys.ENTER);
        user.until(() -> user.text().contains("计划已保存"));
        assertThat(user.harmful()).isEmpty();
    }
}
