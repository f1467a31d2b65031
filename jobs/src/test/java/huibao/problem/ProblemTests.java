package huibao.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProblemTests {
    @Test
    void aStepOfAnotherVersionIsCalledAsItsRecordDoes() {
        assertThat(TextBundle.step(Locale.CHINESE, "compose")).isEqualTo("成文");
        assertThat(TextBundle.step(Locale.ENGLISH, "answer")).isEqualTo("answer");
    }

    @Test
    void bothLanguagesHaveEveryProblem() throws IOException {
        Properties english = bundle("problems.properties");
        Properties chinese = bundle("problems_zh.properties");

        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    }

    /** What is no refusal, or stands inside one that says it. */
    private static final Pattern PARTS = Pattern.compile(
            "(cause|sql|expected|claim|breach|doctor|sample|totals|verify|markdown|lake|lack|machine|metric|backup)\\..*"
                    + "|rejects\\.(rule\\..*|next|of-column|early)|mart\\.expected\\..*|extract\\.(what|limit)\\..*"
                    + "|load\\.(csv\\..*|example\\..*|item|more|in-.*|refused|database|malformed|no-name)|standby\\.unknown"
                    + "|import\\.(rule\\..*|personal\\.[A-Z].*|missing\\..*|passed\\..*|outcome|nothing|repeated|unread)"
                    + "|import\\.(refused-cells|no-files|blank.*|in-file|malformed.*|which|map\\.at)|map\\.(proposed|fill-in|views|run-views)"
                    + "|embedded\\.no-room|generate\\.(all|relation)|settings\\.(invalid-key|secret-in-.*|cluster-secret)|home\\.restor.*"
                    + "|ask\\.name|text\\.(at|placeholder)|document\\.invalid|measures\\.(invalid|text)");

    @Test
    void everyRefusalSaysWhatWasExpectedInBothLanguages() throws IOException {
        Properties english = bundle("problems.properties");
        Properties chinese = bundle("problems_zh.properties");

        assertThat(english.stringPropertyNames().stream()
                        .filter(key -> !PARTS.matcher(key).matches())
                        .filter(key -> !english.getProperty(key).contains("xpected")
                                || !chinese.getProperty(key).contains("应")))
                .isEmpty();
    }

    @Test
    void aProblemIsToldInTheLanguageOfTheReaderWithTheProblemsInIt() {
        Problem problem =
                Problem.of("lake.unreachable", Problem.of("lake.read", Path.of("a")), Problem.of("cause.denied"));

        assertThat(problem.in(Locale.ENGLISH)).startsWith("Cannot read a: Permission denied. Expected ");
        assertThat(problem.in(Locale.CHINA)).startsWith("无法读取 a：").contains("应");
    }

    @Test
    void aFailureOfATaskOfAnotherProcessStillHasItsProblems() throws Exception {
        Problem problem = Problem.of("lake.damaged", Path.of("r1"), 3, List.of(Path.of("a"), Path.of("b")));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(new TestProblemException(problem));

        Object read = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

        assertThat(((Explained) read).problems()).containsExactly(problem);
    }

    private static final class TestProblemException extends ProblemException {
        private static final long serialVersionUID = 1L;

        TestProblemException(Problem problem) {
            super(List.of(problem));
        }
    }

    private static Properties bundle(String name) throws IOException {
        Properties bundle = new Properties();
        try (InputStream in = Problem.class.getResourceAsStream(name)) {
            bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return bundle;
    }
}
