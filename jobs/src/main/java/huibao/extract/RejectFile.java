package huibao.extract;

import huibao.lake.format.LakeColumn;
import huibao.lake.format.PartWriter;
import huibao.lake.format.Relation;
import huibao.lake.format.Texts;
import huibao.lake.run.RunWriter;
import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The rejects of one part. A reject names its row by the numbers, days and known codes of its key; no other text of the
 * source gets into it.
 */
final class RejectFile implements RejectSink, Closeable {
    /** Far more than any office allows; keeps a source of rubbish from filling memory. */
    private static final long STOP_AT = 200_000;

    private final RunWriter run;
    private final RowTally tally;
    private final Vocabulary vocabulary;
    private final Texts texts = new Texts();
    private final PartWriter file;
    private final long stopAt;

    /** @param maxShare of rejects; if all rows may be rejected, nothing stops the extraction early */
    RejectFile(RunWriter run, int part, RowTally tally, Vocabulary vocabulary, double maxShare) {
        this.run = run;
        this.tally = tally;
        this.vocabulary = vocabulary;
        file = run.part(Relation.REJECTS, part, texts);
        stopAt = maxShare < 1 ? STOP_AT : Long.MAX_VALUE;
    }

    @Override
    public void reject(Relation relation, long[] cells, int at, Rule rule, String column) {
        long[] row = {
            texts.add(relation.word()),
            texts.add(key(relation, cells, at)),
            texts.add(rule.word()),
            texts.add(column),
            item(relation, cells, at)
        };
        file.add(row, 0);
        tally.rejected(relation, rule, column);
        if (file.rows() > stopAt) {
            throw TooManyRejects.early(tally, stopAt);
        }
    }

    /** The item's number stands in its own row and in those of its events and evaluations as {@code item_id}. */
    private static long item(Relation relation, long[] cells, int at) {
        return switch (relation) {
            case PETITION_ITEM, PETITION_EVENT, PETITION_EVALUATION -> cells[at + relation.indexOf("item_id")];
            default -> LakeColumn.NULL;
        };
    }

    private String key(Relation relation, long[] cells, int at) {
        return IntStream.of(Keys.of(relation))
                .mapToObj(column -> text(relation.columns().get(column), cells[at + column]))
                .collect(Collectors.joining("/"));
    }

    private String text(LakeColumn column, long cell) {
        if (cell == LakeColumn.NULL) {
            return "?";
        }
        return switch (column.type()) {
            case TEXT -> code(cell);
            case DATE -> LocalDate.ofEpochDay(cell).toString();
            case LONG, INT, BOOLEAN, INSTANT -> Long.toString(cell);
        };
    }

    private String code(long number) {
        String text = vocabulary.texts().text(number);
        return Vocabulary.isCode(text) ? text : "?";
    }

    void finish() {
        run.finish(file);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
