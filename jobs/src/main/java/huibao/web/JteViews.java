package huibao.web;

import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Pages from templates that were compiled with the program; the name of a view is that of its template. */
final class JteViews implements ViewResolver {
    private final Templates templates;
    private final OfficeName office;

    JteViews(Templates templates, OfficeName office) {
        this.templates = templates;
        this.office = office;
    }

    @Override
    public View resolveViewName(String name, Locale locale) {
        // Redirects and forwards are for another resolver.
        return name.contains(":") ? null : new JteView(name);
    }

    /** @param template without its ending */
    private final class JteView implements View {
        private final String template;

        private JteView(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            Map<String, Object> parameters = new HashMap<>(model);
            parameters.put("page", PageFrame.of(request, office));
            // Whole before it is sent: a template that fails must not leave half a page.
            Utf8ByteOutput output = templates.page(template, parameters);
            response.setContentType(getContentType());
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }
}
