package huibao.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.figure.Figure;
import huibao.figure.Figures;
import huibao.metric.Catalogue;
import huibao.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Templates over figures made by hand: what they say, and what the second reading thinks of another text. */
abstract class HandMadeSentences {
    final List<Figure> figures = new ArrayList<>();
    EditionFacts facts = FakeEdition.june(1, 10).facts();

    /** What the template says of the figures, read back. */
    final String say(String template) {
        String text = said(template).orElseThrow();
        assertThat(check(template, text)).isEmpty();
        return text;
    }

    final Optional<String> said(String template) {
        return sentences(template).over(material()).say("one").map(SaidSentence::text);
    }

    final List<String> check(String template, String text) {
        return new SentenceCheck(sentences(template), material())
                .problems(text).stream().map(Problem::toString).toList();
    }

    private static TemplateSentences sentences(String template) {
        List<Problem> problems = new ArrayList<>();
        SentenceFile file = SentenceFile.read("test", "one: \"" + template + "\"", Catalogue.load(), problems);
        assertThat(problems).isEmpty();
        return new TemplateSentences(file);
    }

    final Material material() {
        return FakeEdition.material(new Figures(figures), facts);
    }
}
