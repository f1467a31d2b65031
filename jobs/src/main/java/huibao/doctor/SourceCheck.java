package huibao.doctor;

import huibao.pipeline.OfficeSource;
import huibao.problem.Explained;
import huibao.problem.IoCause;
import huibao.settings.Setting;
import huibao.settings.Settings;
import huibao.source.Breach;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** The database: whether it answers, with which protection of the way to it, and what it lacks. */
public record SourceCheck(Settings settings, Clock clock) {
    private static final long SECONDS_APART = 60;

    public List<Finding> findings() {
        return settings.isEmbedded() ? List.of(embedded()) : external();
    }

    /** It is started by the command that needs it; what it is unpacked from is a library for each kind of machine. */
    private static Finding embedded() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String processor = System.getProperty("os.arch").matches("aarch64|arm64") ? "arm_64" : "x86_64";
        boolean isHere = SourceCheck.class.getResource("/postgres-" + system + "-" + processor + ".txz") != null;
        return isHere
                ? Finding.ok("source", "doctor.source.embedded")
                : Finding.wrong("source", "doctor.source.no-server", system, processor);
    }

    /** Times of the records are the server's, cut-offs this machine's. */
    private static Finding clocks(long ahead) {
        return Math.abs(ahead) < SECONDS_APART
                ? Finding.ok("source-clock", "doctor.source-clock", ahead)
                : Finding.warning("source-clock", "doctor.source-clock.apart", ahead);
    }

    private List<Finding> external() {
        String url = settings.text(Setting.SOURCE_URL).replaceFirst("\\?.*", "");
        try (OfficeSource source = new OfficeSource(settings)) {
            List<Breach> breaches = source.breaches();
            long refused = breaches.stream().filter(Breach::isRefused).count();
            return List.of(
                    refused == 0
                            ? Finding.ok("source", "doctor.source", url)
                            : Finding.wrong("source", "doctor.source.breached", url, refused),
                    clocks(source.clockAhead(clock).toSeconds()));
        } catch (RuntimeException e) {
            if (e instanceof Explained explained) {
                return explained.problems().stream()
                        .map(problem -> new Finding("source", Finding.Level.WRONG, problem))
                        .toList();
            }
            return List.of(Finding.wrong("source", "doctor.source.failed", url, IoCause.shortly(e)));
        }
    }
}
