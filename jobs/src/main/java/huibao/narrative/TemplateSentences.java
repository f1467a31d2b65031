package huibao.narrative;

import huibao.figure.Chance;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The sentences of a file, over the figures of an edition. */
final class TemplateSentences {
    /** A name of its own: what the problems found advise. */
    private static final String SUGGESTIONS = "suggestions";

    /** The same of the first two. */
    private static final String TWO_SUGGESTIONS = "two-suggestions";

    private static final Map<String, Integer> MOST_ADVICE = Map.of(SUGGESTIONS, 3, TWO_SUGGESTIONS, 2);

    private final SentenceFile file;

    TemplateSentences(SentenceFile file) {
        this.file = file;
    }

    /** Those of a file, and two for what its problems advise. */
    static Set<String> names(SentenceFile file) {
        Set<String> names = new LinkedHashSet<>(file.templates().keySet());
        names.addAll(List.of(SUGGESTIONS, TWO_SUGGESTIONS));
        return names;
    }

    Sentences over(Material material) {
        Chance chance = new Chance(material.catalogue(), material.figures());
        return name -> MOST_ADVICE.containsKey(name)
                ? new ProblemParts(this, material)
                        .advice(MOST_ADVICE.get(name)).stream().reduce(SaidSentence::and)
                : filled(file.templates().get(name), material, chance)
                        .filter(Filled::tellsFigures)
                        .map(TemplateSentences::said);
    }

    /** The problems the figures may show, as the office calls and mends them. */
    List<ProblemTemplate> problems(Material material) {
        MeasureList changes =
                material.input().brief().map(CampaignBrief::measures).orElse(MeasureList.NONE);
        return file.problems().stream().map(changes::of).toList();
    }

    /** Words of the office among others, which may be without a figure. */
    Optional<SaidSentence> say(SentenceTemplate template, Material material) {
        return filled(template, material, new Chance(material.catalogue(), material.figures()))
                .filter(filled -> !filled.isEmpty())
                .map(TemplateSentences::said);
    }

    /** Everything a document of this edition may say. */
    List<SentenceTemplate> all(Material material) {
        List<SentenceTemplate> all = new ArrayList<>(file.templates().values());
        problems(material).forEach(problem -> all.addAll(problem.templates()));
        return all;
    }

    private static Optional<Filled> filled(SentenceTemplate template, Material material, Chance chance) {
        return new SentenceWriter(template, material, chance).all(template.pieces());
    }

    private static SaidSentence said(Filled filled) {
        return new SaidSentence(filled.text(), filled.numbers());
    }
}
