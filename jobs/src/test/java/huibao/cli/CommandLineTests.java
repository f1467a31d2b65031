package huibao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

@Tag("system")
class CommandLineTests {
    @TempDir
    Path home;

    @Test
    void helpSpeaksTheUsersLanguage() {
        assertThat(CommandRun.in(Locale.ENGLISH, home, Map.of(), "--help").out())
                .contains("check-source  Compares the source with the contract")
                .contains("Exit codes: 0 done, 2 wrong usage");
        assertThat(CommandRun.in(Locale.CHINA, home, Map.of(), "--help").out())
                .contains("check-source  对照约定检查数据源")
                .contains("退出码：0 完成");
        assertThat(CommandRun.in(Locale.FRENCH, home, Map.of()).out()).contains("Exit codes");
    }

    /** Which is made alone, and not with all the others. */
    @Test
    void aCommandIsTheSameAtTheBeginningOfALineAndAmongAllOthers() {
        Terminal nowhere =
                new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), false);
        Office office = new Office(Map.of(), Clock.systemUTC(), nowhere, Messages.of(Locale.ENGLISH));
        Map<String, CommandLine> all = Huibao.commandLine(office).getSubcommands();

        assertThat(all).hasSizeGreaterThan(20).allSatisfy((name, command) -> {
            Map<String, CommandLine> alone =
                    Huibao.commandLine(office, name, "--help").getSubcommands();
            assertThat(alone).containsOnlyKeys(name);
            assertThat(alone.get(name).getUsageMessage()).isEqualTo(command.getUsageMessage());
        });
        assertThat(Huibao.commandLine(office, "--home", "demo").getSubcommands())
                .containsOnlyKeys(all.keySet());
    }

    @Test
    void bothBundlesHaveTheSameTexts() {
        ResourceBundle english = Messages.of(Locale.ENGLISH).bundle();
        ResourceBundle chinese = Messages.of(Locale.CHINA).bundle();

        assertThat(new TreeSet<>(chinese.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
        assertThat(chinese.keySet()).allSatisfy(key -> {
            boolean translated = ((java.util.PropertyResourceBundle) chinese).handleGetObject(key) != null;
            assertThat(translated).as(key).isTrue();
        });
    }

    @Test
    void everyOptionAndCommandIsExplained() {
        for (String[] command : new String[][] {
            {"demo"},
            {"load"},
            {"generate"},
            {"check-source"},
            {"extract"},
            {"report"},
            {"report", "monthly"},
            {"metrics"},
            {"runs"},
            {"restart"},
            {"editions"},
            {"diff"},
            {"trace"},
            {"reproduce"},
            {"schedule"},
            {"watch"},
            {"lake"},
            {"lake", "verify"},
            {"config"}
        }) {
            String[] help = java.util.Arrays.copyOf(command, command.length + 1);
            help[command.length] = "--help";
            CommandRun run = CommandRun.in(Locale.CHINA, home, Map.of(), help);

            assertThat(run.exitCode()).isZero();
            assertThat(run.out().lines().findFirst().orElseThrow())
                    .as(String.join(" ", command))
                    .matches(".*\\p{IsHan}.*");
            assertThat(run.out().lines().filter(line -> line.matches("\\s+(-\\w, )?--[a-z-]+(=\\S+)?\\s*")))
                    .as(String.join(" ", command))
                    .isEmpty();
        }
    }

    @Test
    void configSaysWhereEachSettingComesFromAndMasksSecrets() {
        CommandRun run = CommandRun.in(
                Locale.ENGLISH,
                home,
                Map.of("HUIBAO_SOURCE_PASSWORD", "s3cret", "HUIBAO_SPARK_SECRET", "s3cret-of-the-cluster"),
                "config",
                "--master",
                "spark://node:7077",
                "--set",
                "disclosure.threshold=9",
                "--set",
                "spark.executor.cores=2");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .containsPattern("disclosure.threshold += 9 +# --set disclosure.threshold")
                .containsPattern("source.password += \\*{6} +# HUIBAO_SOURCE_PASSWORD")
                .containsPattern("spark.master += spark://node:7077 +# --master")
                .containsPattern("spark.executor.cores += 2 +# --set spark.executor.cores")
                .containsPattern("rejects.limit += 0.01 +# default")
                .doesNotContain("s3cret");
    }

    @Test
    void aWrongCommandLineIsUsage() {
        assertThat(CommandRun.of(home, "monthly").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(CommandRun.of(home, "confg").err()).contains("config").contains("Try: huibao --help");
        assertThat(CommandRun.of(home, "report", "monthly").err()).contains("--period");
        assertThat(CommandRun.of(home, "config", "--set", "a=b").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aReportSaysWhatItNeedsBeforeItStarts() {
        CommandRun noRegion = CommandRun.of(home, "report", "monthly", "--period", "2021-06");
        assertThat(noRegion.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(noRegion.err()).contains("No region to report on. Expected --region CODE");

        CommandRun ahead = CommandRun.of(
                home,
                "report",
                "monthly",
                "--period",
                "2021-06",
                "--region",
                "990121",
                "--cutoff",
                "2099-01-01T00:00:00Z");
        assertThat(ahead.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(ahead.err()).contains("Invalid --cutoff: 2099-01-01T08:00:00+08:00 has not come yet");
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void metricsExplainsAMeasureAndNamesTheOthersIfThereIsNone() {
        assertThat(CommandRun.of(home, "metrics").out()).contains("answer_rate").contains("按期答复率");
        assertThat(CommandRun.of(home, "metrics", "answer_rate").out())
                .contains("Definition: ")
                .contains("Cohort: items of first petitions, not judicial, no accusation, whose due day in force lies")
                .contains("Formula: count(state = on_time) ÷ count(state = on_time | late | overdue)")
                .contains("Example: ")
                .contains("By: category, ")
                .contains("Version 1, in force from 2021-01-01; defined at timeliness.yaml:");
        assertThat(CommandRun.of(home, "metrics", "collective_persons").out())
                .contains("Formula: sum persons(form = visit; size_band = 5-10 | 11-20 | 21-50 | 51-100 | >100)");
        assertThat(CommandRun.of(home, "metrics", "nosuch").err())
                .contains("Unknown measure: nosuch. Expected one such as");
    }

    @Test
    void anUnreachableSourceIsSaidWithWhatToDoNext() {
        CommandRun run = CommandRun.of(
                home,
                "check-source",
                "--set",
                "source.url=jdbc:postgresql://127.0.0.1:1/none",
                "--set",
                "source.user=x");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err())
                .containsPattern("Error E-[0-9a-f]{8}: huibao check-source did not finish")
                .contains("Cannot read the source: jdbc:postgresql://127.0.0.1:1/none")
                .contains("Expected a PostgreSQL server")
                .containsPattern("search for E-[0-9a-f]{8} in ");
    }

    /** Nothing went wrong in the program, and a log has nothing to add. */
    @ParameterizedTest
    @ValueSource(strings = {"config --set rejects.limit=abc", "diff a b", "restart 99"})
    void whatWasAskedAmissIsToldWithoutALog(String command) {
        CommandRun run = CommandRun.of(home, command.split(" "));

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("Expected").doesNotContain("did not finish", "Error E-", "search for");
    }

    @Test
    void editionsOfAnEmptyHomeAreNone() {
        assertThat(CommandRun.of(home, "editions")).isEqualTo(new CommandRun(0, "", ""));
    }
}
