package huibao.web;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.access.Account.Preferences;
import huibao.access.Account.TextSize;
import huibao.access.OfficeRole;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page that has an address of its own, in a real browser: light and dark, on a desk and on a phone. */
@Tag("system")
class PageTests {
    private static final Workbench WORKBENCH = Workbench.get();
    private static final List<String> NO_PAGES = List.of(
            "/assets/**",
            "/error",
            "/healthz",
            "/favicon.ico",
            "/enter",
            "/sign-in/office",
            "/sign-in/office/answer",
            "/compare/file");

    private static Stream<String> pages() {
        return Routes.ALL.stream()
                .filter(route -> route.method().name().equals("GET"))
                .map(Routes.Route::pattern)
                .filter(path -> !path.contains("{") && !NO_PAGES.contains(path));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isAccessibleAndAsksNobodyElse(String path) {
        Browser.get().as(visitor(path)).expectGood(path, name(path));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isPrintedBlackOnWhiteWithoutWhatOnlyAScreenNeeds(String path) {
        Browser browser = Browser.get().as(visitor(path)).open(path);
        for (String scheme : List.of("light", "dark")) {
            assertThat(browser.printAs(scheme).wasteOfPaper())
                    .as("%s %s", path, scheme)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void speaksOneLanguage(String path) {
        TestBrowser visitor = visitor(path);
        if (path.equals("/sign-in")) {
            return;
        }
        String name = visitorRole(path).code();
        WORKBENCH.accounts().prefer(name, new Preferences(Optional.of("en"), TextSize.STANDARD));
        try {
            String english = followed(visitor, path).body();
            assertThat(english).contains("<html lang=\"en\"").contains("All times are Beijing time");
            assertThat(english.length()).isLessThan(120 * 1024);
        } finally {
            WORKBENCH.accounts().prefer(name, Preferences.standard());
        }
        assertThat(followed(visitor, path).body())
                .contains("<html lang=\"zh-CN\"")
                .contains("时间均为北京时间");
    }

    private static TestBrowser.Reply followed(TestBrowser visitor, String path) {
        TestBrowser.Reply reply = visitor.get(path);
        return reply.status() == 302 ? visitor.get(reply.location()) : reply;
    }

    private static TestBrowser visitor(String path) {
        return path.equals("/sign-in") ? visited() : WORKBENCH.visitor(visitorRole(path));
    }

    private static TestBrowser visited() {
        TestBrowser stranger = WORKBENCH.stranger();
        stranger.get("/sign-in");
        return stranger;
    }

    /** The clerk where the clerk may, as most pages are the clerk's. */
    private static OfficeRole visitorRole(String path) {
        return Stream.concat(Stream.of(OfficeRole.CLERK), Arrays.stream(OfficeRole.values()))
                .filter(role -> Routes.ALL.stream()
                        .filter(route -> route.method().name().equals("GET")
                                && route.pattern().equals(path))
                        .allMatch(route -> WORKBENCH.account(role.code()).may(route.permission())))
                .findFirst()
                .orElseThrow();
    }

    private static String name(String path) {
        return path.equals("/") ? "home" : path.substring(1).replace('/', '-');
    }
}
