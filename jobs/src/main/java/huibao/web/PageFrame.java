package huibao.web;

import huibao.access.Account.TextSize;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What every page shows around its content.
 *
 * @param office its name
 * @param path of the page, for the menu
 * @param csrf token that every form sends back
 * @param sessionSeconds after which a session without a request ends; 0 where nobody has signed in
 * @param sessionLeft seconds after which it ends with however many requests
 * @param notice what came of the act before, as a key of the bundles
 */
public record PageFrame(
        Optional<Viewer> viewer,
        Words words,
        String office,
        String version,
        String path,
        String csrf,
        int sessionSeconds,
        long sessionLeft,
        Optional<String> notice) {
    static PageFrame of(HttpServletRequest request, OfficeName office) {
        Optional<Viewer> viewer = Viewer.of(request);
        return new PageFrame(
                viewer,
                words(request),
                office.name(),
                office.version(),
                request.getRequestURI(),
                csrf(request),
                viewer.isPresent() ? sessionSeconds(request) : 0,
                viewer.isPresent() ? SessionGuard.secondsLeft(request) : 0,
                FlashMessages.taken(request));
    }

    private static int sessionSeconds(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? 0 : session.getMaxInactiveInterval();
    }

    /** The account's language, else the browser's, else Chinese. */
    public static Words words(HttpServletRequest request) {
        Locale asked = request.getHeader("Accept-Language") == null ? Locale.CHINESE : request.getLocale();
        Words words = Words.of(Viewer.of(request), asked);
        return ProblemDocument.isFor(request.getRequestURI()) ? words.ofProgram() : words;
    }

    private static String csrf(HttpServletRequest request) {
        return Optional.ofNullable((CsrfToken) request.getAttribute(CsrfToken.class.getName()))
                .map(CsrfToken::getToken)
                .orElse("");
    }

    public List<Menu.MenuEntry> menu() {
        return viewer.map(Menu::of).orElse(List.of());
    }

    public String text(String key, Object... values) {
        return words.text(key, values);
    }

    /** Class of the whole page. */
    public String textSize() {
        TextSize size =
                viewer.map(one -> one.account().preferences().textSize()).orElse(TextSize.STANDARD);
        return "text-" + size.name().toLowerCase(Locale.ROOT);
    }

    /** Changes with the program, so that browsers may cache style and scripts until then. */
    public String asset(String name) {
        return "/assets/" + Assets.FINGERPRINT + "/" + name;
    }
}
