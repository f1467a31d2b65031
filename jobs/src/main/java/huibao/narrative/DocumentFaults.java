package huibao.narrative;

import huibao.problem.Problem;
import huibao.reports.Block;
import huibao.reports.Block.Heading;
import huibao.reports.Block.Paragraph;
import huibao.reports.Block.Table;
import huibao.reports.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What no paper of an office may show: a heading with nothing under it, an empty table, the words of a fault. */
public final class DocumentFaults {
    private static final Pattern FAULT = Pattern.compile("\\b(?:null|NaN|undefined|\\w*Exception)\\b|Optional[\\[.]"
            + "|#(?:REF|DIV/0|VALUE|NAME|N/A)|\\{\\{|}}|\\$[{FPV]|\uFFFD|∞");

    private final List<String> suspect;
    private final List<Problem> faults = new ArrayList<>();

    private DocumentFaults(Collection<String> names) {
        this.suspect = names.stream()
                .filter(name -> FAULT.matcher(name).find())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /**
     * Empty if there is none.
     *
     * @param names of the source: they may look like words of a fault
     */
    public static List<Problem> in(Document document, Collection<String> names) {
        DocumentFaults found = new DocumentFaults(names);
        found.find(document);
        return found.faults;
    }

    private void find(Document document) {
        List<Block> blocks = document.blocks();
        if (blocks.isEmpty()) {
            faults.add(Problem.of("verify.empty", document.title()));
        }
        for (int i = 0; i < blocks.size(); i++) {
            int next = i + 1;
            blocks.get(i)
                    .match(new Block.BlockCases(
                            heading -> find(heading, blocks, next),
                            paragraph -> find(paragraph, document),
                            enclosure -> find(enclosure.text()),
                            annex -> find(annex.title()),
                            contents -> {},
                            pageBreak -> {},
                            this::find,
                            chart -> List.of(chart.caption(), chart.alternative())
                                    .forEach(this::find)));
        }
        find(document.title());
        document.subtitle().ifPresent(this::find);
    }

    private void find(Heading heading, List<Block> blocks, int next) {
        if (isEmpty(heading, blocks, next)) {
            faults.add(Problem.of("verify.empty-heading", heading.text()));
        }
        find(heading.text());
    }

    /** Followed by nothing, or by a heading of the same or a higher level. */
    private static boolean isEmpty(Heading heading, List<Block> blocks, int next) {
        return next == blocks.size()
                || blocks.get(next) instanceof Heading following && following.level() <= heading.level();
    }

    private void find(Paragraph paragraph, Document document) {
        if (paragraph.text().isBlank()) {
            faults.add(Problem.of("verify.empty-paragraph", document.title()));
        }
        find(paragraph.text());
    }

    private void find(Table table) {
        if (table.rows().isEmpty()) {
            faults.add(Problem.of("verify.empty-table", table.number(), table.caption()));
        }
        find(table.caption());
        table.notes().forEach(this::find);
        table.columns().forEach(column -> find(column.header()));
        table.rows().forEach(row -> row.cells().forEach(cell -> find(cell.text())));
    }

    private void find(String text) {
        String rest = text.replace("\n", "");
        for (String name : suspect) {
            rest = rest.replace(name, "");
        }
        Matcher found = FAULT.matcher(rest);
        if (found.find()) {
            faults.add(Problem.of("verify.fault-word", found.group(), text));
        }
    }
}
