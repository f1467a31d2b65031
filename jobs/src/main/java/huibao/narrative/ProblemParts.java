package huibao.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The problems that the figures show, each with what the office does about it. */
final class ProblemParts {
    private final TemplateSentences sentences;
    private final Material material;
    private final List<Found> found = new ArrayList<>();
    private boolean isSearched;

    ProblemParts(TemplateSentences sentences, Material material) {
        this.sentences = sentences;
        this.material = material;
    }

    /** In the order they are reported; looked for once. */
    List<Found> found() {
        if (!isSearched) {
            isSearched = true;
            sentences.problems(material).forEach(problem -> say(Optional.of(problem.said()))
                    .ifPresent(said -> found.add(
                            new Found(problem.title(), said, say(problem.measure()), say(problem.advice())))));
        }
        return found;
    }

    /** The same where each is followed by its measure: that the other changes are usual is said before it. */
    List<Found> advised() {
        List<Found> advised = new ArrayList<>(found());
        OtherChanges.of(advised.stream().map(one -> one.said().text()).toList(), List.of())
                .ifPresent(closing -> advised.set(
                        closing.behind(), advised.get(closing.behind()).closed(closing.text())));
        return advised;
    }

    /** 一是…。二是…。: what the first problems advise, in a few words each; one alone has no number. */
    List<SaidSentence> advice(int most) {
        List<SaidSentence> advice = found().stream()
                .flatMap(one -> one.advice().stream())
                .limit(most)
                .toList();
        return advice.size() < 2
                ? advice
                : IntStream.range(0, advice.size())
                        .mapToObj(i ->
                                SaidSentence.of(Numbering.chinese(i + 1) + "是").and(advice.get(i)))
                        .toList();
    }

    private Optional<SaidSentence> say(Optional<SentenceTemplate> template) {
        return template.flatMap(one -> sentences.say(one, material));
    }

    /** @param measure what is done about it @param advice the same in a few words */
    record Found(String heading, SaidSentence said, Optional<SaidSentence> measure, Optional<SaidSentence> advice) {
        private Found closed(String sentence) {
            return new Found(heading, said.and(SaidSentence.of(sentence)), measure, advice);
        }
    }
}
