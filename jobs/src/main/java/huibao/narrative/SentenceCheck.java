package huibao.narrative;

import huibao.problem.Problem;
import huibao.reports.Block;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The second reading: parses the sentences of a finished document (numbers, units, direction words, superlatives, lists)
 * and compares them with the figures. Reads the text alone and computes in its own way.
 */
final class SentenceCheck {
    /** The numbered catchword of a paragraph. */
    private static final Pattern LEAD = Pattern.compile("^（[一二三四五六七八九十]+）([^。]{1,40})。");

    private static final Pattern DIGIT = Pattern.compile("\\d");

    private final SentenceReading reader;
    private final Set<String> titles;

    SentenceCheck(TemplateSentences sentences, Material material) {
        this.reader = new SentenceReading(sentences.all(material), material);
        this.titles = sentences.problems(material).stream()
                .map(ProblemTemplate::title)
                .flatMap(title -> Stream.of(title, DocumentInterpreter.AGAINST + title))
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
        boolean isSilent = lead.find()
                && (titles.contains(lead.group(1))
                        || !DIGIT.matcher(lead.group(1)).find());
        return isSilent ? paragraph.substring(lead.end()) : paragraph;
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
