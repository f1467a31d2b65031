package huibao.adhoc;

import huibao.calendar.Role;
import huibao.figure.Figure;
import huibao.figure.Status;
import huibao.metric.Dimension;
import huibao.metric.Formula;
import huibao.metric.Measure;
import huibao.narrative.Cells;
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
    private final Answer answer;
    private final Understood question;
    private final Cells cells;

    public AnswerTable(Answer answer) {
        this.answer = answer;
        this.question = answer.question();
        this.cells = new Cells(answer.figures());
    }

    public Block.Table table() {
        List<Block.Row> rows = answer.rows().stream()
                .map(row -> new Block.Row(row.isTotal() ? RowKind.TOTAL : RowKind.NORMAL, cells(row)))
                .toList();
        return new Block.Table("answer", 1, AnswerWords.caption(answer), unit(), ledger(), columns(), rows, notes());
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
            Optional<String> group = question.compare().isEmpty() ? Optional.empty() : Optional.of(measure.label());
            columns.add(number(group, group.isEmpty() ? measure.label() : AnswerWords.CURRENT));
            for (Role role : question.compare()) {
                columns.add(number(group, AnswerWords.base(role)));
                columns.add(number(group, AnswerWords.change(role)));
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

    private List<Cell> cells(Answer.Row row) {
        List<Cell> line = new ArrayList<>();
        row.period().ifPresent(label -> line.add(Cell.words(label)));
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
            line.add(value(row, measure, Role.CURRENT));
            for (Role role : question.compare()) {
                line.add(value(row, measure, role));
                line.add(cells.change(row.key(measure, Role.CURRENT), row.key(measure, role)));
            }
        }
        return line;
    }

    private Cell value(Answer.Row row, Measure measure, Role role) {
        Formula formula = measure.formula();
        if (formula instanceof Formula.Ratio || formula instanceof Formula.Survival) {
            return cells.rate(row.key(measure, role));
        }
        return formula instanceof Formula.Percentile || formula instanceof Formula.Maximum
                ? cells.days(row.key(measure, role))
                : cells.count(row.key(measure, role));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (has(Status.SUPPRESSED)) {
            notes.add("＊表示为防止识别个人而不予公布，不等于0。");
        }
        if (has(Status.NOT_COMPUTABLE)) {
            notes.add("—表示没有可计算的基数。");
        }
        if (has(Status.PROVISIONAL)) {
            notes.add("未满期表示统计期后60日的观察期未满，暂不列数、不比较。");
        }
        if (overlaps()) {
            notes.add("各行有重叠，合计为实际总数，不等于各行之和。");
        }
        if (question.toDate()) {
            notes.add("截至统计时点，最后一期尚未结束，比较期按同样天数计。");
        }
        return notes;
    }

    private boolean overlaps() {
        return question.measures().stream()
                .anyMatch(measure -> question.by().stream().anyMatch(measure.subject()::overlaps));
    }

    private boolean has(Status status) {
        return answer.figures().all().stream().anyMatch(figure -> figure.status() == status);
    }
}
