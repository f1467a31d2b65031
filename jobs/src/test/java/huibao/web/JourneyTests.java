package huibao.web;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.access.OfficeRole;
import huibao.desk.JobQueue;
import huibao.desk.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** What the users of the office do, from signing in to the act. */
@Tag("system")
class JourneyTests {
    private static final Duration LONGEST = Duration.ofSeconds(120);

    private final Workbench workbench = Workbench.get();
    private final Browser browser = Browser.get();

    private void signIn(String name) {
        browser.open("/sign-in");
        type("name", name);
        type("password", Workbench.PASSWORD);
        press("登录");
        until(() -> path().equals("/"));
    }

    private void type(String field, String text) {
        WebElement element = browser.driver().findElement(By.name(field));
        element.clear();
        element.sendKeys(text);
    }

    private void press(String button) {
        browser.driver()
                .findElement(By.xpath("//main//*[self::button or self::a][normalize-space()='" + button + "']"))
                .click();
    }

    /** Read in one go: between finding the element and reading it another page may come. */
    private String text() {
        Object text = browser.driver()
                .executeScript("return document.querySelector('main') ? document.querySelector('main').innerText : ''");
        return text.toString();
    }

    private String path() {
        return java.net.URI.create(browser.driver().getCurrentUrl()).getPath();
    }

    private void until(BooleanSupplier reached) {
        Instant latest = Instant.now().plus(LONGEST);
        while (!reached.getAsBoolean()) {
            assertThat(Instant.now()).as("at %s: %s", path(), text()).isBefore(latest);
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private List<String> harmful() {
        return browser.complaints().stream()
                .filter(line -> !line.contains("favicon"))
                .toList();
    }

    @Test
    void aClerkMakesTheSheetOfADay() {
        signIn("clerk");
        browser.open("/runs/new");
        browser.driver()
                .findElement(By.cssSelector("#deliverable option[value=daily]"))
                .click();
        type("period", "2021-06-30");
        browser.driver().findElement(By.cssSelector("input[value=newest]")).click();
        press("检查");
        until(() -> text().contains("将生成"));
        assertThat(text()).contains("日调度表", "2021-06-30", "尚无");
        press("生成");
        until(() -> path().startsWith("/runs/q"));
        until(() -> text().contains("打开报告"));
        browser.picture("journey-clerk-done");

        assertThat(text()).contains("✓ 完成", "统计", "发布");
        assertThat(browser.violations()).isEmpty();
        assertThat(harmful()).isEmpty();
        assertThat(workbench.audit().all())
                .anyMatch(entry -> entry.act().equals("job-asked")
                        && entry.who().equals("clerk")
                        && entry.on().equals("daily 990121 2021-06-30"));
        press("运行记录、日志和各次尝试");
        until(() -> path().matches("/runs/\\d+"));
        assertThat(browser.violations()).isEmpty();
        // Another region's clerk does not even learn that it is there.
        String record = path();
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
        until(() -> made.seen().steps().stream().anyMatch(step -> step.step().equals("aggregate")));

        assertThat(workbench
                        .visitor(Workbench.ELSEWHERE)
                        .post(ticket + "/stop", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(clerk.post(ticket + "/stop", Map.of()).location()).isEqualTo(ticket);
        until(() -> made.seen().state().isOver());

        assertThat(made.seen().state()).isEqualTo(Ticket.TicketState.STOPPED);
        long record = made.seen().execution().orElseThrow();
        assertThat(clerk.get("/runs/" + record).body()).contains("继续");
        String again = clerk.post("/runs/" + record + "/restart", Map.of()).location();
        Ticket second = jobs.find(Long.parseLong(again.replaceAll("\\D", ""))).orElseThrow();
        until(() -> second.seen().state().isOver());
        assertThat(second.seen().state()).as("%s", second.seen().failure()).isEqualTo(Ticket.TicketState.DONE);
        assertThat(second.seen().outcome().orElseThrow().edition()).isPresent();
    }

    @Test
    void anOperatorMendsThePlanBeforeItIsSaved() {
        signIn("operator");
        browser.open("/schedule/edit");
        String good = browser.driver().findElement(By.name("text")).getDomProperty("value");
        type("text", good.replace("report: monthly", "report: montly"));
        press("检查");
        until(() -> text().contains("schedule.yaml:4"));
        assertThat(text()).contains("monthly");
        type("text", good + "\n");
        press("检查");
        until(() -> text().contains("今后 12 次"));
        assertThat(browser.violations()).isEmpty();
        press("保存");
        until(() -> path().equals("/schedule"));

        assertThat(text()).contains("计划已保存");
        assertThat(harmful()).isEmpty();
    }

    @Test
    void aClerkWritesAParagraphAndSeesItsFiguresAndMistakes() {
        signIn("clerk");
        browser.open("/texts/problems.md");
        type("text", "登记信访事项{{items}}件次。\n\n其中{{no_such_measure}}件。");
        press("检查并预览");
        until(() -> text().contains("problems.md:3"));
        assertThat(text()).contains("no_such_measure");
        assertThat(browser.violations()).isEmpty();
        type("text", "登记信访事项{{items}}件次。");
        press("检查并预览");
        until(() -> text().contains("填入最新一份汇报的数字"));
        assertThat(text()).contains("登记信访事项222件次。");
        press("保存");
        until(() -> text().contains("problems.md 已保存"));
        assertThat(harmful()).isEmpty();
    }

    @Test
    void aLeaderReadsTheFourFiguresOnAPhone() {
        browser.showAs("light", 390);
        signIn("leader");

        assertThat(text()).contains("信访形势分析月报", "信访总量", "176", "80.00%", "736", "95", "上年同期 153");
        assertThat(browser.scrollsSideways()).isFalse();
        assertThat(text()).doesNotContain("生成报告");
        assertThat(harmful()).isEmpty();
    }

    @Test
    void whatWasWrittenIsStillThereWhenTheSessionEnded() {
        workbench.add("writer", OfficeRole.CLERK, Workbench.REGION);
        signIn("writer");
        browser.open("/texts/measures.md");
        type("text", "写到一半的话。");
        until(() -> Optional.ofNullable((Object)
                        browser.driver().executeScript("return localStorage.getItem('draft /texts/measures.md text');"))
                .isPresent());
        browser.driver().manage().deleteAllCookies();
        press("保存");
        until(() -> !text().contains("写到一半的话"));
        signIn("writer");
        browser.open("/texts/measures.md");

        assertThat(browser.driver().findElement(By.name("text")).getDomProperty("value"))
                .isEqualTo("写到一半的话。");
        browser.driver().executeScript("localStorage.clear();");
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
        until(() -> made.seen().state().isOver());

        assertThat(clerk.get("/").body()).contains("✕ 失败", "2021-03");
        String record = "/runs/" + made.seen().execution().orElseThrow();
        browser.as(clerk).open(record);
        browser.picture("journey-clerk-refused");
        assertThat(text()).contains("region").doesNotContain("继续");
        assertThat(browser.violations()).isEmpty();
        press("重新生成");
        until(() -> path().equals("/runs/new"));
        assertThat(browser.driver().findElement(By.name("period")).getDomProperty("value"))
                .isEqualTo("2021-03");
    }

    /** Without a mouse: each key goes to whatever has the focus, as the browser moves it. */
    @Test
    void aClerkSignsInReadsAndHandsInByKeysAlone() {
        workbench.add("keys", OfficeRole.CLERK, Workbench.REGION);
        workbench.make("daily", "2021-06-24");
        browser.open("/sign-in");
        keys("keys", Keys.TAB, Workbench.PASSWORD, Keys.ENTER);
        until(() -> path().equals("/"));
        keys("g", "r");
        until(() -> path().equals("/reports"));
        tabTo("日调度表");
        keys(Keys.ENTER);
        until(() -> path().startsWith("/reports/"));
        tabTo("报送");
        keys(Keys.ENTER);
        until(() -> browser.driver().getCurrentUrl().contains("tab=hand-in"));
        tabTo("核对无误");
        keys(Keys.ENTER);
        until(() -> text().contains("已核对"));
        assertThat(harmful()).isEmpty();
    }

    private void keys(CharSequence... keys) {
        new Actions(browser.driver()).sendKeys(keys).perform();
    }

    /** Goes on to what is called so, and looks that the focus can be seen at each step. */
    private void tabTo(String name) {
        browser.driver().executeScript("document.activeElement.blur(); document.querySelector('main').focus();");
        for (int i = 0; i < 200; i++) {
            keys(Keys.TAB);
            String focused = (String)
                    browser.driver()
                            .executeScript(
                                    "const one = document.activeElement; const style = getComputedStyle(one);"
                                            + "const called = one.labels && one.labels[0] ? one.labels[0].innerText : one.innerText;"
                                            + "return one === document.body ? 'end' : (style.outlineStyle === 'none' || style.outlineWidth"
                                            + " === '0px' ? 'unseen ' : '') + (called || one.getAttribute('aria-label') || '').trim();");
            assertThat(focused).doesNotStartWith("unseen");
            if (focused.startsWith(name)) {
                return;
            }
        }
        throw new AssertionError("Never came to " + name);
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
