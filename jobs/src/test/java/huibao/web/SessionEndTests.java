package huibao.web;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.access.OfficeRole;
import huibao.desk.EditionShelf;
import huibao.desk.EditionSummary;
import huibao.desk.HandInRegister;
import huibao.desk.Handling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Whoever writes is warned before the session ends, and has lost nothing when it has. */
@Tag("system")
class SessionEndTests {
    private static final String EDITOR = "/texts/measures.md";

    private final Workbench workbench = Workbench.get();
    private final Browser browser = Browser.get();
    private final Typist user = new Typist(browser);

    private void signIn(String name, OfficeRole role) {
        workbench.add(name, role, Workbench.REGION);
        user.signIn(name);
        browser.driver().executeScript("localStorage.clear();");
    }

    @AfterEach
    void forget() {
        browser.open("/sign-in");
        browser.driver().executeScript("localStorage.clear();");
    }

    /** On the server, as a change of the account does, so that the browser learns of it no sooner than it sends something. */
    private void endSession(String name) {
        workbench.accounts().lock(name);
        workbench.accounts().unlock(name);
    }

    private void letPass(int minutes) {
        browser.driver().executeScript("const now = Date.now; Date.now = () => now() + " + minutes * 60_000 + ";");
    }

    private String field(String id) {
        return browser.driver().findElement(By.id(id)).getDomProperty("value");
    }

    private EditionSummary edition() {
        return workbench.bean(EditionShelf.class).all().stream()
                .filter(one -> one.key().deliverable().equals("monthly"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theWarningComesTwoMinutesBeforeAndCanBeAnswered() {
        signIn("warned", OfficeRole.CLERK);
        browser.open(EDITOR);
        user.type("text", "写到一半的话。");
        letPass(27);
        pause();
        assertThat(user.text()).doesNotContain("两分钟内没有操作");

        letPass(1);
        user.until(() -> user.text().contains("两分钟内没有操作"));
        assertThat(browser.violations()).isEmpty();
        assertThat((boolean) browser.driver()
                        .executeScript("scrollTo(0, document.body.scrollHeight);"
                                + "const box = document.querySelector('.session').getBoundingClientRect();"
                                + "return box.top >= 0 && box.bottom <= innerHeight;"))
                .as("seen wherever one writes")
                .isTrue();
        user.press("继续使用");
        pause();
        assertThat(user.text()).doesNotContain("两分钟内没有操作").doesNotContain("已自动退出");

        letPass(31);
        user.until(() -> user.text().contains("已自动退出"));
        assertThat(browser.violations()).isEmpty();
    }

    /** Until the page has looked at the time once more. */
    private void pause() {
        browser.driver().executeAsyncScript("setTimeout(arguments[0], 1500);");
    }

    @Test
    void anotherWindowOfTheSameAccountKeepsTheSession() {
        signIn("windows", OfficeRole.CLERK);
        browser.open(EDITOR);
        letPass(29);
        user.until(() -> user.text().contains("两分钟内没有操作"));

        browser.driver().executeScript("localStorage.setItem('seen windows', Date.now());");

        user.until(() -> !user.text().contains("两分钟内没有操作"));
    }

    @Test
    void stayingIsRefusedWhereTheSessionIsOver() {
        signIn("late", OfficeRole.CLERK);
        browser.open(EDITOR);
        letPass(29);
        user.until(() -> user.text().contains("两分钟内没有操作"));
        endSession("late");

        user.press("继续使用");

        user.until(() -> user.text().contains("已自动退出"));
        user.press("重新登录");
        user.until(() -> user.path().equals("/sign-in"));
        user.type("name", "late");
        user.type("password", Workbench.PASSWORD);
        user.press("登录");
        user.until(() -> user.path().equals(EDITOR));
    }

    @Test
    void aTextThatWasSentTooLateIsBackAfterSigningIn() {
        signIn("writer", OfficeRole.CLERK);
        browser.open(EDITOR);
        user.type("text", "写到一半的话。");
        endSession("writer");
        user.press("保存");
        user.until(() -> user.path().equals("/sign-in"));

        user.signIn("writer", EDITOR);
        assertThat(field("text")).isEqualTo("写到一半的话。");
        assertThat(user.text()).contains("已恢复");
        user.press("放弃");
        user.until(() -> !user.text().contains("已恢复"));
        assertThat(field("text")).doesNotContain("写到一半");
    }

    /** What was checked is not saved, though the page shows it. */
    @Test
    void aTextThatWasCheckedAndNotSavedIsBackAsWell() {
        signIn("checker", OfficeRole.CLERK);
        browser.open(EDITOR);
        user.type("text", "检查过而没有保存的话。");
        user.press("检查并预览");
        user.until(() -> user.path().endsWith("/check"));
        endSession("checker");
        user.press("保存");
        user.until(() -> user.path().equals("/sign-in"));

        user.signIn("checker", EDITOR);
        assertThat(field("text")).isEqualTo("检查过而没有保存的话。");
    }

    @Test
    void aNoteIsBackUntilItWasSentAndNotAfterwards() {
        signIn("noter", OfficeRole.LEADER);
        EditionSummary edition = edition();
        String page = "/reports/" + edition.key() + "?tab=hand-in";
        browser.open(page);
        browser.driver().findElement(By.id("note")).sendKeys("请说明上升的原因。");
        endSession("noter");
        user.press("送出批示");
        user.until(() -> user.path().equals("/sign-in"));

        user.signIn("noter", "/reports/" + edition.key());
        browser.open("/");
        assertThat(user.text()).contains("本机浏览器中有未送出的内容");
        assertThat(user.text()).contains(edition.title() + " " + edition.period() + " · 批示");
        browser.open(page);
        assertThat(field("note")).isEqualTo("请说明上升的原因。");
        user.press("送出批示");
        user.until(() -> user.text().contains("批示已送出"));
        assertThat(field("note")).isEmpty();
        browser.open(page);
        assertThat(field("note")).isEmpty();
        browser.open("/");
        assertThat(user.text()).doesNotContain("未送出");
        assertThat(workbench.bean(HandInRegister.class).of(edition.key()))
                .extracting(Handling::text)
                .containsOnlyOnce("请说明上升的原因。");
    }

    @Test
    void whatOneAccountWroteIsNotShownToAnother() {
        signIn("first", OfficeRole.CLERK);
        browser.open(EDITOR);
        user.type("text", "只给自己看的草稿。");
        // As after half an hour: the server knows the session no more, and the form's token with it.
        browser.driver().manage().deleteAllCookies();
        user.press("保存");
        user.until(() -> user.path().equals("/sign-in"));
        assertThat(user.text()).contains("登录已过期");
        workbench.add("second", OfficeRole.CLERK, Workbench.REGION);

        user.signIn("second", EDITOR);
        assertThat(field("text")).doesNotContain("只给自己看");
        browser.open("/");
        assertThat(user.text()).doesNotContain("未送出");
        browser.open(EDITOR);
        assertThat(field("text")).doesNotContain("只给自己看");
    }

    @Test
    void whoFollowsALinkTooLateIsToldAndLedThereAfterwards() {
        signIn("too-late", OfficeRole.CLERK);
        endSession("too-late");

        browser.open("/schedule");

        assertThat(user.path()).isEqualTo("/sign-in");
        assertThat(user.text()).contains("登录已过期");
        user.type("name", "too-late");
        user.type("password", Workbench.PASSWORD);
        user.press("登录");
        user.until(() -> user.path().equals("/schedule"));
    }

    @Test
    void aSignInFormThatStoodOpenTooLongIsShownAgain() {
        browser.open("/sign-in");
        browser.driver().manage().deleteAllCookies();
        user.type("name", "clerk");
        user.type("password", Workbench.PASSWORD);
        user.press("登录");
        user.until(() -> user.text().contains("登录已过期"));
        user.signIn("clerk");
    }

    @Test
    void aPlanThatWasSavedIsNoDraft() {
        signIn("planner", OfficeRole.OPERATOR);
        browser.open("/schedule/edit");
        user.type("text", field("text") + "# 改过一次\n");
        user.press("检查");
        user.until(() -> user.shows("caption"));
        user.press("保存");
        user.until(() -> user.text().contains("计划已保存"));

        browser.open("/");
        assertThat(user.text()).doesNotContain("未送出");
    }
}
