package huibao.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/** The result of an action, shown once on the page that follows it. */
public final class FlashMessages {
    private static final String ATTRIBUTE = FlashMessages.class.getName();

    private FlashMessages() {}

    /** @param text in the user's language */
    public static void leave(HttpServletRequest request, String text) {
        request.getSession().setAttribute(ATTRIBUTE, text);
    }

    static Optional<String> taken(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || session.getAttribute(ATTRIBUTE) == null) {
            return Optional.empty();
        }
        Optional<String> text = Optional.of((String) session.getAttribute(ATTRIBUTE));
        session.removeAttribute(ATTRIBUTE);
        return text;
    }
}
