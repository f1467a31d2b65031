package huibao.desk;

import huibao.aggregate.CountingEngine;
import huibao.edition.Edition;
import huibao.history.AskedAlike;
import huibao.history.EditionDifference;
import huibao.pipeline.Pipeline;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What two editions of one question say differently. */
public record EditionComparison(Edition earlier, Edition later, EditionDifference difference) {
    /**
     * @param before and @param after names as a user has them
     * @throws huibao.edition.UnknownEditionException if one of them is none
     * @throws OrderRefusedException if they answer different questions
     */
    public static EditionComparison of(String before, String after, Desk desk) {
        Edition earlier = desk.editions().named(before);
        Edition later = desk.editions().named(after);
        requireSameQuestion(earlier, later);
        try (CountingEngine engine = Pipeline.engine(desk.settings())) {
            return new EditionComparison(
                    earlier, later, EditionDifference.between(earlier, later, desk.context(), engine));
        }
    }

    /** Other questions have other figures. */
    private static void requireSameQuestion(Edition earlier, Edition later) {
        AskedAlike asked = new AskedAlike(earlier, later);
        List<String> differences = asked.differences();
        if (!differences.isEmpty()) {
            throw OrderRefusedException.of(
                    asked.areAnswers() ? "diff.other-question" : "diff.other",
                    earlier.key(),
                    later.key(),
                    String.join(", ", differences));
        }
    }

    /** How many figures each cause changed. */
    public SortedMap<String, Long> causes() {
        return difference.lines().stream()
                .flatMap(line -> line.causes().stream())
                .collect(Collectors.groupingBy(cause -> cause, TreeMap::new, Collectors.counting()));
    }
}
