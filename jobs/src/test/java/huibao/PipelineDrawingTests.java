package huibao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages draw the steps that the report job has, in its order. */
class PipelineDrawingTests {
    private static final Path ROOT = Path.of("..");
    private static final Path JOBS = ROOT.resolve("jobs/src/main/java/huibao/pipeline/ReportJobConfiguration.java");
    private static final Pattern DRAWN = Pattern.compile("(?m)^  │  ([a-z-]+) ");
    private static final Pattern CALLED = Pattern.compile("steps\\.(\\w+)\\(\\)");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/architecture.md"})
    void theDrawingHasEveryStepInItsOrder(String page) throws IOException {
        assertThat(words(DRAWN, Files.readString(ROOT.resolve(page)))).isEqualTo(steps());
    }

    @Test
    void theTableOfStepsHasThemInTheSameOrder() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/architecture.md"));
        List<String> rows = words(Pattern.compile("(?m)^\\| ([a-z-]+) \\| `"), page);

        assertThat(rows).isEqualTo(steps());
    }

    /** The report's own, with those it shares with other jobs where it names their lists. */
    private static List<String> steps() throws IOException {
        String file = Files.readString(JOBS);
        String report = body(file, "@Bean(REPORT)")
                .replace("read(steps)", body(file, "List<Step> read("))
                .replace("made(steps)", body(file, "List<Step> made("));
        List<String> steps = words(CALLED, report).stream()
                .map(step -> step.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
                .toList();
        assertThat(steps).hasSizeGreaterThan(5);
        return steps;
    }

    /** Of the method that begins so. */
    private static String body(String file, String beginning) {
        int begin = file.indexOf("return", file.indexOf(beginning));
        return file.substring(begin, file.indexOf("}", begin));
    }

    private static List<String> words(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }
}
