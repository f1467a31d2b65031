package huibao.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    /** 一是…。二是…。: what the first problems advise, in a few words each. */
    List<SaidSentence> advice(int most) {
        List<SaidSentence> numbered = new ArrayList<>();
        for (Found one : found()) {
            if (one.advice().isPresent() && numbered.size() < most) {
                numbered.add(SaidSentence.of(Numbering.chinese(numbered.size() + 1) + "是")
                        .and(one.advice().get()));
            }
        }
        return numbered;
    }

    private Optional<SaidSentence> say(Optional<SentenceTemplate> template) {
        return template.flatMap(one -> sentences.say(one, material));
    }

    /** @param measure what is done about it @param advice the same in a few words */
    record Found(String heading, SaidSentence said, Optional<SaidSentence> measure, Optional<SaidSentence> advice) {}
}
