package huibao.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.figure.Figure;
import huibao.metric.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No sentence of an internal edition tells a rate without the two numbers it is of; of tables, see {@code DemoTests}. */
class CountedRatesTests {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final List<String> REPORTS = List.of("monthly", "briefing", "daily", "ledger");

    @Test
    void areToldInEverySentence() throws Exception {
        List<String> flaws = new ArrayList<>();
        int rates = 0;
        for (String report : REPORTS) {
            SentenceFile file = RandomSentencesTests.read(report);
            for (int seed = 0; seed < 40; seed++) {
                RandomReport county = new RandomReport(seed, file.asked());
                Material material = FakeEdition.material(county.figures(), county.tables(), county.facts());
                Map<String, Figure> byId = county.figures().all().stream()
                        .collect(Collectors.toMap(Figure::id, Function.identity(), (one, other) -> one));
                for (SaidSentence said : said(file, material)) {
                    for (SaidSentence.SentenceNumber number : said.numbers()) {
                        String told = said.text().substring(number.start(), number.end());
                        if (told.contains("%") && isCounted(byId.get(number.figure()))) {
                            rates++;
                            if (!told.matches(".*\\d+\\D+中\\d+.*")) {
                                flaws.add(report + " " + seed + ": " + said.text());
                            }
                        }
                    }
                }
            }
        }
        assertThat(flaws).isEmpty();
        assertThat(rates).isGreaterThan(300);
    }

    private static List<SaidSentence> said(SentenceFile file, Material material) {
        TemplateSentences sentences = new TemplateSentences(file);
        Sentences told = sentences.over(material);
        return Stream.concat(
                        file.templates().keySet().stream().map(told::say),
                        file.problems().stream()
                                .flatMap(problem ->
                                        Stream.of(Optional.of(problem.said()), problem.measure(), problem.advice()))
                                .flatMap(Optional::stream)
                                .map(template -> sentences.say(template, material)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean isCounted(Figure figure) {
        return figure != null
                && CATALOGUE.measure(figure.metric()).unit().equals("%")
                && figure.numerator().isPresent();
    }
}
