package huibao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Tests on a home folder that {@code huibao demo} made for the class. */
abstract class DemoTest {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    static Path home;

    static CommandRun demo;

    @BeforeAll
    static void runTheDemo() {
        System.setProperty("huibao.root", ROOT.toString());
        demo = run("demo");
        assertThat(demo.exitCode()).as(demo.err()).isZero();
    }

    @AfterAll
    static void forgetTheRoot() {
        System.clearProperty("huibao.root");
    }

    static CommandRun run(String... arguments) {
        return runIn(home, arguments);
    }

    static CommandRun runIn(Path folder, String... arguments) {
        return CommandRun.in(
                Locale.ENGLISH,
                folder,
                Map.of("HUIBAO_FONTS", ROOT.resolve(".huibao").resolve("fonts").toString()),
                arguments);
    }
}
