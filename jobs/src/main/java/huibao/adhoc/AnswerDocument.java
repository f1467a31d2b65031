package huibao.adhoc;

import huibao.calendar.ShanghaiTime;
import huibao.metric.Measure;
import huibao.reports.Block;
import huibao.reports.Document;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An answer as a page: what it shows as a chart, its table, and what its measures mean. */
public final class AnswerDocument {
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy年M月d日H时m分").withZone(ShanghaiTime.ZONE);
    /** Rows and definitions of measures that stay on one page below a chart of so many bars. */
    public static final int MOST_LINES = 8;

    private static final int FEWEST_ROWS = 3;
    private static final int MOST_BARS = 6;

    private final Answer answer;

    public AnswerDocument(Answer answer) {
        this.answer = answer;
    }

    /**
     * For one page: of a long table some rows, and what the measures mean small below.
     *
     * @param lines for rows and definitions; {@link #MOST_LINES}, or fewer if the page is too short for them
     */
    public Document page(int lines) {
        Block.Table table = new AnswerTable(answer).table();
        List<String> notes = new ArrayList<>(table.notes());
        List<Block.Row> rows = some(table.rows(), lines);
        if (rows.size() < table.rows().size()) {
            notes.add("共" + table.rows().size() + "行，此处只列一部分，全部见数据文件。");
        }
        answer.question().measures().forEach(measure -> notes.add(definition(measure)));
        notes.add(made());
        List<Block> blocks = new ArrayList<>();
        if (lines > 0) {
            new AnswerChart(answer, MOST_BARS).chart().ifPresent(blocks::add);
        }
        blocks.add(with(table, rows, notes));
        return document(blocks);
    }

    /** Of periods one below the other the newest; else the first rows, and the total where the last row is one. */
    private List<Block.Row> some(List<Block.Row> rows, int lines) {
        int definitions = answer.question().measures().size();
        int fewest = lines == MOST_LINES ? FEWEST_ROWS : 1;
        int most = lines == 0 ? FEWEST_ROWS : Math.max(fewest, lines - definitions);
        if (rows.size() <= most) {
            return rows;
        }
        if (answer.question().series().isPresent() && answer.question().by().isEmpty()) {
            return rows.subList(rows.size() - most, rows.size());
        }
        List<Block.Row> first = new ArrayList<>(rows.subList(0, most - 1));
        Block.Row last = rows.get(rows.size() - 1);
        first.add(last.kind() == Block.RowKind.TOTAL ? last : rows.get(most - 1));
        return first;
    }

    /** Every row, for a workbook. */
    public Document whole() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new AnswerTable(answer).table());
        blocks.add(new Block.Heading(1, "数据说明"));
        answer.question().measures().forEach(measure -> blocks.add(new Block.Paragraph(definition(measure))));
        blocks.add(new Block.Paragraph(made()));
        return document(blocks);
    }

    /** Chart and every row, for a page that has no end. */
    public Document onScreen() {
        List<Block> blocks = new ArrayList<>();
        new AnswerChart(answer).chart().ifPresent(blocks::add);
        blocks.addAll(whole().blocks());
        return document(blocks);
    }

    private String made() {
        Understood question = answer.question();
        String filter = AnswerWords.filter(answer);
        return "统计时点为" + MINUTES.format(question.cutoff()) + "；"
                + answer.names().ownRegion() + "；统计期为"
                + question.asked().period()
                + (filter.isEmpty() ? "" : "；只计" + filter)
                + "。";
    }

    private Document document(List<Block> blocks) {
        Understood question = answer.question();
        return new Document(
                "adhoc",
                AnswerWords.measures(question),
                Optional.of(question.asked().period()),
                Optional.empty(),
                blocks,
                Optional.empty(),
                question.cutoff());
    }

    private static String definition(Measure measure) {
        return measure.label() + "（" + measure.unit() + "，定义第" + measure.version() + "版）：" + measure.definition();
    }

    private static Block.Table with(Block.Table table, List<Block.Row> rows, List<String> notes) {
        return new Block.Table(
                table.name(),
                table.number(),
                table.caption(),
                table.unit(),
                table.ledger(),
                table.columns(),
                rows,
                notes);
    }
}
