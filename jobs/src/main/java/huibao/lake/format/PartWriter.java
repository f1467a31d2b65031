package huibao.lake.format;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import org.apache.parquet.hadoop.ParquetFileWriter;

/**
 * Writes one Parquet file, column by column out of plain arrays: parquet-mr's record-at-a-time writers took most of the
 * time of an extraction (docs/decisions). For one thread. The file begins with the first row; without rows there is none.
 */
public final class PartWriter implements Closeable {
    private static final int ROWS_A_PAGE = 20_000;
    public static final int ROWS_A_GROUP = 160_000;

    private final DigestOutput output;
    private final String path;
    private final PartBuffers buffers;
    private final Compression compression = new Compression();
    private ParquetFileWriter file;
    private long rows;
    private int rowsInGroup;

    /** @param path below the run's folder @param buffers empty, and of nobody else until the file is finished */
    public PartWriter(LakeFolder folder, String runFolder, String path, PartBuffers buffers) {
        this.path = path;
        this.buffers = buffers;
        output = new DigestOutput(folder, runFolder + "/" + path);
    }

    /** Adds the row, in the order of {@link Relation#columns()}, that starts at {@code from}. */
    public void add(long[] row, int from) {
        buffers.add(row, from);
        endRow();
    }

    /**
     * Adds an item.
     *
     * @param item its contract columns, then {@code registered_on} and {@code matters_until}
     * @param events rows of {@link Relation#PETITION_EVENT}, one after the other
     * @param evaluations rows of {@link Relation#PETITION_EVALUATION}, one after the other
     */
    public void addItem(long[] item, long[] events, int eventCount, long[] evaluations, int evaluationCount) {
        buffers.addItem(item, events, eventCount, evaluations, evaluationCount);
        endRow();
    }

    private void endRow() {
        rows++;
        if (buffers.rows() == ROWS_A_PAGE) {
            try {
                endPage();
                if (rowsInGroup == ROWS_A_GROUP) {
                    endGroup();
                }
            } catch (IOException e) {
                throw failure(e);
            }
        }
    }

    private void endPage() {
        int count = buffers.rows();
        if (count == 0) {
            return;
        }
        buffers.endPage(compression);
        rowsInGroup += count;
    }

    private void endGroup() throws IOException {
        if (rowsInGroup == 0) {
            return;
        }
        if (file == null) {
            file = new ParquetFileWriter(output, buffers.schema(), ParquetFileWriter.Mode.CREATE, Long.MAX_VALUE, 0);
            file.start();
        }
        file.startBlock(rowsInGroup);
        buffers.writeTo(file, compression);
        file.endBlock();
        rowsInGroup = 0;
    }

    /** Ends the file; what it holds is known to the run's writer from here on. */
    public LakeFile finish() {
        try {
            endPage();
            endGroup();
            if (file != null) {
                file.end(Map.of());
                file = null;
            }
        } catch (IOException e) {
            throw failure(e);
        }
        return new LakeFile(buffers.relation(), path, rows, output.length(), output.sha256());
    }

    public long rows() {
        return rows;
    }

    /** Releases what is held; a file not finished stays a torso that no manifest will name. */
    @Override
    public void close() throws IOException {
        compression.close();
        if (file != null) {
            file.abort();
            file.close();
        }
    }

    private UnreachableLake failure(IOException cause) {
        return UnreachableLake.of("lake.write", path, cause);
    }
}
