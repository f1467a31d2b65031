package huibao.problem;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.problem.Recipient.Surface;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
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
                    + "|import\\.(refused-cells|refused-where|no-files|blank.*|in-file|malformed.*|which|map\\.at)|map\\.(proposed|fill-in|views|run-views)"
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

    /** One text for all: the names in it are those of the place where it is read. */
    @Test
    void whatCanBeAskedForIsCalledAsItIsWhereTheMessageIsRead() {
        Problem ends = Problem.of("ask.both-ends");

        assertThat(ends.in(Locale.CHINESE)).isEqualTo("不能同时列出两端。应为 --top 或 --bottom 之一");
        assertThat(onPage(ends)).isEqualTo("不能同时列出两端。应为“只列前”或“只列后”之一");
        assertThat(onPage(Problem.of("report.number-without-head", "云信〔2021〕1号", "汇报")))
                .isEqualTo("发文字号 云信〔2021〕1号 不会印出：汇报没有红头，应为通报（“文种”选“通报”）。请改为通报，或不用“发文字号”");
        assertThat(onPage(Problem.of("audience.no-ledger"))).contains("应供内部使用（“读者”选“内部”）");
        assertThat(Problem.of("audience.not-approved").in(new Recipient(Locale.ENGLISH, Surface.PROGRAM)))
                .contains("Expected approvedBy and approvedOn", "with audience release");
    }

    /** As choices are written everywhere, and as a rate is. */
    @Test
    void whatAMappingOrItsFilesLackIsToldInWholeSentences() {
        Problem words = Problem.of("expected.one-of", List.of("region", "unit"));

        assertThat(Problem.of("yaml.invalid", "into", "persons", words).in(Locale.CHINESE))
                .isEqualTo("into 为 persons。应为 [region、unit] 之一");
        assertThat(Problem.of("import.too-many", "unit", "28", "60", "1.0").in(Locale.CHINESE))
                .startsWith("unit：60 行中有 28 行不合规则，应不超过 1.0%。")
                .doesNotEndWith("：");
        assertThat(Problem.of("load.no-value", "name", Problem.of("load.example.value"))
                        .in(Locale.CHINESE))
                .isEqualTo("name 为空。应为不为空的文字");
    }

    /** A way out that a page does not have is none. */
    @Test
    void aPageOffersNoWayThatItDoesNotHave() {
        Problem ahead = Problem.of("ask.not-begun", "2031-01", "2031-01-01", Instant.parse("2026-11-30T21:50:19.334Z"));

        assertThat(onPage(ahead)).isEqualTo("不能统计 2031-01：它始于 2031-01-01，晚于截止时点 2026-12-01 05:50。应为已经开始的时段");
        assertThat(ahead.in(Locale.CHINESE)).contains("晚于截止时点 2026-12-01T05:50:19+08:00。", "，或较晚的 --cutoff");
        assertThat(onPage(Problem.of("ask.takes-long", 90, 60))).endsWith("请缩小范围");
    }

    /** Options of the order for a report or a question; what belongs to a command keeps the name it has there. */
    @Test
    void noMessageOfAnOrderNamesAnOptionOnAPage() throws IOException {
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            assertThat(bundle("problems.properties").stringPropertyNames().stream()
                            .filter(key -> key.matches("(ask|report|audience|campaign|cutoff|plan)\\..*"))
                            .map(key -> Problem.of(key, 1, 2, 3, 4, 5).in(Recipient.ofPage(locale))))
                    .allSatisfy(text -> assertThat(text).doesNotContain("--"));
        }
    }

    /** The office counts 问题类别; 群体 is no word for people who petition. */
    @Test
    void noMessageCallsPetitionersAGroup() throws IOException {
        assertThat(bundle("problems_zh.properties").values())
                .noneMatch(text -> text.toString().contains("群体"));
    }

    private static String onPage(Problem problem) {
        return problem.in(Recipient.ofPage(Locale.CHINESE));
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
