package huibao.narrative;

import huibao.reports.Block;
import huibao.reports.Block.Align;
import huibao.reports.Block.Cell;
import huibao.reports.Block.Column;
import huibao.reports.Block.Row;
import huibao.reports.Block.RowKind;
import java.util.List;
import java.util.Optional;

/** What the words of a document mean. */
final class TermsTable {
    private TermsTable() {}

    static Optional<Block> of(Material material, List<Placed.DefinedTerm> terms) {
        List<Row> rows = terms.stream()
                .filter(term -> term.measure().map(material::has).orElse(true))
                .filter(term -> Condition.all(term.when(), material))
                .map(term -> new Row(
                        RowKind.NORMAL, List.of(Cell.words(closedUp(term.label())), Cell.words(closedUp(term.text())))))
                .toList();
        List<Column> columns = List.of(
                new Column(Optional.empty(), "词语", 2.1, Align.LEFT), new Column(Optional.empty(), "口径", 8, Align.LEFT));
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Table(
                        "definitions",
                        material.numbering().nextTable(),
                        "主要指标和用语的口径",
                        "",
                        "",
                        columns,
                        rows,
                        List.of()));
    }

    /** In print no blank stands between a character and a number. */
    private static String closedUp(String text) {
        return text.replaceAll("(?<=\\p{IsHan}) (?=\\d)|(?<=\\d) (?=\\p{IsHan})", "");
    }
}
