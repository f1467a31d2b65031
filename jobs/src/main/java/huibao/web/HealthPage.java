package huibao.web;

import huibao.doctor.Finding;
import java.util.Optional;
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

    /**
     * @param name key {@code health.…} of the bundle
     * @param level how much of a hindrance it is
     * @param value for the reader
     * @param remedy what to do; empty where all is well, or where the value says it
     */
    public record HealthLine(String name, Finding.Level level, String value, Optional<String> remedy) {
        /** Whether it works, though perhaps not as it should. */
        public boolean isGood() {
            return level != Finding.Level.WRONG;
        }

        /** Word of the bundle, with a sign. */
        public String state() {
            return "health.level." + look();
        }

        /** Class of the style sheet. */
        public String look() {
            return switch (level) {
                case OK -> "good";
                case WARNING -> "warn";
                case WRONG -> "bad";
            };
        }
    }

    @GetMapping("/health")
    ModelAndView health(Words words) {
        return Shown.page("health", "lines", checks.lines(words));
    }

    /** For load balancers and scripts: whether pages are served. */
    @GetMapping(path = "/healthz", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String alive() {
        return "ok\n";
    }

    /** Browsers request it by themselves; a redirect to the sign-in would create a session. */
    @GetMapping("/favicon.ico")
    @ResponseBody
    ResponseEntity<Void> icon() {
        return ResponseEntity.noContent().build();
    }
}
