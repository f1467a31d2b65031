package huibao.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.settings.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator is told from a distance. */
class RunningTests {
    @TempDir
    Path home;

    private List<Finding> running(Map<String, String> settings) {
        return Doctor.running(
                Settings.read(new Settings.Sources(home, Optional.empty(), Map.of(), settings)), Clock.systemUTC());
    }

    @Test
    void sourceClockAndFontsAreLookedAt() {
        assertThat(running(Map.of())).extracting(Finding::check).containsExactly("source", "clock", "fonts");
    }

    /** Port 1 of this machine answers nobody. */
    @Test
    void aSourceAndAMailServerThatDoNotAnswerAreWrong() {
        List<Finding> findings = running(Map.of(
                "source.url",
                "jdbc:postgresql://127.0.0.1:1/petition",
                "source.user",
                "reader",
                "mail.host",
                "127.0.0.1",
                "mail.port",
                "1",
                "mail.from",
                "office@example.org",
                "mail.to",
                "office@example.org"));

        assertThat(findings)
                .filteredOn(finding -> finding.level() == Finding.Level.WRONG)
                .extracting(Finding::check)
                .containsExactly("source", "mail");
        assertThat(findings.get(0).what().in(java.util.Locale.CHINESE)).contains("127.0.0.1:1");
    }
}
