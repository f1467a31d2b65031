package huibao.narrative;

import huibao.figure.Chance;
import java.util.Optional;
import java.util.Set;

/** The sentences of a file, over the figures of an edition. */
final class TemplateSentences implements SentenceSource {
    private final SentenceFile file;

    TemplateSentences(SentenceFile file) {
        this.file = file;
    }

    @Override
    public Set<String> names() {
        return file.templates().keySet();
    }

    @Override
    public Sentences over(Material material) {
        Chance chance = new Chance(material.figures());
        return name -> say(file.templates().get(name), material, chance);
    }

    private static Optional<SaidSentence> say(SentenceTemplate template, Material material, Chance chance) {
        return new SentenceWriter(template, material, chance)
                .all(template.pieces())
                .filter(Filled::tellsFigures)
                .map(filled -> new SaidSentence(filled.text(), filled.numbers()));
    }
}
