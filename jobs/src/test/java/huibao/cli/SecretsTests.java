package huibao.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import huibao.source.EmbeddedSourceExtension;
import huibao.source.SourceSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The password of the source is nowhere but where the operator put it. */
@Tag("system")
class SecretsTests {
    @RegisterExtension
    final EmbeddedSourceExtension source = EmbeddedSourceExtension.withSchema();

    @TempDir
    Path home;

    @Test
    void thePasswordIsInNoFileNoProcessListAndNothingThatIsSaid() throws IOException {
        SourceSettings reader = source.settings();

        CommandRun extract = run(reader, reader.password());
        CommandRun refused = run(reader, "n0t-" + reader.password());

        assertThat(extract.exitCode()).as(extract.err()).isZero();
        assertThat(refused.exitCode()).isEqualTo(ExitCode.FAILED);
        for (CommandRun run : List.of(extract, refused)) {
            assertThat(run.out() + run.err()).doesNotContain(reader.password());
        }
        try (Stream<Path> files = Files.walk(home)) {
            assertThat(files.filter(Files::isRegularFile).filter(file -> holds(file, reader.password())))
                    .isEmpty();
        }
        assertThat(ProcessHandle.allProcesses()
                        .flatMap(process -> process.info().commandLine().stream())
                        .filter(command -> command.contains(reader.password())))
                .isEmpty();
    }

    private CommandRun run(SourceSettings reader, String password) {
        return CommandRun.in(
                Locale.ENGLISH,
                home,
                Map.of("HUIBAO_SOURCE_PASSWORD", password),
                "extract",
                "--set",
                "source.url=" + reader.url(),
                "--set",
                "source.user=" + reader.user());
    }

    private static boolean holds(Path file, String secret) {
        try {
            return new String(Files.readAllBytes(file), ISO_8859_1).contains(secret);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
