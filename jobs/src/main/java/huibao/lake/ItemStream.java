package huibao.lake;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.conf.HadoopParquetConfiguration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;

/** The items of some files, one after the other; their numbers ascend from file to file, as extraction writes them. */
final class ItemStream implements Closeable {
    private final int generation;
    private final Configuration configuration;
    private final Texts texts;
    private final Deque<String> files;
    private ParquetReader<ItemCells> reader;
    private ItemCells item;

    /** @param generation of all its items, for whoever joins several streams */
    ItemStream(int generation, List<String> files, Configuration configuration, Texts texts) {
        this.generation = generation;
        this.files = new ArrayDeque<>(files);
        this.configuration = configuration;
        this.texts = texts;
        advance();
    }

    int generation() {
        return generation;
    }

    /** The item it is at, {@code null} behind the last. */
    ItemCells item() {
        return item;
    }

    void advance() {
        try {
            item = reader == null ? null : reader.read();
            while (item == null && !files.isEmpty()) {
                close();
                reader = open(files.remove());
                item = reader.read();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the lake. Run huibao lake verify.", e);
        }
    }

    private ParquetReader<ItemCells> open(String file) throws IOException {
        return new ParquetReader.Builder<ItemCells>(
                HadoopInputFile.fromPath(new Path(file), configuration),
                new HadoopParquetConfiguration(configuration)) {
            @Override
            protected ReadSupport<ItemCells> getReadSupport() {
                return new Items(texts);
            }
        }.build();
    }

    @Override
    public void close() throws IOException {
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }

    private static final class Items extends ReadSupport<ItemCells> {
        private final Texts texts;

        Items(Texts texts) {
            this.texts = texts;
        }

        @Override
        public ReadContext init(ParquetConfiguration configuration, Map<String, String> metadata, MessageType schema) {
            return new ReadContext(schema);
        }

        @Override
        public ReadContext init(Configuration configuration, Map<String, String> metadata, MessageType schema) {
            return new ReadContext(schema);
        }

        @Override
        public RecordMaterializer<ItemCells> prepareForRead(
                Configuration configuration, Map<String, String> metadata, MessageType schema, ReadContext context) {
            return new ItemMaterializer(texts);
        }

        @Override
        public RecordMaterializer<ItemCells> prepareForRead(
                ParquetConfiguration configuration,
                Map<String, String> metadata,
                MessageType schema,
                ReadContext context) {
            return new ItemMaterializer(texts);
        }
    }
}
