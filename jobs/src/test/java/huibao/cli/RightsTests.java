package huibao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.JvmOptions;
import huibao.source.CsvLoad;
import huibao.source.EmbeddedSourceExtension;
import huibao.source.SourceSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.FileSystemUtils;

/**
 * Folders that are somebody else's, or may not be written to: each command ends with the documented exit code and a message
 * with the place, the cause and the remedy. All of them are carried out by one process without root's rights.
 */
@Tag("system")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsTests {
    private static final Path SAMPLES =
            Path.of("..").toAbsolutePath().normalize().resolve("data-samples");
    private static final String NOBODY = "65534";
    private static final String[] ASK = {
        "adhoc",
        "--region",
        "990121",
        "--measures",
        "items",
        "--period",
        "2021-06",
        "--format",
        "csv",
        "--run",
        "newest"
    };

    @RegisterExtension
    static final EmbeddedSourceExtension source = EmbeddedSourceExtension.withSchema();

    @TempDir
    static Path folder;

    /** A line of a stack trace, or what is left of one. */
    private static final Pattern STACK =
            Pattern.compile("^\\s+at [\\w$.]+\\(|^Caused by:|\\.\\.\\. \\d+ more|\\.java:\\d+");

    /** A sentence of English: four words in a row. */
    private static final Pattern FOREIGN = Pattern.compile("[A-Za-z]{2,} [a-z]{2,} [a-z]{2,} [a-z]{2,}");

    private static final RightsCase CLOSED_LOG = new RightsCase("logs", "r-xr-xr-x", ExitCode.DONE, "", ASK);

    private static Map<RightsCase, List<CommandRun>> ends;
    private static List<CommandRun> withClosedLog;

    /**
     * @param closed what of the home is taken away
     * @param mode of that, or whose it is then
     * @param shown what the message names
     */
    record RightsCase(String closed, String mode, int exitCode, String shown, String... command) {
        @Override
        public String toString() {
            return (closed.isEmpty() ? "home" : closed) + " " + mode + ": " + String.join(" ", command);
        }
    }

    static Stream<RightsCase> cases() {
        return Stream.of(
                new RightsCase("", NOBODY, ExitCode.USAGE, "", ASK),
                new RightsCase("", NOBODY, ExitCode.USAGE, "", "extract", "--full"),
                new RightsCase("", NOBODY, ExitCode.USAGE, "", "runs"),
                new RightsCase("", NOBODY, ExitCode.USAGE, "", "editions"),
                new RightsCase("", NOBODY, ExitCode.USAGE, "", "schedule", "--once"),
                new RightsCase(
                        "lake/runs", "r-xr-xr-x", ExitCode.FAILED, "region/part-00000.parquet", "extract", "--full"),
                new RightsCase("lake", NOBODY, ExitCode.FAILED, "/lake", ASK),
                new RightsCase("lake", NOBODY, ExitCode.FAILED, "/lake", "lake", "verify"),
                new RightsCase("lake/runs", NOBODY, ExitCode.FAILED, "/lake/runs", "lake", "verify"),
                new RightsCase("lake", NOBODY, ExitCode.FAILED, "/lake", "extract", "--full"),
                new RightsCase("metadata", NOBODY, ExitCode.FAILED, "/metadata", ASK),
                new RightsCase("metadata", NOBODY, ExitCode.FAILED, "/metadata", "runs"),
                new RightsCase(
                        "output/internal", NOBODY, ExitCode.FAILED, "/output/internal", with(ASK, "--by", "form")),
                new RightsCase("output", NOBODY, ExitCode.FAILED, "/output", "editions"),
                new RightsCase("output", NOBODY, ExitCode.FAILED, "/output", "publish", "marts"),
                new RightsCase("marts", "r-xr-xr-x", ExitCode.FAILED, "/marts", "publish", "marts"),
                new RightsCase("out", "r-xr-xr-x", ExitCode.FAILED, "/out/", with(ASK, "--out", "HOME/out")),
                new RightsCase("work", "r-xr-xr-x", ExitCode.FAILED, "/work/", ASK),
                new RightsCase("lake/runs", NOBODY, ExitCode.FAILED, "/lake/runs", ASK),
                new RightsCase("huibao.yaml", "---------", ExitCode.USAGE, "huibao.yaml", ASK),
                new RightsCase("schedule.yaml", "---------", ExitCode.USAGE, "schedule.yaml", "schedule", "--once"),
                new RightsCase("in/region.csv", "---------", ExitCode.FAILED, "region.csv", "load", "--dir", "HOME/in"),
                new RightsCase("in", NOBODY, ExitCode.FAILED, "/in", "load", "--dir", "HOME/in"),
                new RightsCase(
                        "out",
                        "r-xr-xr-x",
                        ExitCode.FAILED,
                        "/out/",
                        "generate",
                        "--items",
                        "10",
                        "--dir",
                        "HOME/out/x"));
    }

    private static String[] with(String[] command, String... more) {
        return Stream.concat(Stream.of(command), Stream.of(more)).toArray(String[]::new);
    }

    @BeforeAll
    static void carryAllOut() throws Exception {
        Path whole = Files.createDirectory(folder.resolve("whole"));
        CsvLoad.load(SAMPLES, source.database());
        CommandRun read =
                CommandRun.in(Locale.ENGLISH, whole, environment(), with(new String[] {"extract"}, ofSource()));
        assertThat(read.exitCode()).as(read.err()).isZero();
        CommandRun answer = CommandRun.of(whole, ASK);
        assertThat(answer.exitCode()).as(answer.err()).isZero();
        List<RightsCase> cases = Stream.concat(cases(), Stream.of(CLOSED_LOG)).toList();
        for (int number = 0; number < cases.size(); number++) {
            prepare(cases.get(number), whole, home(number));
        }
        runWithoutRights();
        ends = new LinkedHashMap<>();
        for (int number = 0; number < cases.size(); number++) {
            ends.put(cases.get(number), List.of(read(number, "en"), read(number, "zh")));
        }
        withClosedLog = ends.remove(CLOSED_LOG);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatMayNotBeUsedIsToldByPlaceCauseAndRemedy(RightsCase one) {
        CommandRun english = end(one).get(0);
        CommandRun chinese = end(one).get(1);

        assertThat(english.exitCode()).as(english.err()).isEqualTo(one.exitCode());
        assertThat(english.err())
                .contains(one.shown(), "ermission denied", "Expected")
                .doesNotContain("Exception", "logback", "Not foreseen");
        assertThat(english.err().lines()).noneMatch(line -> STACK.matcher(line).find());
        assertThat(chinese.exitCode()).as(chinese.err()).isEqualTo(one.exitCode());
        assertThat(chinese.err())
                .contains(one.shown(), "应", "权限")
                .doesNotContain("Exception", "Expected", "Cannot", "程序未曾料到");
        // Words of the program alone: what a library says comes in English, and with its own name.
        assertThat(chinese.err().lines())
                .noneMatch(line -> STACK.matcher(line).find())
                .noneMatch(line -> FOREIGN.matcher(line).find());
    }

    /** The log is for whoever looks after the program: without one the work is done all the same. */
    @Test
    void aLogThatCannotBeWrittenStopsNothing() {
        CommandRun english = withClosedLog.get(0);

        assertThat(english.exitCode()).as(english.err()).isZero();
        assertThat(english.err()).doesNotContain("Exception", "\tat ", "logback", "|-ERROR");
        assertThat(withClosedLog.get(1).exitCode()).isZero();
    }

    private static List<CommandRun> end(RightsCase wanted) {
        return ends.entrySet().stream()
                .filter(entry -> entry.getKey().toString().equals(wanted.toString()))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static Path home(int number) {
        return folder.resolve("home-" + number);
    }

    private static void prepare(RightsCase one, Path whole, Path home) throws IOException {
        FileSystemUtils.copyRecursively(whole, home);
        for (String made : List.of("output", "marts", "out", "work", "in", "logs")) {
            Files.createDirectories(home.resolve(made));
        }
        FileSystemUtils.copyRecursively(SAMPLES, home.resolve("in"));
        Files.writeString(home.resolve("huibao.yaml"), "region: 990121\n");
        Files.writeString(
                home.resolve("schedule.yaml"), "since: 2021-07-01\nreports: [{report: monthly, at: '0 0 6 1 * *'}]\n");
        close(home.resolve(one.closed()), one.mode());
    }

    /** Where nobody else can be made the owner, nobody may do anything. */
    private static void close(Path path, String mode) {
        try {
            boolean isRoot = System.getProperty("user.name").equals("root");
            if (mode.equals(NOBODY) && isRoot) {
                Files.setOwner(
                        path,
                        path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(NOBODY));
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            } else {
                Files.setPosixFilePermissions(
                        path, PosixFilePermissions.fromString(mode.equals(NOBODY) ? "---------" : mode));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void runWithoutRights() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            // Root without capabilities is a user like any other, who still may read the class path.
            command.addAll(List.of("setpriv", "--bounding-set=-all", "--inh-caps=-all", "--ambient-caps=-all"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JvmOptions.inherited());
        command.addAll(List.of(
                "-Xmx900m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=UTC",
                "-Dlogback.configurationFile=logback.xml",
                "-cp",
                System.getProperty("java.class.path"),
                AllCases.class.getName(),
                folder.toString()));
        command.addAll(List.of(ofSource()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static Map<String, String> environment() {
        return Map.of("HUIBAO_SOURCE_PASSWORD", source.settings().password());
    }

    private static String[] ofSource() {
        SourceSettings reader = source.settings();
        return new String[] {"--set", "source.url=" + reader.url(), "--set", "source.user=" + reader.user()};
    }

    private static CommandRun read(int number, String language) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(number + "-" + language));
        return new CommandRun(Integer.parseInt(lines.get(0)), "", String.join("\n", lines.subList(1, lines.size())));
    }

    /** In a process of its own. */
    static final class AllCases {
        private AllCases() {}

        /** @param arguments the folder of the test, and what names the source */
        public static void main(String[] arguments) throws IOException {
            folder = Path.of(arguments[0]);
            String[] source = Stream.of(arguments).skip(1).toArray(String[]::new);
            List<RightsCase> cases =
                    Stream.concat(cases(), Stream.of(CLOSED_LOG)).toList();
            for (int number = 0; number < cases.size(); number++) {
                for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
                    CommandRun run = run(cases.get(number), home(number), locale, source);
                    Files.writeString(
                            folder.resolve(number + "-" + locale.getLanguage()), run.exitCode() + "\n" + run.err());
                }
            }
        }

        private static CommandRun run(RightsCase one, Path home, Locale locale, String[] source) {
            String[] command = Stream.of(one.command())
                    .map(argument -> argument.replace("HOME", home.toString()))
                    .toArray(String[]::new);
            boolean isExtract = command[0].equals("extract");
            return CommandRun.in(locale, home, System.getenv(), isExtract ? with(command, source) : command);
        }
    }
}
