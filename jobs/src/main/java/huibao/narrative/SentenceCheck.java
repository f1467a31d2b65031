package huibao.narrative;

import huibao.reports.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The second reading: parses the sentences of a finished document (numbers, units, direction words, superlatives, lists)
 * and compares them with the figures. Reads the text alone and computes in its own way.
 */
final class SentenceCheck {
    /** The numbered catchword of a paragraph says nothing of figures. */
    private static final Pattern LEAD = Pattern.compile("^（[一二三四五六七八九十]+）[^。]{1,40}。");

    private final SentenceReading reader;

    SentenceCheck(TemplateSentences sentences, Material material) {
        this.reader = new SentenceReading(sentences.all(material), material);
    }

    /** Problems that stop publication, in all the document says of figures. */
    List<String> problems(Composed composed) {
        List<Block> read = composed.document().blocks().stream()
                .filter(block -> !(block instanceof Block.Paragraph paragraph)
                        || !composed.office().contains(paragraph.text()))
                .toList();
        return problems(read);
    }

    private List<String> problems(List<Block> blocks) {
        List<String> problems = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.Paragraph paragraph) {
                problems.addAll(problems(LEAD.matcher(paragraph.text()).replaceFirst("")));
            }
        }
        return problems;
    }

    /** Problems of one paragraph. */
    List<String> problems(String paragraph) {
        return reader.problems(paragraph);
    }
}
