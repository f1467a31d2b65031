package huibao.narrative;

import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.figure.Figures;
import huibao.reports.Block;
import huibao.reports.Block.Cell;
import huibao.reports.Block.Column;
import huibao.reports.Block.Row;
import huibao.reports.Block.RowKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table before it has a number. Columns and rows without a single figure in the edition fall away, and a table of
 * nothing is no table.
 */
final class TableDraft {
    /** Of counts from 0 to below the threshold. */
    static final String WITHHELD = "＊为数值较小（可能为0）或可据以推算的数据，不予公布";

    private static final String WITHOUT_RECORDS = "登记数据开始以前的时期、登记数据中没有的办理环节无数据，不列，不作比较";

    private final String name;
    private final String caption;
    private final String unit;
    private final FigureCells cells;
    private final List<Column> headers = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private Set<Integer> adding = Set.of();
    private List<Integer> kept = List.of();

    TableDraft(String name, String caption, String unit, FigureCells cells, List<Column> headers) {
        this.name = name;
        this.caption = caption;
        this.unit = unit;
        this.cells = cells;
        this.headers.addAll(headers);
    }

    TableDraft row(RowKind kind, String label, List<Cell> numbers) {
        List<Cell> row = new ArrayList<>(List.of(Cell.words(label)));
        row.addAll(numbers);
        rows.add(new Row(kind, row));
        return this;
    }

    /** @param columns whose rows add up to the total, by their place before empty ones fall away */
    void adding(Set<Integer> columns) {
        this.adding = columns;
    }

    /** The columns of the finished table whose rows add up to the total. */
    List<Integer> adding() {
        return IntStream.range(0, kept.size())
                .filter(column -> adding.contains(kept.get(column)))
                .boxed()
                .toList();
    }

    /** A heading over the rows that follow; falls away with them. */
    TableDraft heading(String text) {
        List<Cell> row = new ArrayList<>(Collections.nCopies(headers.size(), FigureCells.BLANK));
        row.set(0, Cell.words(text));
        rows.add(new Row(RowKind.HEADING, row));
        return this;
    }

    /** Leaves out rows of nothing but zeros and what cannot be computed from them, and says so. */
    TableDraft withoutIdleRows(String who) {
        boolean idle =
                rows.removeIf(row -> row.kind() == RowKind.NORMAL && hasText(row.cells()) && isIdle(row.cells()));
        if (rows.stream().allMatch(row -> isIdle(row.cells()))) {
            rows.clear();
        }
        return idle ? note("没有数据的" + who + "不列") : this;
    }

    /** Whether any row is of a member. */
    boolean hasMembers() {
        return rows.stream().anyMatch(row -> row.kind() == RowKind.NORMAL);
    }

    /** Nothing but zeros and what cannot be computed from them. */
    static boolean isIdle(List<Cell> cells) {
        return cells.stream().skip(1).allMatch(TableDraft::isIdle);
    }

    static boolean isIdle(Cell cell) {
        return cell.value()
                .map(value -> value.signum() == 0)
                .orElse(!isText(cell)
                        || Printed.NOT_COMPUTABLE.equals(cell.text())
                        || Printed.NO_RECORDS.equals(cell.text()));
    }

    TableDraft note(String note) {
        notes.add(note);
        return this;
    }

    Optional<Block.Table> numbered(Numbering numbering, Figures figures) {
        List<Row> filled = filled();
        kept = IntStream.range(0, headers.size())
                .filter(column -> column == 0
                        || filled.stream().anyMatch(row -> isText(row.cells().get(column)))
                                && !isWithoutRecords(filled, column))
                .boxed()
                .toList();
        boolean isCut = IntStream.range(1, headers.size()).anyMatch(column -> isWithoutRecords(filled, column));
        if (isCut && numbering.isNew(WITHOUT_RECORDS)) {
            notes.add(WITHOUT_RECORDS);
        }
        if (filled.isEmpty() || kept.size() < 2) {
            return Optional.empty();
        }
        List<Row> printed = filled.stream()
                .map(row -> new Row(row.kind(), pick(row.cells(), kept)))
                .toList();
        return Optional.of(new Block.Table(
                name,
                numbering.nextTable(),
                caption,
                unit,
                ledger(figures),
                pick(headers, kept),
                printed,
                marks(printed, numbering)));
    }

    /** A column of a time or of work without records, or of a comparison with it. */
    private static boolean isWithoutRecords(List<Row> rows, int column) {
        List<String> texts =
                rows.stream().map(row -> row.cells().get(column).text()).toList();
        return texts.contains(Printed.NO_RECORDS)
                && texts.stream()
                        .allMatch(text -> text.isEmpty()
                                || text.equals(Printed.NO_RECORDS)
                                || text.equals(Printed.NOT_COMPUTABLE));
    }

    private List<Row> filled() {
        List<Row> filled = new ArrayList<>();
        Optional<Row> heading = Optional.empty();
        for (Row row : rows) {
            if (row.kind() == RowKind.HEADING) {
                heading = Optional.of(row);
            } else if (hasText(row.cells())) {
                heading.ifPresent(filled::add);
                heading = Optional.empty();
                filled.add(row);
            }
        }
        return filled;
    }

    /** The measures the table was asked to print. */
    Stream<String> metrics() {
        return cells.used().stream().map(FigureKey::metric);
    }

    /** The figures it was asked to print, in the order of {@code figures.csv}. */
    List<String> figureIds(Figures figures) {
        return figures.of(cells.used()).map(Figure::id).toList();
    }

    private String ledger(Figures figures) {
        List<String> ids = figureIds(figures);
        return ids.size() == 1 ? ids.get(0) : ids.get(0) + "—" + ids.get(ids.size() - 1);
    }

    /** A mark is explained under the first table that uses it; what is withheld, under each. */
    private List<String> marks(List<Row> printed, Numbering numbering) {
        List<String> all = new ArrayList<>(notes);
        FigureCells.explanations(printed).stream().filter(numbering::isNew).forEach(all::add);
        if (anyCell(printed, Printed.SUPPRESSED::equals)) {
            all.add(WITHHELD);
        }
        if (anyCell(printed, Printed.NOT_COMPUTABLE::equals) && numbering.isNew(Printed.NOT_COMPUTABLE)) {
            all.add("—为无从计算（分母或作为基数的数为0）");
        }
        if (anyCell(printed, Printed.NO_RECORDS::equals)) {
            all.add("无数据为该期在登记数据开始以前，或登记数据中没有该环节的记录，不等于0，不作比较");
        }
        if (anyCell(printed, "不可比"::equals)) {
            all.add("不可比为两期分类口径不同，数据保留，不作比较");
        }
        return all;
    }

    private static boolean anyCell(List<Row> rows, Predicate<String> text) {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .map(Cell::text)
                .anyMatch(text);
    }

    private static boolean hasText(List<Cell> cells) {
        return cells.stream().skip(1).anyMatch(TableDraft::isText);
    }

    private static boolean isText(Cell cell) {
        return !cell.text().isEmpty();
    }

    private static <T> List<T> pick(List<T> all, List<Integer> kept) {
        return kept.stream().map(all::get).toList();
    }
}
