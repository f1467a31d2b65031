package huibao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** Somebody at the browser, who clicks and types, or types alone. */
final class Typist {
    private static final Duration LONGEST = Duration.ofSeconds(120);
    private static final int MOST_TABS = 400;
    /** The first link of each page. */
    private static final String SKIP = "跳到正文";
    /** What the focus is on, as a user would name it, and what is wrong with how it can be seen. */
    private static final String FOCUSED =
            """
            const one = document.activeElement;
            if (one === document.body || !one) { return ['', '', '']; }
            const style = getComputedStyle(one);
            const box = one.getBoundingClientRect();
            const label = one.labels && one.labels[0] ? one.labels[0].innerText : one.innerText;
            const x = Math.min(Math.max(box.left + 2, 1), innerWidth - 1);
            const y = Math.min(Math.max(box.top + 2, 1), innerHeight - 1);
            const above = document.elementFromPoint(x, y);
            let fault = '';
            if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) { fault = 'without outline'; }
            else if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) { fault = 'out of sight'; }
            else if (!one.contains(above) && !above.contains(one) && !(one.labels && Array.from(one.labels).some(l => l.contains(above)))) {
                fault = 'under ' + above.outerHTML.slice(0, 80);
            }
            return [(label || one.getAttribute('aria-label') || '').trim(), fault, one.outerHTML.slice(0, 160)];""";

    private final Browser browser;

    Typist(Browser browser) {
        this.browser = browser;
    }

    void signIn(String name) {
        signIn(name, "/");
    }

    /** @param led where that leads to */
    void signIn(String name, String led) {
        browser.open("/sign-in");
        type("name", name);
        type("password", Workbench.PASSWORD);
        press("登录");
        until(() -> path().equals(led));
    }

    /** Instead of what the field holds. */
    void type(String field, String text) {
        WebElement element = browser.driver().findElement(By.name(field));
        element.clear();
        element.sendKeys(text);
    }

    void press(String button) {
        browser.driver()
                .findElement(By.xpath("//main//*[self::button or self::a][normalize-space()='" + button + "']"))
                .click();
    }

    /** Read in one go: between finding the element and reading it another page may come. */
    String text() {
        Object text = browser.driver()
                .executeScript("return document.querySelector('main') ? document.querySelector('main').innerText : ''");
        return text.toString();
    }

    /** Whether something on the page is selected so. */
    boolean shows(String selector) {
        return !browser.driver().findElements(By.cssSelector(selector)).isEmpty();
    }

    String path() {
        return URI.create(browser.driver().getCurrentUrl()).getPath();
    }

    void until(BooleanSupplier reached) {
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

    /** What the console and the network say that is no good. */
    List<String> harmful() {
        return browser.complaints().stream()
                .filter(line -> !line.contains("favicon"))
                .toList();
    }

    /** Each key goes to whatever has the focus, as the browser moves it. */
    void keys(CharSequence... keys) {
        new Actions(browser.driver()).sendKeys(keys).perform();
    }

    /** Behind the last letter of a text of several lines. */
    void toTheEnd() {
        new Actions(browser.driver())
                .keyDown(Keys.CONTROL)
                .sendKeys(Keys.END)
                .keyUp(Keys.CONTROL)
                .perform();
    }

    void signInByKeys(String name) {
        browser.open("/sign-in");
        // The browser puts the focus there when it draws the page, which is after it was loaded.
        until(() ->
                Boolean.TRUE.equals(browser.driver().executeScript("return document.activeElement.id === 'name';")));
        keys(name, Keys.TAB, Workbench.PASSWORD, Keys.ENTER);
        until(() -> path().equals("/"));
    }

    /** Past the menu, by the first link of the page, which is seen only then. */
    void skipToContent() {
        keys(Keys.TAB);
        assertThat(focused()).isEqualTo(SKIP);
        keys(Keys.ENTER);
        until(() ->
                Boolean.TRUE.equals(browser.driver().executeScript("return document.activeElement.id === 'main';")));
    }

    /** Goes on to what is called so; wherever the focus is on the way, it can be seen. */
    void tabTo(String name) {
        String at = "";
        for (int i = 0; i < MOST_TABS && (i < 2 || !at.equals(SKIP)); i++) {
            keys(Keys.TAB);
            at = focused();
            if (at.startsWith(name)) {
                return;
            }
        }
        throw new AssertionError("Never came to " + name + " at " + path() + ": " + text());
    }

    String focused() {
        List<?> seen = (List<?>) browser.driver().executeScript(FOCUSED);
        assertThat(seen.get(1)).as("focus on %s at %s", seen.get(2), path()).isEqualTo("");
        return seen.get(0).toString();
    }
}
