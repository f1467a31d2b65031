package huibao.web;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.access.OfficeRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the tests of pages look for is found where it is. */
@Tag("system")
class BrowserTests {
    private final Browser browser =
            Browser.get().as(Workbench.get().visitor(OfficeRole.CLERK)).open("/help");

    @Test
    void findsWhatAReaderWithoutEyesWouldMiss() {
        browser.driver()
                .executeScript("document.querySelector('main').innerHTML ="
                        + " '<img src=\"/assets/x.png\"><p style=\"\">x</p><input>'");

        assertThat(browser.violations()).anyMatch(line -> line.contains("image-alt"));
    }

    @Test
    void findsScriptsOfAPageAndRequestsToElsewhere() {
        browser.driver()
                .executeScript(
                        "const script = document.createElement('script'); script.textContent = 'window.ran = true';"
                                + "document.body.append(script);"
                                + "const image = new Image(); image.src = 'http://example.invalid/x.png'; document.body.append(image);");

        assertThat(browser.complaints())
                .anyMatch(line -> line.contains("script-src"))
                .anyMatch(line -> line.contains("img-src"));
        assertThat((Object) browser.driver().executeScript("return window.ran === undefined;"))
                .isEqualTo(true);
    }
}
