package huibao.narrative;

import huibao.problem.Problem;
import huibao.reports.Block;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The second reading: parses the sentences of a finished document (numbers, units, direction words, superlatives, lists)
 * and compares them with the figures. Reads the text alone and computes in its own way.
 */
final class SentenceCheck {
    /** The number of a paragraph, and its catchword. */
    private static final Pattern LEAD = Pattern.compile("^（[一二三四五六七八九十]+）(?:([^。]{1,40})。)?");

    private static final Pattern DIGIT = Pattern.compile("\\d");

    private final SentenceReading reader;
    private final Set<String> titles;

    SentenceCheck(TemplateSentences sentences, Material material) {
        this.reader = new SentenceReading(sentences.all(material), material);
        this.titles = sentences.problems(material).stream()
                .map(ProblemTemplate::title)
                .collect(Collectors.toSet());
    }

    /** Problems that stop publication, in all the document says of figures. */
    List<Problem> problems(Composed composed) {
        List<Block> read = composed.document().blocks().stream()
                .filter(block -> !(block instanceof Block.Paragraph paragraph)
                        || !composed.office().contains(paragraph.text()))
                .toList();
        return problems(read);
    }

    /** Catchwords say nothing of figures, but where a problem is called by a number, such as 15 days. */
    private String withoutLead(String paragraph) {
        Matcher lead = LEAD.matcher(paragraph);
        if (!lead.find()) {
            return paragraph;
        }
        String words = Optional.ofNullable(lead.group(1)).orElse("");
        boolean isSilent = titles.contains(words) || !DIGIT.matcher(words).find();
        return paragraph.substring(isSilent ? lead.end() : lead.start(1));
    }

    List<Problem> problems(List<Block> blocks) {
        return Block.only(Block.Paragraph.class, blocks)
                .flatMap(paragraph -> problems(withoutLead(paragraph.text())).stream())
                .toList();
    }

    /** Problems of one paragraph. */
    List<Problem> problems(String paragraph) {
        return reader.problems(paragraph);
    }
}
