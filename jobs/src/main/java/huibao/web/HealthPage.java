package huibao.web;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** {@code /health} 运行状态: one line for each thing that can be wrong, with what to do about it. */
@Controller
public class HealthPage {
    private final HealthChecks checks;

    HealthPage(HealthChecks checks) {
        this.checks = checks;
    }

    /** @param name key {@code health.…} of the bundle; its remedy has {@code .remedy} added @param value for the reader */
    public record HealthLine(String name, boolean good, String value) {}

    @GetMapping("/health")
    ModelAndView health() {
        return Shown.page("health", "lines", checks.lines());
    }

    /** For load balancers and scripts: whether pages are served. */
    @GetMapping(path = "/healthz", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String alive() {
        return "ok\n";
    }

    /** Browsers ask for it beside what is no page; leading them to the sign-in would begin a session of its own. */
    @GetMapping("/favicon.ico")
    @ResponseBody
    ResponseEntity<Void> icon() {
        return ResponseEntity.noContent().build();
    }
}
