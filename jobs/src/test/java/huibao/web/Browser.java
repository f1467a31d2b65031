package huibao.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * One headless Chromium for all tests of pages, without name resolution. It is the one of the system, with its own driver;
 * nothing is downloaded. Without it these tests are skipped, and fail where {@code CI} is set.
 */
public final class Browser {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final int HEIGHT = 900;
    private static final String OVERLAPS =
            """
            const seen = [];
            const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (texts.nextNode()) {
                const text = texts.currentNode;
                const parent = text.parentElement;
                if (!text.data.trim() || parent.closest('svg, script, style, option, textarea, .hidden, .skip')
                        || parent.closest('details:not([open])') && !parent.closest('summary')) { continue; }
                const range = document.createRange();
                range.selectNodeContents(text);
                for (const line of range.getClientRects()) {
                    let { left, right, top, bottom } = line;
                    for (let box = parent; box !== document.body; box = box.parentElement) {
                        if (getComputedStyle(box).overflowY !== 'visible') {
                            const edge = box.getBoundingClientRect();
                            left = Math.max(left, edge.left); right = Math.min(right, edge.right);
                            top = Math.max(top, edge.top); bottom = Math.min(bottom, edge.bottom);
                        }
                    }
                    if (right - left > 2 && bottom - top > 2) { seen.push([text.data.trim(), left, right, top, bottom]); }
                }
            }
            const found = [];
            seen.forEach((one, i) => seen.slice(i + 1).forEach(other => {
                const across = Math.min(one[2], other[2]) - Math.max(one[1], other[1]);
                const down = Math.min(one[4], other[4]) - Math.max(one[3], other[3]);
                if (across > 3 && down > 6) { found.push(one[0].slice(0, 40) + ' | ' + other[0].slice(0, 40)); }
            }));
            return found.slice(0, 5);""";
    /** A4 without margins of 18 mm, in the pixels of a style sheet. */
    private static final int PRINTED_WIDTH = 658;

    private static Browser one;

    private final ChromeDriver driver;
    private final String axe;
    private URI server;

    private Browser(Path program, Path driverProgram) {
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driverProgram.toFile())
                        .build(),
                options(program));
        // axe walks thousands of linked numbers of a report, beside whatever else the machine does
        driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(3));
        axe = resource("/axe.min.js");
        Runtime.getRuntime().addShutdownHook(new Thread(driver::quit));
    }

    public static synchronized Browser get() {
        if (one == null) {
            Optional<Path> program = found("chromium", "google-chrome");
            Optional<Path> driver = found("chromedriver");
            if (program.isEmpty() || driver.isEmpty()) {
                String told =
                        "No chromium and chromedriver on the PATH. Install them (Debian: chromium chromium-driver)";
                if (System.getenv("CI") != null) {
                    throw new AssertionError(told);
                }
                return abort(told);
            }
            one = new Browser(program.get(), driver.get());
        }
        one.clear();
        one.server = Workbench.get().address();
        return one;
    }

    private static ChromeOptions options(Path program) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program.toFile());
        options.setCapability("goog:loggingPrefs", logs);
        options.addArguments(
                "--headless=new",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--no-default-browser-check",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-extensions",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                "--lang=zh-CN",
                "--accept-lang=zh-CN,zh");
        if (System.getProperty("user.name").equals("root")) {
            options.addArguments("--no-sandbox");
        }
        return options;
    }

    private static Optional<Path> found(String... names) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin");
        return Stream.of(names)
                .flatMap(name -> Stream.of(path.split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private void clear() {
        driver.manage().deleteAllCookies();
        showAs("light", 1280);
        complaints();
    }

    /** As the visitor, without typing a password, at the visitor's server. */
    public Browser as(TestBrowser visitor) {
        server = visitor.address("/");
        driver.get(server.resolve("/healthz").toString());
        driver.manage().deleteAllCookies();
        driver.manage()
                .addCookie(new Cookie(
                        visitor.session().getName(), visitor.session().getValue(), "/"));
        return this;
    }

    /** @param scheme light or dark */
    public Browser showAs(String scheme, int width) {
        emulate("", scheme);
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", width < 720));
        return this;
    }

    /** As a sheet of A4 is printed, as wide as its margins leave. */
    public Browser printAs(String scheme) {
        showAs(scheme, PRINTED_WIDTH);
        emulate("print", scheme);
        return this;
    }

    /** Without motion: a colour that still changes would be judged on its way. */
    private void emulate(String media, String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        media,
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", scheme),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    /** Ink that is not black on white, what is no use on paper and shows all the same, and tables with columns cut off. */
    @SuppressWarnings("unchecked")
    public List<String> wasteOfPaper() {
        return (List<String>) driver.executeScript("const seen = one => one.getClientRects().length > 0;const ink ="
                + " getComputedStyle(document.body);const coloured = [ink.color + ' on ' + ink.backgroundColor].filter(one"
                + " => one !== 'rgb(0, 0, 0) on rgb(255, 255, 255)');const useless ="
                + " Array.from(document.querySelectorAll('nav, button, input, select, textarea,"
                + " iframe')).filter(seen).map(one => one.outerHTML.slice(0, 80));const cut ="
                + " Array.from(document.querySelectorAll('table')).filter(seen).filter(one =>"
                + " one.getBoundingClientRect().right > innerWidth + 1).map(one => one.caption ? one.caption.innerText :"
                + " one.outerHTML.slice(0, 80));return coloured.concat(useless, cut);");
    }

    /** On a busy machine the driver once came back while the page was still being read. */
    public Browser open(String path) {
        driver.get(server.resolve(path).toString());
        driver.executeAsyncScript("const done = arguments[0]; if (document.readyState === 'complete') { done(); }"
                + " else { addEventListener('load', () => done()); }");
        return this;
    }

    public ChromeDriver driver() {
        return driver;
    }

    /** Errors of the console, violations of the content policy, and requests to anywhere but the server, since last asked. */
    public List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .forEach(entry -> complaints.add(entry.getMessage()));
        driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> entry.getMessage())
                .filter(message -> message.contains("\"Network.requestWillBeSent\""))
                .map(message -> message.replaceAll("(?s).*\"request\":\\{.*?\"url\":\"([^\"]*)\".*", "$1"))
                .filter(url -> url.startsWith("http") && !url.startsWith("http://127.0.0.1:"))
                .forEach(url -> complaints.add("foreign request: " + url));
        return complaints;
    }

    /**
     * Light and dark, on a desk and on a phone, the page can be read by everybody, asks nobody else and fits the window. It is
     * opened once: nothing but its style sheet knows of colours and widths.
     */
    public void expectGood(String path, String name) {
        open(path);
        for (String scheme : List.of("light", "dark")) {
            for (int width : List.of(1280, 390)) {
                String look = name + "-" + scheme + "-" + width;
                showAs(scheme, width).picture(look);
                assertThat(violations()).as(look).isEmpty();
                assertThat(complaints()).as(look).isEmpty();
                assertThat(scrollsSideways()).as(look).isFalse();
                assertThat(overlaps()).as(look).isEmpty();
                assertThat(listsMovedSideways()).as(look).isEmpty();
            }
        }
    }

    /** What axe finds against WCAG 2.2 AA and its own good practice, one line each. */
    @SuppressWarnings("unchecked")
    public List<String> violations() {
        if (Boolean.TRUE.equals(driver.executeScript("return window.axe === undefined;"))) {
            driver.executeScript(axe);
        }
        List<Map<String, Object>> found =
                (List<Map<String, Object>>) driver.executeAsyncScript("const done = arguments[arguments.length -"
                        + " 1];axe.run(document, {resultTypes: ['violations']}).then(found =>"
                        + " done(found.violations.map(one => ({id: one.id, impact: one.impact, at: one.nodes.map(node =>"
                        + " node.target.join(' ') + ': ' + node.failureSummary).slice(0, 3).join('; ')}))));");
        return found.stream()
                .map(one -> one.get("impact") + " " + one.get("id") + ": " + one.get("at"))
                .toList();
    }

    /** Whether something but a table in its own box is wider than the window. */
    public boolean scrollsSideways() {
        return (boolean) driver.executeScript(
                "return document.documentElement.scrollWidth > document.documentElement.clientWidth;");
    }

    /** Lists whose rows are wider than the window: only tables of numbers may be. */
    @SuppressWarnings("unchecked")
    public List<String> listsMovedSideways() {
        return (List<String>) driver.executeScript("return Array.from(document.querySelectorAll('.list')).filter(one =>"
                + " innerWidth < 720 && one.parentElement.scrollWidth > one.parentElement.clientWidth).map(one =>"
                + " one.innerText.slice(0, 80));");
    }

    /** Texts that stand on each other, as far as they are not cut off by a box that scrolls. */
    @SuppressWarnings("unchecked")
    public List<String> overlaps() {
        return (List<String>) driver.executeScript(OVERLAPS);
    }

    public void picture(String name) {
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) {
        try (InputStream bytes = Browser.class.getResourceAsStream(name)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
