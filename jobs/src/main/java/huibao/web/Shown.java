package huibao.web;

import java.util.HashMap;
import java.util.Map;
import org.springframework.web.servlet.ModelAndView;

/** A page by its template and what the template is given. */
public final class Shown {
    private Shown() {}

    public static ModelAndView page(String template) {
        return new ModelAndView(template);
    }

    /** @param named name and value of each parameter of the template, in turn */
    public static ModelAndView page(String template, Object... named) {
        Map<String, Object> model = new HashMap<>();
        for (int i = 0; i < named.length; i += 2) {
            model.put((String) named[i], named[i + 1]);
        }
        return new ModelAndView(template, model);
    }

    /** A redirect after an action, to the page that shows its result. */
    public static ModelAndView goTo(String path) {
        return new ModelAndView("redirect:" + path);
    }
}
