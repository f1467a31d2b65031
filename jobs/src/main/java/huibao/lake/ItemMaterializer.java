package huibao.lake;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.RecordMaterializer;

/** Puts an item together from its columns. */
final class ItemMaterializer extends RecordMaterializer<ItemCells> {
    private static final int TOP = ItemLists.topColumns(Relation.PETITION_ITEM).size();

    private final Texts texts;
    private final GroupConverter root;
    private ItemCells cells = new ItemCells();

    ItemMaterializer(Texts texts) {
        this.texts = texts;
        Converter[] fields = new Converter[TOP + 2];
        for (int column = 0; column < TOP; column++) {
            int at = column;
            // The last columns are worked out again when the item is written.
            fields[column] =
                    new CellConverter(texts, at < cells.item.length ? value -> cells.item[at] = value : value -> {});
        }
        fields[TOP] = list(
                FileSchema.EVENTS,
                this::startEvent,
                column -> value -> cells.events[(cells.eventCount - 1) * ItemCells.EVENT_WIDTH + column + 1] = value);
        fields[TOP + 1] = list(
                FileSchema.EVALUATIONS,
                this::startEvaluation,
                column -> value -> cells.evaluations[
                        (cells.evaluationCount - 1) * ItemCells.EVALUATION_WIDTH + column + 1] = value);
        root = new Fields(List.of(fields), this::startItem);
    }

    private Converter list(List<Column> columns, Runnable start, IntFunction<LongConsumer> cell) {
        List<Converter> converters = IntStream.range(0, columns.size())
                .mapToObj(column -> (Converter) new CellConverter(texts, cell.apply(column)))
                .toList();
        Converter element = new Fields(converters, start);
        Converter repeated = new Fields(List.of(element), () -> {});
        return new Fields(List.of(repeated), () -> {});
    }

    private void startItem() {
        cells = new ItemCells();
        Arrays.fill(cells.item, Column.NULL);
    }

    private void startEvent() {
        cells.events = withRow(cells.events, cells.eventCount++, ItemCells.EVENT_WIDTH);
    }

    private void startEvaluation() {
        cells.evaluations = withRow(cells.evaluations, cells.evaluationCount++, ItemCells.EVALUATION_WIDTH);
    }

    /** The item's number comes first among its columns, so it is known by now. */
    private long[] withRow(long[] rows, int row, int width) {
        long[] room = (row + 1) * width > rows.length ? Arrays.copyOf(rows, rows.length * 2) : rows;
        Arrays.fill(room, row * width, (row + 1) * width, Column.NULL);
        room[row * width] = cells.item[0];
        return room;
    }

    @Override
    public ItemCells getCurrentRecord() {
        return cells;
    }

    @Override
    public GroupConverter getRootConverter() {
        return root;
    }

    /** Some fields, and what to do before the first of them. */
    private static final class Fields extends GroupConverter {
        private final List<Converter> fields;
        private final Runnable start;

        Fields(List<Converter> fields, Runnable start) {
            this.fields = fields;
            this.start = start;
        }

        @Override
        public Converter getConverter(int field) {
            return fields.get(field);
        }

        @Override
        public void start() {
            start.run();
        }

        @Override
        public void end() {}
    }
}
