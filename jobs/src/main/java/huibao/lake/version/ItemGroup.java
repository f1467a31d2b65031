package huibao.lake.version;

import huibao.lake.format.ColumnPages;
import huibao.lake.format.DamagedLake;
import huibao.lake.format.Decompression;
import huibao.lake.format.FileSchema;
import huibao.lake.format.GroupPages;
import huibao.lake.format.ListPages;
import huibao.lake.format.RowChoice;
import huibao.lake.format.RowGroup;
import huibao.lake.format.TextNumbers;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.HadoopReadOptions;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;

/** The chosen rows of one row group, one after the other, without an object for any of them. */
final class ItemGroup implements ItemRow {
    private static final String ITEM_ID = "item_id";
    private static final String EVENT_COUNT = "event_count";
    private static final String EVALUATION_COUNT = "evaluation_count";

    private final ItemPart.Source source;
    private RowChoice choice;
    private int[] pageStarts;
    private GroupPages pages;
    private ColumnPages ids;
    private ColumnPages[] cells;
    private ListPages events;
    private ListPages evaluations;

    private int page = -1;
    private int row;
    private int rows;

    /** @throws DamagedLake if the row group cannot be read */
    ItemGroup(ItemScan scan, ItemPart part, ItemPart.Source source, TextNumbers texts) {
        this.source = source;
        try (ParquetFileReader reader = ParquetFileReader.open(
                HadoopInputFile.fromPath(
                        new Path(URI.create(source.group().file())),
                        scan.access().configuration()),
                HadoopReadOptions.builder(scan.access().configuration())
                        .withCodecFactory(new Decompression())
                        .build())) {
            choose(scan, part, reader);
            if (!choice.isEmpty()) {
                open(scan.columns(), reader, texts);
            }
        } catch (IOException | RuntimeException e) {
            throw damaged(e);
        }
    }

    private void choose(ItemScan scan, ItemPart part, ParquetFileReader reader) throws IOException {
        List<String> columns = Stream.concat(Stream.of(ITEM_ID), scan.filter().columns().stream())
                .toList();
        reader.setRequestedSchema(columns.stream().map(GroupPages::flat).toList());
        GroupPages deciding = new GroupPages(reader.readRowGroup(source.group().index()), (column, text) -> 0, columns);
        choice = RowChoice.of(
                deciding,
                columns,
                decided -> part.has(decided[0]) && scan.uses(source.history(), source.generation(), decided));
    }

    private void open(ItemColumns asked, ParquetFileReader reader, TextNumbers texts) throws IOException {
        Set<String> flat = new LinkedHashSet<>(asked.item());
        flat.add(ITEM_ID);
        boolean lists = !asked.events().isEmpty() || !asked.evaluations().isEmpty();
        if (lists) {
            flat.addAll(List.of(EVENT_COUNT, EVALUATION_COUNT));
        }
        List<ColumnDescriptor> wanted =
                new ArrayList<>(flat.stream().map(GroupPages::flat).toList());
        asked.events().forEach(column -> wanted.add(GroupPages.inList("events", column)));
        asked.evaluations().forEach(column -> wanted.add(GroupPages.inList("evaluations", column)));
        reader.setRequestedSchema(wanted);
        pages = new GroupPages(choice.read(reader, source.group().index()), texts, flat);
        pageStarts = choice.pageStarts();
        ids = pages.column(ITEM_ID);
        cells = asked.item().stream().map(pages::column).toArray(ColumnPages[]::new);
        if (lists) {
            events = pages.list("events", FileSchema.EVENTS, asked.events(), EVENT_COUNT);
            evaluations = pages.list("evaluations", FileSchema.EVALUATIONS, asked.evaluations(), EVALUATION_COUNT);
        }
    }

    /** Moves to the next chosen row. @return whether there is one */
    boolean advance() {
        try {
            do {
                row++;
                while (row >= rows) {
                    if (pages == null || ++page == pageStarts.length) {
                        pages = null;
                        return false;
                    }
                    rows = pages.next();
                    row = 0;
                }
            } while (!choice.has(pageStarts[page] + row));
            return true;
        } catch (IOException | RuntimeException e) {
            throw damaged(e);
        }
    }

    private DamagedLake damaged(Exception cause) {
        return RowGroup.damaged(source.group().file(), source.group().index(), cause);
    }

    @Override
    public long itemId() {
        return ids.values()[row];
    }

    @Override
    public int history() {
        return source.history();
    }

    @Override
    public int generation() {
        return source.generation();
    }

    @Override
    public long cell(int column) {
        return cells[column].values()[row];
    }

    @Override
    public int events() {
        return events == null ? 0 : events.size(row);
    }

    @Override
    public long event(int event, int column) {
        return events.cell(row, event, column);
    }

    @Override
    public int evaluations() {
        return evaluations == null ? 0 : evaluations.size(row);
    }

    @Override
    public long evaluation(int evaluation, int column) {
        return evaluations.cell(row, evaluation, column);
    }
}
