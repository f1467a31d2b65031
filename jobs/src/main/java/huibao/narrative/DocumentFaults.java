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

    private DocumentFaults() {}

    /**
     * Empty if there is none.
     *
     * @param names of the source: they may look like words of a fault
     */
    public static List<Problem> in(Document document, Collection<String> names) {
        List<String> suspect = names.stream()
                .filter(name -> FAULT.matcher(name).find())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        List<Problem> faults = new ArrayList<>();
        List<Block> blocks = document.blocks();
        if (blocks.isEmpty()) {
            faults.add(Problem.of("verify.empty", document.title()));
        }
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block instanceof Heading heading && isEmpty(heading, blocks, i + 1)) {
                faults.add(Problem.of("verify.empty-heading", heading.text()));
            } else if (block instanceof Paragraph paragraph && paragraph.text().isBlank()) {
                faults.add(Problem.of("verify.empty-paragraph", document.title()));
            } else if (block instanceof Table table && table.rows().isEmpty()) {
                faults.add(Problem.of("verify.empty-table", table.number(), table.caption()));
            }
            texts(block).forEach(text -> find(text, suspect, faults));
        }
        find(document.title(), suspect, faults);
        document.subtitle().ifPresent(text -> find(text, suspect, faults));
        return faults;
    }

    /** Followed by nothing, or by a heading of the same or a higher level. */
    private static boolean isEmpty(Heading heading, List<Block> blocks, int next) {
        return next == blocks.size()
                || blocks.get(next) instanceof Heading following && following.level() <= heading.level();
    }

    private static void find(String text, List<String> names, List<Problem> faults) {
        String rest = text.replace("\n", "");
        for (String name : names) {
            rest = rest.replace(name, "");
        }
        Matcher found = FAULT.matcher(rest);
        if (found.find()) {
            faults.add(Problem.of("verify.fault-word", found.group(), text));
        }
    }

    private static List<String> texts(Block block) {
        List<String> texts = new ArrayList<>();
        block.match(new Block.BlockCases(
                heading -> texts.add(heading.text()),
                paragraph -> texts.add(paragraph.text()),
                enclosure -> texts.add(enclosure.text()),
                annex -> texts.add(annex.title()),
                contents -> {},
                pageBreak -> {},
                table -> texts.addAll(texts(table)),
                chart -> texts.addAll(List.of(chart.caption(), chart.alternative()))));
        return texts;
    }

    private static List<String> texts(Table table) {
        List<String> texts = new ArrayList<>();
        texts.add(table.caption());
        texts.addAll(table.notes());
        table.columns().forEach(column -> texts.add(column.header()));
        table.rows().forEach(row -> row.cells().forEach(cell -> texts.add(cell.text())));
        return texts;
    }
}
