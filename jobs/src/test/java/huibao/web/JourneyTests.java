package huibao.web;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.access.OfficeRole;
import huibao.desk.JobOrder;
import huibao.desk.JobQueue;
import huibao.desk.Ticket;
import huibao.pipeline.Pipeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** What the users of the office do, from signing in to the act. */
@Tag("system")
class JourneyTests {
    private final Workbench workbench = Workbench.get();
    private final Browser browser = Browser.get();
    private final Typist user = new Typist(browser);

    @Test
    void aClerkMakesTheSheetOfADay() {
        user.signIn("clerk");
        browser.open("/runs/new");
        browser.driver()
                .findElement(By.cssSelector("#deliverable option[value=daily]"))
                .click();
        user.type("period", "2021-06-30");
        browser.driver().findElement(By.cssSelector("input[value=newest]")).click();
        user.press("检查");
        user.until(() -> user.text().contains("将生成"));
        assertThat(user.text()).contains("日调度表", "2021-06-30", "尚无", "云桥县", "内部");
        user.press("生成");
        user.until(() -> user.path().startsWith("/runs/q"));
        user.until(() -> user.text().contains("打开报告"));
        browser.picture("journey-clerk-done");

        assertThat(user.text()).contains("✓ 完成", "统计", "发布");
        assertThat(browser.violations()).isEmpty();
        assertThat(user.harmful()).isEmpty();
        assertThat(workbench.audit().all())
                .anyMatch(entry -> entry.act().equals("job-asked")
                        && entry.who().equals("clerk")
                        && entry.on().equals("daily 990121 2021-06-30"));
        user.press("运行记录、日志和各次尝试");
        user.until(() -> user.path().matches("/runs/\\d+"));
        assertThat(browser.violations()).isEmpty();
        // Another region's clerk does not even learn that it is there.
        String record = user.path();
        assertThat(workbench.visitor(Workbench.ELSEWHERE).get(record).status()).isEqualTo(404);
        assertThat(workbench.visitor(OfficeRole.OPERATOR).get(record).status()).isEqualTo(200);
    }

    @Test
    void aReportThatIsStoppedCanBeContinued() {
        TestBrowser clerk = workbench.visitor(OfficeRole.CLERK);
        String ticket = clerk.post(
                        "/runs",
                        Map.of("deliverable", "monthly", "period", "2021-05", "reading", "newest", "formats", "pdf"))
                .location();
        JobQueue jobs = workbench.bean(JobQueue.class);
        Ticket made = jobs.find(Long.parseLong(ticket.replaceAll("\\D", ""))).orElseThrow();
        user.until(
                () -> made.seen().steps().stream().anyMatch(step -> step.step().equals("aggregate")));

        assertThat(workbench
                        .visitor(Workbench.ELSEWHERE)
                        .post(ticket + "/stop", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(clerk.post(ticket + "/stop", Map.of()).location()).isEqualTo(ticket);
        user.until(() -> made.seen().state().isOver());

        assertThat(made.seen().state()).isEqualTo(Ticket.TicketState.STOPPED);
        long record = made.seen().execution().orElseThrow();
        assertThat(clerk.get("/runs/" + record).body()).contains("继续", "信访形势分析月报 2021-05");
        String again = clerk.post("/runs/" + record + "/restart", Map.of()).location();
        Ticket second = jobs.find(Long.parseLong(again.replaceAll("\\D", ""))).orElseThrow();
        user.until(() -> second.seen().state().isOver());
        assertThat(second.seen().state()).as("%s", second.seen().failure()).isEqualTo(Ticket.TicketState.DONE);
        assertThat(second.seen().outcome().orElseThrow().edition()).isPresent();
    }

    @Test
    void anOperatorMendsThePlanBeforeItIsSaved() {
        user.signIn("operator");
        browser.open("/schedule/edit");
        String good = browser.driver().findElement(By.name("text")).getDomProperty("value");
        user.type("text", good.replace("report: monthly", "report: montly"));
        user.press("检查");
        user.until(() -> user.text().contains("schedule.yaml:4"));
        assertThat(user.text()).contains("monthly");
        user.type("text", good + "\n");
        user.press("检查");
        user.until(() -> user.shows("caption"));
        assertThat(browser.violations()).isEmpty();
        user.press("保存");
        user.until(() -> user.path().equals("/schedule"));

        assertThat(user.text()).contains("计划已保存");
        assertThat(user.harmful()).isEmpty();
    }

    @Test
    void aClerkWritesAParagraphAndSeesItsFiguresAndMistakes() {
        user.signIn("clerk");
        browser.open("/texts/problems.md");
        user.type("text", "登记信访事项{{items}}件次。\n\n其中{{no_such_measure}}件。");
        user.press("检查并预览");
        user.until(() -> user.text().contains("problems.md:3"));
        assertThat(user.text()).contains("no_such_measure");
        assertThat(browser.violations()).isEmpty();
        user.type("text", "登记信访事项{{items}}件次。");
        user.press("检查并预览");
        user.until(() -> user.text().contains("填入最新一份汇报的数字"));
        // Other tests make briefings of other days, and the newest one counts.
        assertThat(user.text()).containsPattern("登记信访事项[1-9]\\d*件次。");
        user.press("保存");
        user.until(() -> user.text().contains("problems.md 已保存"));
        assertThat(user.harmful()).isEmpty();
    }

    @Test
    void aLeaderReadsTheFourFiguresOnAPhone() {
        browser.showAs("light", 390);
        user.signIn("leader");

        assertThat(user.text()).contains("信访形势分析月报", "信访总量", "176", "80.00%", "736", "95", "上年同期 153");
        assertThat(browser.scrollsSideways()).isFalse();
        assertThat(user.text()).doesNotContain("生成报告");
        assertThat(user.harmful()).isEmpty();
    }

    /** The home of the tests has a lake and no source to read. */
    @Test
    void aReportWhoseSourceIsRefusedIsToDoAndAskedForAnew() {
        TestBrowser clerk = workbench.visitor(OfficeRole.CLERK);
        String ticket = clerk.post(
                        "/runs",
                        Map.of("deliverable", "monthly", "period", "2021-03", "reading", "source", "formats", "pdf"))
                .location();
        Ticket made = workbench
                .bean(JobQueue.class)
                .find(Long.parseLong(ticket.replaceAll("\\D", "")))
                .orElseThrow();
        user.until(() -> made.seen().state().isOver());

        assertThat(clerk.get("/").body()).contains("✕ 失败", "2021-03");
        String record = "/runs/" + made.seen().execution().orElseThrow();
        browser.as(clerk).open(record);
        browser.picture("journey-clerk-refused");
        assertThat(user.text()).contains("huibao import", "请把本页地址告诉运维人员").doesNotContain("继续");
        assertThat(browser.violations()).isEmpty();
        user.press("重新生成");
        user.until(() -> user.path().equals("/runs/new"));
        assertThat(browser.driver().findElement(By.name("period")).getDomProperty("value"))
                .isEqualTo("2021-03");
    }

    /** It leaves no record, and must not vanish with the page that was open. */
    @Test
    void aReportThatCouldNotBeginIsListedWithItsReasonOnce() throws IOException {
        Path folder = Files.createDirectories(workbench.home().resolve("documents/broken"));
        Path daily = Path.of("../reports/daily");
        Files.copy(daily.resolve("sentences.yaml"), folder.resolve("sentences.yaml"));
        Files.writeString(
                folder.resolve("document.yaml"),
                Files.readString(daily.resolve("document.yaml")).replace("unit_received", "unit_receivd"));
        TestBrowser clerk = workbench.visitor(OfficeRole.CLERK);
        String ticket = clerk.post(
                        "/runs",
                        Map.of("deliverable", "broken", "period", "2021-06", "reading", "newest", "formats", "pdf"))
                .location();
        workbench.waitForJobs();
        Files.delete(folder.resolve("document.yaml"));
        Files.delete(folder.resolve("sentences.yaml"));

        assertThat(clerk.get("/runs").body()).contains("href=\"" + ticket + "\">broken 2021-06");
        assertThat(clerk.get(ticket).body())
                .containsOnlyOnce("没有指标 unit_receivd")
                .contains("broken/document.yaml:");
    }

    /** 通报 is a paper of the same figures; region and campaign are chosen by name. */
    @Test
    void aClerkOrdersACircularByNames() {
        TestBrowser clerk = workbench.visitor(OfficeRole.CLERK);
        assertThat(clerk.get("/runs/new").body())
                .contains("<option value=\"990121\" selected>云桥县</option>", "<option value=\"SCZ2021\">")
                .doesNotContain("<option value=\"990122\"");
        assertThat(clerk.get(
                                "/runs/new?check=yes&deliverable=briefing&period=2021-06-21..2021-07-31&campaign=SCZ2021"
                                        + "&form=%E9%80%9A%E6%8A%A5&number=%E7%A4%BA%E4%BF%A1%E5%8F%91%E3%80%942021%E3%80%957%E5%8F%B7")
                        .body())
                .contains("将生成", "专项行动情况通报", "示信发〔2021〕7号")
                .contains("<input type=\"hidden\" name=\"form\" value=\"通报\">");
    }

    /** What is certain to fail is refused before a job waits for it, in the words of the form. */
    @Test
    void whatCannotBeMadeIsRefusedByTheForm() {
        TestBrowser clerk = workbench.visitor(OfficeRole.CLERK);
        String monthly = "deliverable=monthly&period=2021-06";
        Map.of(
                        "deliverable=monthly&period=2199-01",
                        "不能生成 2199-01 的报告：它始于 2199-01-01，尚未开始。应为已经开始的时段",
                        "deliverable=daily&period=2021-06",
                        "时段种类不合：月。此报告应为 日 之一的时段",
                        monthly + "&region=990122",
                        "地区 990122 不在本账号可选的地区之中",
                        monthly + "&campaign=XX",
                        "没有这个专项：XX",
                        monthly + "&formats=exe",
                        "没有格式 exe。",
                        monthly + "&signedOn=2021-02-31",
                        "“成文日期”无效：2021-02-31。",
                        monthly + "&audience=release",
                        "公开版本（“读者”选“公开”）未经批准。应同时给出“批准人（职务）”和“批准日期”",
                        monthly + "&audience=release&approvedBy=x&approvedOn=2199-08-03",
                        "“批准日期”无效：2199-08-03 尚未到来。")
                .forEach((asked, refusal) -> assertThat(
                                clerk.get("/runs/new?check=yes&" + asked).body())
                        .as(asked)
                        .contains(refusal)
                        .doesNotContain("<h2>将生成</h2>"));
        assertThat(clerk.post("/runs", Map.of("deliverable", "monthly", "period", "2199-01"))
                        .body())
                .contains("尚未开始");
    }

    /** As after the server was started again: numbers of jobs are never given twice. */
    @Test
    void aJobThatTheQueueHasForgottenLeadsToTheRecords() {
        TestBrowser clerk = workbench.visitor(OfficeRole.CLERK);
        assertThat(clerk.get("/runs/q1").location()).isEqualTo("/runs");
        assertThat(clerk.get("/runs").body()).contains("该任务已不在队列中");
    }

    /** A page that still showed progress would keep somebody waiting for nothing. */
    @Test
    void whoseConnectionIsLostIsTold() {
        CountDownLatch gate = new CountDownLatch(1);
        JobQueue jobs = workbench.bean(JobQueue.class);
        workbench.add("cut-off", OfficeRole.OPERATOR, Workbench.REGION);
        user.signIn("cut-off");
        Ticket waiting = jobs.submit(new JobOrder(JobOrder.JobPriority.DUE, "", "held", "held open", pipeline -> {
            await(gate);
            return new Pipeline.Outcome(1, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
        }));
        try {
            browser.open("/runs/q" + waiting.number());
            user.until(() -> user.text().contains("▶ 运行中"));
            workbench.accounts().lock("cut-off");
            user.until(() -> user.text().contains("与服务的连接已中断"));
            assertThat(browser.violations()).isEmpty();
        } finally {
            gate.countDown();
        }
        workbench.waitForJobs();
        browser.complaints();
    }

    private static void await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatIsThereAlreadyIsCalledByItsName() {
        assertThat(workbench
                        .visitor(OfficeRole.CLERK)
                        .get("/runs/new?check=yes&deliverable=monthly&period=2021-06&reading=newest&formats=pdf")
                        .body())
                .contains(">信访形势分析月报 2021-06</a>")
                .doesNotContain(">internal/");
    }

    /** The day of a report stands in one piece, also where a day of the calendar is narrow. */
    @Test
    void noDateOfThePlanIsBrokenOverTwoLines() {
        browser.as(workbench.visitor(OfficeRole.OPERATOR)).open("/schedule?month=2026-11");

        assertThat((Object) browser.driver()
                        .executeScript("const dates = Array.from(document.querySelectorAll('.calendar"
                                + " span.figure')).filter(one =>"
                                + " one.innerText.match(/^\\d{4}-\\d\\d-\\d\\d$/));return"
                                + " dates.length > 10 && dates.every(one =>"
                                + " one.getBoundingClientRect().height < 25);"))
                .isEqualTo(true);
    }

    @Test
    void enterOfAnInputMethodSendsNothing() {
        browser.open("/sign-in");
        browser.driver()
                .executeScript("window.sent = 0; document.forms[0].addEventListener('submit', event => {"
                        + "window.sent++; event.preventDefault();});"
                        + "document.querySelector('#name').dispatchEvent(new KeyboardEvent('keydown',"
                        + "{key: 'Enter', isComposing: true, bubbles: true, cancelable: true}));");

        assertThat((Object) browser.driver()
                        .executeScript("const event = new KeyboardEvent('keydown',"
                                + "{key: 'Enter', isComposing: true, bubbles: true, cancelable: true});"
                                + "document.querySelector('#name').dispatchEvent(event);"
                                + "return event.defaultPrevented && window.sent === 0;"))
                .isEqualTo(true);
    }
}
