package huibao.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.doctor.Finding.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineTests {
    private static final long MEGABYTE = 1L << 20;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "java,    OK,      17, 1200, 4000, UTF-8, zh_CN.UTF-8, office",
        "java,    OK,      25, 1200, 4000, UTF-8, zh_CN.UTF-8, office",
        "java,    WARNING, 26, 1200, 4000, UTF-8, zh_CN.UTF-8, office",
        "java,    WRONG,   16, 1200, 4000, UTF-8, zh_CN.UTF-8, office",
        "heap,    WRONG,   17, 400,  4000, UTF-8, zh_CN.UTF-8, office",
        "heap,    OK,      17, 496,  4000, UTF-8, zh_CN.UTF-8, office",
        "memory,  WARNING, 17, 1200, 1700, UTF-8, zh_CN.UTF-8, office",
        "memory,  WARNING, 17, 4000, 4096, UTF-8, zh_CN.UTF-8, office",
        "memory,  OK,      17, 1200, 1900, UTF-8, zh_CN.UTF-8, office",
        "locale,  WRONG,   17, 1200, 4000, ANSI_X3.4-1968, zh_CN.UTF-8, office",
        "locale,  WARNING, 17, 1200, 4000, UTF-8, zh_CN.GB18030, office",
        "locale,  WARNING, 17, 1200, 4000, UTF-8, C, office",
        "locale,  OK,      17, 1200, 4000, UTF-8, en_GB.utf8, office",
        "user,    WARNING, 17, 1200, 4000, UTF-8, C.UTF-8, root",
        "user,    OK,      17, 1200, 4000, UTF-8, C.UTF-8, office"
    })
    void eachFactIsJudged(
            String check, Level level, int java, long heap, long memory, String encoding, String locale, String user) {
        Machine machine = new Machine(java, heap * MEGABYTE, memory * MEGABYTE, encoding, locale, user);

        assertThat(machine.findings())
                .filteredOn(finding -> finding.check().equals(check))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.level()).as(finding.what().toString()).isEqualTo(level);
                    assertThat(finding.what().in(Locale.CHINESE)).doesNotContain("Expected", "{0}");
                });
    }

    @Test
    void aClockOfTheEpochIsWrong() {
        Clock epoch = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

        assertThat(new ClockCheck(epoch, folder).finding().level()).isEqualTo(Level.WRONG);
    }

    @Test
    void aHomeThatIsNotThereYetIsJudgedByTheFolderItWillBeMadeIn() throws Exception {
        Path home = folder.resolve("a/b/home");

        assertThat(new HomeCheck(home, "0.1.0", System.getProperty("user.name")).findings())
                .extracting(Finding::check, Finding::level)
                .startsWith(org.assertj.core.groups.Tuple.tuple("home", Level.OK));
        assertThat(Files.exists(home)).isFalse();
    }

    @Test
    void aHomeOfSomebodyElseIsToldWithTheRemedy() throws Exception {
        Finding finding =
                new HomeCheck(folder, "0.1.0", "somebody-else").findings().get(0);

        assertThat(finding.level()).isEqualTo(Level.WARNING);
        assertThat(finding.what().toString()).contains("chown -R somebody-else");
    }
}
