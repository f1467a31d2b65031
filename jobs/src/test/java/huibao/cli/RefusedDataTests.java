package huibao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data that is there and not to be trusted is told in the user's language, with what to do. */
@Tag("system")
class RefusedDataTests {
    private static final Path SAMPLES =
            Path.of("..").toAbsolutePath().normalize().resolve("data-samples");

    @TempDir
    static Path home;

    @BeforeAll
    static void readTheSamples() {
        for (String[] command : new String[][] {{"load", "--dir", SAMPLES.toString()}, {"extract"}}) {
            CommandRun run = CommandRun.of(home, command);
            assertThat(run.exitCode()).as(run.err()).isZero();
        }
    }

    @Test
    void damagedFilesOfTheLakeAreToldByNameInTheUsersLanguage() throws IOException {
        Path file = first("petition_item");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, new byte[] {1, 2, 3});
        try {
            CommandRun english = CommandRun.of(home, "lake", "verify");
            CommandRun chinese = CommandRun.in(Locale.CHINA, home, Map.of(), "lake", "verify");

            assertThat(english.exitCode()).as(english.err()).isEqualTo(ExitCode.VERIFICATION_FAILED);
            assertThat(english.out()).contains("petition_item", "Expected the files", "from a backup", "has SHA-256");
            assertThat(chinese.exitCode()).as(chinese.err()).isEqualTo(ExitCode.VERIFICATION_FAILED);
            assertThat(chinese.out())
                    .contains("petition_item", "已损坏", "应与清单所记的文件一致", "请从备份恢复")
                    .doesNotContain("xpected");
        } finally {
            Files.write(file, whole);
        }
    }

    private static Path first(String relation) throws IOException {
        try (Stream<Path> all = Files.walk(home.resolve("lake/runs"))) {
            return all.filter(one ->
                            one.getParent().endsWith(relation) && one.toString().endsWith(".parquet"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }
}
