package huibao.narrative;

import huibao.reports.Block;
import huibao.reports.Document;
import java.util.stream.Collectors;

/** A document as lines of text, to be read by people. */
final class PlainText {
    private PlainText() {}

    static String of(Document document) {
        return document.title() + "\n" + document.subtitle().orElse("") + "\n"
                + document.blocks().stream().map(PlainText::of).collect(Collectors.joining("\n"));
    }

    static String of(Block block) {
        if (block instanceof Block.Heading heading) {
            return heading.text();
        }
        if (block instanceof Block.Paragraph paragraph) {
            return "　　" + paragraph.text();
        }
        if (block instanceof Block.Enclosure enclosure) {
            return "　　" + enclosure.text();
        }
        if (block instanceof Block.Annex annex) {
            return "附件" + annex.number() + " " + annex.title();
        }
        if (block instanceof Block.Table table) {
            return "表" + table.number() + " " + table.caption() + "（单位：" + table.unit() + "） [" + table.ledger() + "]\n"
                    + table.columns().stream()
                            .map(column ->
                                    column.group().map(group -> group + "/").orElse("") + column.header())
                            .collect(Collectors.joining(" | "))
                    + "\n"
                    + table.rows().stream()
                            .map(row ->
                                    row.cells().stream().map(Block.Cell::text).collect(Collectors.joining(" | ")))
                            .collect(Collectors.joining("\n"))
                    + "\n注：" + String.join("；", table.notes());
        }
        if (block instanceof Block.Chart chart) {
            return "图" + chart.number() + " " + chart.caption() + "（" + chart.unit() + "） " + chart.kind() + " "
                    + chart.categories() + " " + chart.series();
        }
        return "";
    }
}
