package huibao.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeLockTests {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2021-08-05T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path home;

    @Test
    void theSecondIsToldWhoHasTheHomeSinceWhenAndDoingWhat() {
        System.setProperty(HomeLock.COMMAND, "huibao report monthly");
        long own = ProcessHandle.current().pid();
        try (HomeLock held = HomeLock.take(home, CLOCK)) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> HomeLock.take(home, CLOCK))
                    .isInstanceOfSatisfying(HomeInUseException.class, inUse -> {
                        assertThat(inUse.isOurs()).isTrue();
                        assertThat(inUse.problems().get(0).in(Locale.CHINESE))
                                .contains("进程 " + own + "（huibao report monthly）自 2021-08-05T00:00:00Z");
                    })
                    .hasMessageContaining("process " + own
                            + " is running one there since 2021-08-05T00:00:00Z (huibao report monthly)");
        } finally {
            System.clearProperty(HomeLock.COMMAND);
        }
        HomeLock.take(home, CLOCK).close();
    }

    @Test
    void whoeverMeetsTheWebPageIsSentThere() {
        System.setProperty(HomeLock.COMMAND, "huibao serve");
        try (HomeLock held = HomeLock.take(home, CLOCK)) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> HomeLock.take(home, CLOCK))
                    .hasMessageContaining("The server has " + home)
                    .hasMessageContaining("report, extract, adhoc");
        } finally {
            System.clearProperty(HomeLock.COMMAND);
        }
    }
}
