package huibao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import huibao.JvmOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who of the machine's users may read what Huibao writes, after it has extracted, reported and answered. */
@Tag("system")
class HomeModesTests {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    static Path folder;

    private static Path home;

    @BeforeAll
    static void workInAHomeThatAnAdministratorMade() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        home = Files.createDirectory(folder.resolve("home"));
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxrwxrwx"));
        run("demo");
        run("adhoc", "--measures", "items", "--period", "2021-06", "--region", "990121", "--format", "csv,xlsx,png");
        run("publish", "marts");
    }

    @Test
    void everyFileAndFolderOfAHomeIsForItsOwnerAndGroupOnly() throws IOException {
        List<String> open = new ArrayList<>();
        try (Stream<Path> all = Files.walk(home)) {
            // What is below a folder that nobody else can enter needs no mode of its own.
            Path server = home.resolve("postgres");
            for (Path path : all.filter(one -> !one.startsWith(server) || one.equals(server))
                    .toList()) {
                if (!Files.isSymbolicLink(path) && modes(path).stream().anyMatch(HomeModesTests::isTooMuch)) {
                    open.add(PosixFilePermissions.toString(modes(path)) + " " + home.relativize(path));
                }
            }
        }
        assertThat(open).isEmpty();
        assertThat(home.resolve("lake/runs")).isNotEmptyDirectory();
        assertThat(home.resolve("output/internal/990121")).isNotEmptyDirectory();
        assertThat(home.resolve("marts")).isNotEmptyDirectory();
        assertThat(home.resolve("metadata")).isNotEmptyDirectory();
    }

    @Test
    void theHomeTheServerAndThePasswordsHaveTheModesThatArePromised() throws IOException {
        assertThat(PosixFilePermissions.toString(modes(home))).isEqualTo("rwxr-x---");
        assertThat(PosixFilePermissions.toString(modes(home.resolve("postgres"))))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(modes(home.resolve("postgres/passwords"))))
                .isEqualTo("rw-------");
    }

    @Test
    void publishedFoldersAre0750AndTheirFiles0640() throws IOException {
        try (Stream<Path> all = Files.walk(home.resolve("output"))) {
            for (Path path : all.filter(one -> !Files.isSymbolicLink(one)).toList()) {
                assertThat(PosixFilePermissions.toString(modes(path)))
                        .as(path.toString())
                        .isEqualTo(mode(path));
            }
        }
    }

    /** What is internal is for the owner alone, from its folder down. */
    private static String mode(Path path) {
        if (path.endsWith("output/internal")) {
            return "rwx------";
        }
        return Files.isDirectory(path) ? "rwxr-x---" : "rw-r-----";
    }

    /** Only root can become one. */
    @Test
    void aSecondUserReadsNothing() throws Exception {
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        Path item = firstBelow(home.resolve("lake"), ".parquet");
        Path figures = firstBelow(home.resolve("output"), "figures.csv");

        for (Path secret : List.of(item, figures, home.resolve("postgres/passwords"), home.resolve(".lock"))) {
            assertThat(asNobody("head -c4 '" + secret + "'"))
                    .as(secret.toString())
                    .isNotZero();
        }
        assertThat(asNobody("ls '" + home + "'")).isNotZero();
        assertThat(asNobody("ls '" + folder + "'"))
                .as("he can look where the home is")
                .isZero();
    }

    @Test
    void theLaunchersFirstLineIsTheUmask() throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve("bin/huibao")).stream()
                        .filter(line -> !line.startsWith("#") && !line.isBlank())
                        .findFirst())
                .get()
                .asString()
                .startsWith("umask 027");
    }

    private static Path firstBelow(Path place, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(place)) {
            return all.filter(one -> one.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static boolean isTooMuch(PosixFilePermission mode) {
        return mode.name().startsWith("OTHERS_") || mode == PosixFilePermission.GROUP_WRITE;
    }

    private static Set<PosixFilePermission> modes(Path path) throws IOException {
        return Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static int asNobody(String command) throws IOException, InterruptedException {
        return new ProcessBuilder("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "sh", "-c", command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** In a process with the launcher's umask, which Java cannot set. */
    private static void run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "umask 027; exec \"$@\"", "huibao"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JvmOptions.inherited());
        command.addAll(List.of(
                "-Xmx900m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dhuibao.root=" + ROOT,
                "-Duser.language=en",
                "-Duser.timezone=UTC",
                "-Djava.awt.headless=true",
                "-Dlogback.configurationFile=logback.xml",
                "-cp",
                System.getProperty("java.class.path"),
                Huibao.class.getName()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--home", home.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putIfAbsent("HUIBAO_FONTS", ROOT.resolve(".huibao/fonts").toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
