package huibao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A pipe that nobody writes into stands where a file is expected: it is refused, and not waited for. */
@Tag("system")
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PipeRefusalTests {
    @TempDir
    private Path home;

    @ParameterizedTest
    @CsvSource({
        "huibao.yaml, config",
        "other.yaml, config --config HOME/other.yaml",
        "password, config --set source.password-file=HOME/password",
        "schedule.yaml, schedule --list",
        "mapping.yaml, import --mapping HOME/mapping.yaml HOME",
        "briefing/practice.md, report briefing --region 990121 --period 2021-07 --campaign SCZ2021",
        "home.hb, restore HOME/home.hb --home HOME/again"
    })
    void aPipeIsRefusedInBothLanguages(String pipe, String command) throws IOException, InterruptedException {
        Path file = home.resolve(pipe);
        Files.createDirectories(file.getParent());
        assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor())
                .isZero();
        String[] words = Arrays.stream(command.split(" "))
                .map(word -> word.replace("HOME", home.toString()))
                .toArray(String[]::new);
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.CHINA}) {
            CommandRun run = CommandRun.in(locale, home, Map.of(), words);

            assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.USAGE);
            assertThat(run.err())
                    .contains(file.getFileName().toString())
                    .contains(locale == Locale.CHINA ? "应" : "Expected");
        }
    }
}
