package huibao.adhoc;

import huibao.figure.Audience;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.metric.Dimension;
import huibao.metric.Formula;
import huibao.metric.Measure;
import huibao.narrative.FigureCells;
import huibao.reports.Block;
import huibao.reports.Block.Align;
import huibao.reports.Block.Cell;
import huibao.reports.Block.Column;
import huibao.reports.Block.RowKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An answer as a table to read: names for codes, marks for what is not shown. */
public final class AnswerTable {
    private static final String WITHHELD = "＊";
    private static final int MOST_WITHHELD_PER_CENT = 20;

    private final Answer answer;
    private final Understood question;
    private final FigureCells cells;

    public AnswerTable(Answer answer) {
        this.answer = answer;
        this.question = answer.question();
        this.cells = new FigureCells(answer.catalogue(), answer.figures(), answer.audience());
    }

    public Block.Table table() {
        List<Block.Row> rows = answer.rows().stream()
                .filter(answer::isListed)
                .map(row -> new Block.Row(row.isTotal() ? RowKind.TOTAL : RowKind.NORMAL, cells(row)))
                .toList();
        AnswerSlots slots = new AnswerSlots(answer);
        String caption = answer.plan().caption().said(slots::find);
        return new Block.Table("answer", 1, caption, unit(), ledger(), columns(), rows, notes(rows));
    }

    private List<String> notes(List<Block.Row> rows) {
        List<String> notes = new ArrayList<>(answer.notes());
        FigureCells.explanations(rows).forEach(note -> notes.add(note + "。"));
        return notes;
    }

    /** More than a fifth of the numbers of an answer that anybody may read: then there is no table. */
    public boolean isMostlyWithheld() {
        if (answer.audience() == Audience.INTERNAL) {
            return false;
        }
        List<Block.Row> rows = table().rows();
        long numbers =
                rows.stream().mapToLong(row -> row.cells().size() - stubs()).sum();
        long withheld = rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.text().equals(WITHHELD))
                .count();
        return numbers == 0 || withheld * 100 > numbers * MOST_WITHHELD_PER_CENT;
    }

    private String unit() {
        List<String> units =
                question.measures().stream().map(Measure::unit).distinct().toList();
        return String.join("、", units);
    }

    private String ledger() {
        List<String> ids = answer.figures().all().stream().map(Figure::id).toList();
        return ids.size() < 2 ? String.join("", ids) : ids.get(0) + "—" + ids.get(ids.size() - 1);
    }

    /** How many columns name a row; the others hold numbers. */
    int stubs() {
        return Math.max(1, question.by().size() + (question.series().isPresent() ? 1 : 0));
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        question.series().ifPresent(kind -> columns.add(stub(kind.label())));
        question.by().forEach(dimension -> columns.add(stub(dimension.label())));
        if (columns.isEmpty()) {
            columns.add(stub(""));
        }
        for (Measure measure : question.measures()) {
            boolean isAlone = question.compare().isEmpty() && !question.hasShares();
            Optional<String> group = isAlone ? Optional.empty() : Optional.of(measure.label());
            columns.add(number(group, isAlone ? measure.label() : AnswerWords.CURRENT));
            if (question.hasShares()) {
                columns.add(number(group, AnswerWords.SHARE));
            }
            for (Base base : question.compare()) {
                columns.add(number(group, base.label()));
                columns.add(number(group, base.changeLabel()));
            }
        }
        return columns;
    }

    private static Column stub(String header) {
        return new Column(Optional.empty(), header, 2, Align.LEFT);
    }

    private static Column number(Optional<String> group, String header) {
        return new Column(group, header, 1, Align.RIGHT);
    }

    private List<Cell> cells(Answer.AnswerRow row) {
        List<Cell> line = new ArrayList<>();
        row.period().ifPresent(label -> line.add(Cell.words(AnswerWords.period(question, label))));
        for (int i = 0; i < question.by().size(); i++) {
            Dimension dimension = question.by().get(i);
            String total = i == 0 ? AnswerWords.TOTAL : "";
            line.add(Cell.words(
                    row.isTotal()
                            ? total
                            : answer.names().of(dimension.code(), row.members().get(dimension))));
        }
        if (line.isEmpty()) {
            line.add(Cell.words(AnswerWords.whole(answer)));
        }
        for (Measure measure : question.measures()) {
            line.add(value(measure, row.key(measure)));
            if (question.hasShares()) {
                line.add(cells.share(row.key(measure), answer.total(row).key(measure)));
            }
            for (Base base : question.compare()) {
                line.add(value(measure, row.key(measure, base)));
                line.add(cells.change(row.key(measure), row.key(measure, base)));
            }
        }
        return line;
    }

    private Cell value(Measure measure, FigureKey key) {
        return measure.formula()
                .match(new Formula.FormulaCases<>(
                        sum -> cells.count(key),
                        ratio -> cells.rate(key),
                        percentile -> cells.days(key),
                        maximum -> cells.days(key),
                        survival -> cells.rate(key)));
    }
}
