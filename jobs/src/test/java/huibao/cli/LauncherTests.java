package huibao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code bin/huibao} hands to Java, by a Java that only writes down its arguments. */
@Tag("system")
class LauncherTests {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "12x", "-1g", "1.5g", "1200 m", "$(id)"})
    void aHeapThatIsNoSizeIsToldByTheNameOfItsSetting(String heap) throws Exception {
        Path root = program(folder.resolve("huibao"));

        LauncherRun english = run(root, Map.of("HUIBAO_HEAP", heap, "LC_ALL", "C.UTF-8"), "editions");
        LauncherRun chinese = run(root, Map.of("HUIBAO_HEAP", heap, "LC_ALL", "zh_CN.UTF-8"), "editions");

        assertThat(english.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(english.text()).contains("Invalid HUIBAO_HEAP: [" + heap + "]. Expected a size such as 1200m");
        assertThat(chinese.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(chinese.text()).contains("HUIBAO_HEAP 有误：[" + heap + "]。应为").doesNotContain("Expected");
    }

    @ParameterizedTest
    @CsvSource({"512m", "4g", "4G", "1048576k", "2000000000"})
    void aHeapIsHandedOnAsItIs(String heap) throws Exception {
        LauncherRun run = run(program(folder.resolve("huibao")), Map.of("HUIBAO_HEAP", heap), "editions");

        assertThat(run.text().lines()).contains("-Xmx" + heap);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sp ace", "汇报 办公室", "a;b%20c#d", "${HOME} $(id)", "quote'\"x"})
    void theFolderOfTheProgramMayHaveAnyName(String name) throws Exception {
        Path root = program(folder.resolve(name));

        LauncherRun run = run(root, Map.of(), "config", "--home", "a b;汇报 ${x}");

        assertThat(run.exitCode()).as(run.text()).isZero();
        assertThat(run.text().lines())
                .contains(
                        "-Dhuibao.root=" + root,
                        root.resolve("jobs/target/app/huibao.jar").toString(),
                        "a b;汇报 ${x}");
    }

    /** A checkout builds itself anew when something it is built from was changed, and is not built again for what a build writes. */
    @ParameterizedTest
    @CsvSource({
        "jobs/src/main/A.java, true",
        "reports/monthly/document.yaml, true",
        "reports/monthly/sentences.yaml, true",
        "docs/api/openapi.yaml, true",
        "data-samples/generator/src/A.java, true",
        "sql/metrics/volumes.yaml, true",
        "data-samples/generator/target/generator.jar, false",
        "reports/target/preview.pdf, false",
        "jobs/target/app/huibao.jar, false",
        "README.md, false"
    })
    void isBuiltAgainForWhatItIsBuiltFromAlone(String changed, boolean isBuilt) throws Exception {
        Path root = program(folder.resolve("huibao"));
        Path maven = Files.createDirectories(root.resolve("maven")).resolve("mvn");
        Files.writeString(maven, "#!/bin/sh\necho maven was called\nexit 1\n");
        Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path file = root.resolve(changed);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "changed");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(120)));

        LauncherRun run = run(root, Map.of("PATH", maven.getParent() + ":" + System.getenv("PATH")), "editions");

        assertThat(run.text().contains("maven was called")).as(run.text()).isEqualTo(isBuilt);
    }

    @Test
    void nothingIsForStrangersFromTheFirstLineOn() throws Exception {
        assertThat(Files.readAllLines(Path.of("..", "bin", "huibao")).stream()
                        .filter(line -> !line.startsWith("#"))
                        .findFirst())
                .hasValueSatisfying(line -> assertThat(line).startsWith("umask 027"));
    }

    private record LauncherRun(int exitCode, String text) {}

    private LauncherRun run(Path root, Map<String, String> environment, String... arguments) throws Exception {
        ProcessBuilder process = new ProcessBuilder(
                Stream.concat(Stream.of("bash", root.resolve("bin/huibao").toString()), List.of(arguments).stream())
                        .toList());
        process.environment().put("JAVA_HOME", root.resolve("java").toString());
        process.environment().remove("HUIBAO_HEAP");
        process.environment().putAll(environment);
        Path output = folder.resolve("output.txt");
        Process started = process.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(started.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new LauncherRun(started.exitValue(), Files.readString(output));
    }

    /** One that was built, so that the launcher builds nothing. */
    private static Path program(Path root) throws IOException {
        Files.createDirectories(root.resolve("bin"));
        Files.copy(Path.of("..", "bin", "huibao"), root.resolve("bin/huibao"));
        Path app = Files.createDirectories(root.resolve("jobs/target/app"));
        for (String source : List.of(
                "pom.xml",
                "jobs/pom.xml",
                "reports/pom.xml",
                "data-samples/generator/pom.xml",
                "reports/monthly/document.yaml")) {
            Files.createDirectories(root.resolve(source).getParent());
            Files.createFile(root.resolve(source));
        }
        for (String source : List.of(
                "jobs/src/main",
                "reports/src/main",
                "reports/monthly",
                "data-samples/generator/src",
                "sql",
                "docs/api")) {
            Files.createDirectories(root.resolve(source));
        }
        Files.createFile(app.resolve("huibao.jar"));
        Path stamp = Files.createFile(app.resolve(".built"));
        Files.setLastModifiedTime(stamp, FileTime.from(Instant.now().plusSeconds(60)));
        Path java = Files.createDirectories(root.resolve("java/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        return root;
    }
}
