package huibao.narrative;

import huibao.reports.Block;
import huibao.reports.Block.Cell;
import huibao.reports.Block.Chart;
import huibao.reports.Block.Row;
import huibao.reports.Block.RowKind;
import huibao.reports.Block.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A document as a release may hold it: rows whose main measure is withheld are not listed, a table or chart of which more
 * than a fifth is withheld is not printed, and no annex lists single items.
 */
public final class ReleaseForm {
    private static final int MOST_WITHHELD_PER_CENT = 20;

    private static final String ABSENCE = "：因其中部分数据数值较小，不予公布。";

    private static final List<String> KINDS = List.of("单位", "属地", "指标", "层级", "状态", "环节", "职务", "工作组");

    private ReleaseForm() {}

    public static Composed of(Composed composed) {
        List<Block> blocks = new ArrayList<>();
        for (Block block : composed.document().blocks()) {
            block.match(new Block.BlockCases(
                    blocks::add,
                    blocks::add,
                    enclosure -> {},
                    blocks::add,
                    blocks::add,
                    blocks::add,
                    table -> blocks.add(released(table)),
                    chart -> blocks.add(released(chart))));
        }
        List<String> unchecked = new ArrayList<>(composed.office());
        Block.only(Block.Paragraph.class, blocks)
                .filter(ReleaseForm::isAbsence)
                .forEach(paragraph -> unchecked.add(paragraph.text()));
        return new Composed(composed.document().with(blocks), composed.omissions(), unchecked, composed.tables());
    }

    private static boolean isAbsence(Block.Paragraph paragraph) {
        return paragraph.text().endsWith(ABSENCE);
    }

    private static Block released(Table table) {
        List<Row> listed = new ArrayList<>();
        int left = 0;
        for (Row row : table.rows()) {
            if (row.kind() == RowKind.NORMAL && isMainWithheld(row)) {
                left++;
            } else {
                listed.add(row);
            }
        }
        List<Row> rows = withoutEmptyHeadings(listed);
        if (rows.isEmpty() || left > 0 && rows.size() == 1 || isMostlyWithheld(rows)) {
            return new Block.Paragraph("表" + table.number() + "　" + table.caption() + ABSENCE);
        }
        List<String> notes = new ArrayList<>(table.notes());
        if (rows.stream().flatMap(row -> row.cells().stream()).noneMatch(ReleaseForm::isWithheld)) {
            notes.remove(TableDraft.WITHHELD);
        }
        if (left > 0) {
            notes.add("另有" + left + "个" + kind(table) + "件数较少，未列");
        }
        return table.with(rows, notes);
    }

    /** What the rows are of, by the header of their names. */
    private static String kind(Table table) {
        String header = table.columns().get(0).header();
        return KINDS.stream().filter(header::endsWith).findFirst().orElse("类别");
    }

    /** The first number of a row is its main measure. */
    private static boolean isMainWithheld(Row row) {
        return row.cells().size() > 1 && isWithheld(row.cells().get(1));
    }

    private static List<Row> withoutEmptyHeadings(List<Row> rows) {
        List<Row> kept = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            boolean isEmpty = rows.get(i).kind() == RowKind.HEADING
                    && (i + 1 == rows.size() || rows.get(i + 1).kind() != RowKind.NORMAL);
            if (!isEmpty) {
                kept.add(rows.get(i));
            }
        }
        return kept.stream().allMatch(row -> row.kind() == RowKind.HEADING) ? List.of() : kept;
    }

    private static boolean isMostlyWithheld(List<Row> rows) {
        long cells = rows.stream()
                .filter(row -> row.kind() != RowKind.HEADING)
                .mapToLong(row -> row.cells().size() - 1L)
                .sum();
        long withheld = rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(ReleaseForm::isWithheld)
                .count();
        return withheld * 100 > cells * MOST_WITHHELD_PER_CENT;
    }

    private static Block released(Chart chart) {
        long points = chart.series().stream()
                .mapToLong(series -> series.values().size())
                .sum();
        long absent = chart.series().stream()
                .flatMap(series -> series.values().stream())
                .filter(Optional::isEmpty)
                .count();
        return absent * 100 > points * MOST_WITHHELD_PER_CENT
                ? new Block.Paragraph("图" + chart.number() + "　" + chart.caption() + ABSENCE)
                : chart;
    }

    private static boolean isWithheld(Cell cell) {
        return cell.text().equals(Printed.SUPPRESSED);
    }
}
