package huibao.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HomeVersionTests {
    @TempDir
    private Path home;

    @AfterEach
    void forgetTheProgram() {
        System.clearProperty(HomeVersion.PROGRAM);
    }

    @ParameterizedTest
    @CsvSource({"0.2.0,0.1.0", "0.10.0,0.9.0", "1.0.0,1.0.0-rc1", "2,1.9.9", "0.1.0.1,0.1.0"})
    void anOlderProgramKeepsOutOfTheHomeOfANewerOne(String last, String running) throws IOException {
        Files.writeString(home.resolve("version"), last + "\n");

        assertThatThrownBy(() -> new HomeVersion(home).requireUsable(running))
                .isInstanceOfSatisfying(HomeRefused.class, refused -> {
                    assertThat(refused)
                            .hasMessageContaining("huibao " + last)
                            .hasMessageContaining("this is " + running);
                    assertThat(refused.problems().get(0).in(Locale.CHINESE)).contains(last, running, "旧程序");
                });
        assertThatCode(() -> new HomeVersion(home).requireUsable(last)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"0.1.0,0.1.0", "0.1.0,0.2.0", "0.9.0,0.10.0", "nonsense,0.1.0", "9.0.0,development", "'',0.1.0"})
    void anyOtherHomeIsUsed(String last, String running) throws IOException {
        Files.writeString(home.resolve("version"), last);

        assertThatCode(() -> new HomeVersion(home).requireUsable(running)).doesNotThrowAnyException();
    }

    @Test
    void whoeverTakesAHomeLeavesHisVersionThere() throws IOException {
        HomeLock.take(home, Clock.systemUTC()).close();
        assertThat(home.resolve("version")).doesNotExist();

        System.setProperty(HomeVersion.PROGRAM, "0.3.1");
        HomeLock.take(home, Clock.systemUTC()).close();
        assertThat(home.resolve("version")).hasContent("0.3.1");

        System.setProperty(HomeVersion.PROGRAM, "0.4.0");
        HomeLock.take(home, Clock.systemUTC()).close();
        assertThat(new HomeVersion(home).last()).contains("0.4.0");
    }

    @Test
    void aHomeWithAnInterruptedRestoreIsNotUsed() throws IOException {
        Files.createDirectory(home.resolve(".restoring"));

        assertThatThrownBy(() -> new HomeVersion(home).requireUsable("0.1.0"))
                .isInstanceOf(HomeRefused.class)
                .hasMessageContaining("interrupted");
    }
}
