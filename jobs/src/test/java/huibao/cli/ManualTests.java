package huibao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the manuals tell an office to type is understood by the program, and what looks only is carried out. */
@Tag("system")
class ManualTests {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern BLOCK = Pattern.compile("(?s)```console\n(.*?)```");
    private static final Pattern SPOKEN = Pattern.compile("`huibao ((?:[a-z-]+ ?)+)[^`]*`");
    private static final Pattern MEASURES = Pattern.compile("--measures (\\S+)");
    private static final String LOOKING = "(config|runs|editions|doctor|metrics|user list|audit verify).*";

    @TempDir
    private Path home;

    static List<String> commands() throws IOException {
        List<String> commands = new ArrayList<>();
        for (Path manual : manuals()) {
            BLOCK.matcher(Files.readString(manual)).results().forEach(block -> block.group(1)
                    .lines()
                    .filter(line -> line.startsWith("$ "))
                    .map(line -> line.replaceFirst("^\\$ (bin/)?huibao ", ""))
                    .forEach(commands::add));
        }
        return commands;
    }

    private static List<Path> manuals() throws IOException {
        try (Stream<Path> chinese = Files.list(ROOT.resolve("docs/zh"))) {
            return Stream.concat(
                            chinese.filter(file -> file.toString().endsWith(".md")),
                            Stream.of("README.md", "README.zh-CN.md", "docs/operating.md", "docs/sources.md")
                                    .map(ROOT::resolve))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void whatIsToBeTypedIsACommandLineOfTheProgram(String command) {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.add("--help");

        CommandRun run = CommandRun.of(home, words.toArray(String[]::new));

        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    /** And the measures that others name are looked up. */
    static List<String> commandsThatLook() throws IOException {
        Stream<String> measures = commands().stream()
                .flatMap(command -> MEASURES.matcher(command).results())
                .flatMap(found -> Stream.of(found.group(1).split(",")))
                .map(name -> "metrics " + name);
        Stream<String> looking = commands().stream().filter(command -> command.matches(LOOKING));
        return Stream.concat(looking, measures).distinct().toList();
    }

    @ParameterizedTest
    @MethodSource("commandsThatLook")
    void whatLooksOnlyIsCarriedOut(String command) {
        CommandRun run = CommandRun.in(Locale.CHINA, home, Map.of(), command.split(" "));

        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    }

    /** Commands within sentences, too: their first words name one. */
    @Test
    void everyCommandThatIsSpokenOfExists() throws IOException {
        for (Path manual : manuals()) {
            for (String spoken : SPOKEN.matcher(Files.readString(manual))
                    .results()
                    .map(found -> found.group(1).strip().split(" ")[0])
                    .distinct()
                    .toList()) {
                assertThat(CommandRun.of(home, spoken, "--help").exitCode())
                        .as(manual.getFileName() + ": " + spoken)
                        .isZero();
            }
        }
    }

    @Test
    void theManualsAreThere() throws IOException {
        assertThat(manuals())
                .extracting(file -> file.getFileName().toString())
                .contains("统计员手册.md", "领导读数说明.md", "运维手册.md", "指标口径.md", "接入手册.md", "README.zh-CN.md");
        assertThat(commands()).hasSizeGreaterThan(20);
        assertThat(commandsThatLook()).hasSizeGreaterThan(4);
    }
}
