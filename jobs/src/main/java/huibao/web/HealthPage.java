package huibao.web;

import huibao.access.Audit;
import huibao.edition.Editions;
import huibao.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** {@code /health} 运行状态: one line for each thing that can be wrong, with what to do about it. */
@Controller
public class HealthPage {
    private static final long MEGABYTE = 1L << 20;
    private static final long LEAST_DISK = 2048;
    private static final int LEAST_HEAP_SHARE = 10;

    private final Settings settings;
    private final Audit audit;

    HealthPage(Settings settings, Audit audit) {
        this.settings = settings;
        this.audit = audit;
    }

    /** @param name key {@code health.…} of the bundle; its remedy has {@code .remedy} added @param value for the reader */
    public record Line(String name, boolean good, String value) {}

    @GetMapping("/health")
    ModelAndView health() {
        return Shown.page("health", "lines", List.of(disk(), memory(), chain(), editions()));
    }

    /** For load balancers and scripts: whether pages are served. */
    @GetMapping(path = "/healthz", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String alive() {
        return "ok\n";
    }

    private Line disk() {
        try {
            long free = Files.getFileStore(settings.home()).getUsableSpace() / MEGABYTE;
            return new Line("health.disk", free >= LEAST_DISK, String.format("%,d MB", free));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line memory() {
        Runtime runtime = Runtime.getRuntime();
        long used = (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
        long most = runtime.maxMemory() / MEGABYTE;
        return new Line(
                "health.memory",
                used < most * (100 - LEAST_HEAP_SHARE) / 100,
                String.format("%,d / %,d MB", used, most));
    }

    private Line chain() {
        Audit.Verification verification = audit.verify();
        return new Line(
                "health.audit",
                verification.brokenAt().isEmpty(),
                verification.brokenAt().orElseGet(() -> Long.toString(verification.entries())));
    }

    private Line editions() {
        return new Line(
                "health.editions",
                true,
                Integer.toString(new Editions(settings.output()).all().size()));
    }
}
