package huibao.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.metric.Breakdown;
import huibao.metric.Catalogue;
import huibao.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Everything the reports that come with the program may say, of random counties and periods, judged by a reader that knows
 * no template: no false sentence, none without a number, no 基本持平 beside a change of one in a hundred. As many counties
 * as {@code -Dhuibao.counties} says; a change of sentences is judged by a thousand.
 */
@Tag("system")
class RandomSentencesTests {
    private static final int COUNTIES = Integer.getInteger("huibao.counties", 250);
    private static final Catalogue CATALOGUE = Catalogue.load();

    private final Map<String, SentenceFile> files = new HashMap<>();
    private final Set<String> said = new HashSet<>();

    @Test
    void saysNothingFalseAndNothingWithoutANumber() throws IOException {
        List<Breakdown> asked = new ArrayList<>();
        for (String report : List.of("monthly", "briefing", "daily", "ledger")) {
            files.put(report, read(report));
            asked = Breakdown.joined(asked, files.get(report).asked());
        }
        List<String> faults = new ArrayList<>();
        for (int seed = 0; seed < COUNTIES && faults.size() < 40; seed++) {
            judge(seed, asked, faults);
        }
        assertThat(faults).isEmpty();
        assertThat(said)
                .as("names of sentences that were said at least once")
                .containsAll(files.values().stream()
                        .flatMap(file -> file.templates().keySet().stream())
                        .toList());
    }

    private void judge(int seed, List<Breakdown> asked, List<String> faults) {
        RandomReport county = new RandomReport(seed, asked);
        Material material = FakeEdition.material(county.figures(), county.tables(), county.facts());
        SentenceJudge judge = judge(county, material);
        files.forEach((report, file) -> {
            TemplateSentences sentences = new TemplateSentences(file);
            Sentences told = sentences.over(material);
            file.templates().keySet().forEach(name -> told.say(name).ifPresent(one -> {
                said.add(name);
                told(seed + " " + report + " " + name, judge, one.text(), faults);
            }));
            for (ProblemTemplate problem : file.problems()) {
                sentences.say(problem.said(), material).ifPresent(one -> {
                    told(seed + " " + report + " " + problem.name(), judge, one.text(), faults);
                    problem.measure()
                            .flatMap(measure -> sentences.say(measure, material))
                            .ifPresent(measure -> faults.addAll(
                                    named(seed + " " + report + " " + problem.name(), judge.faults(measure.text()))));
                    problem.advice()
                            .flatMap(advice -> sentences.say(advice, material))
                            .ifPresent(advice -> faults.addAll(
                                    named(seed + " " + report + " " + problem.name(), judge.faults(advice.text()))));
                });
            }
        });
    }

    /** The reader would notice: every number of every sentence, made one more, is refused. */
    @Test
    void theJudgeRefusesEveryOtherNumber() throws IOException {
        SentenceFile file = read("monthly");
        RandomReport county = new RandomReport(3, file.asked());
        Material material = FakeEdition.material(county.figures(), county.tables(), county.facts());
        SentenceJudge judge = judge(county, material);
        Sentences sentences = new TemplateSentences(file).over(material);
        for (String name : file.templates().keySet()) {
            sentences.say(name).ifPresent(one -> one.numbers().forEach(number -> {
                Matcher digits = Pattern.compile("\\d+").matcher(one.text()).region(number.start(), number.end());
                assertThat(digits.find()).isTrue();
                String altered = one.text().substring(0, digits.start())
                        + (Long.parseLong(digits.group()) + 1)
                        + one.text().substring(digits.end());
                assertThat(judge.faults(altered)).as(altered).isNotEmpty();
            }));
        }
    }

    private static SentenceJudge judge(RandomReport county, Material material) {
        return new SentenceJudge(
                new FigureJudge(county.figures()),
                county.facts(),
                RandomReport.namesOf(county.figures(), material),
                material.names().whole());
    }

    private static void told(String name, SentenceJudge judge, String text, List<String> faults) {
        faults.addAll(named(name, judge.faults(text)));
        if (judge.numbers() == 0) {
            faults.add(name + ": no number in: " + text);
        }
        for (String sentence : text.split("。")) {
            if (!sentence.matches(".*\\d.*|.*见下表")) {
                faults.add(name + ": no number in: " + sentence);
            }
        }
    }

    private static List<String> named(String name, List<String> faults) {
        return faults.stream().map(fault -> name + ": " + fault).toList();
    }

    static SentenceFile read(String report) throws IOException {
        String name = report + "/sentences.yaml";
        List<Problem> problems = new ArrayList<>();
        SentenceFile file = SentenceFile.read(
                name, Files.readString(Path.of("../reports", name), StandardCharsets.UTF_8), CATALOGUE, problems);
        assertThat(problems).isEmpty();
        return file;
    }
}
