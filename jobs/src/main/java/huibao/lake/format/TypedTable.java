package huibao.lake.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.HadoopParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/** A small table as one Parquet file, for programs that are not ours. Every column may be empty. */
public final class TypedTable {
    /** Of a {@link Type#DECIMAL}: what a rate is rounded to. */
    private static final int DECIMALS = 6;

    private static final int DIGITS = 18;

    private TypedTable() {}

    /** How a column is kept. */
    public enum Type {
        TEXT,
        LONG,
        /** 18 digits, 6 of them decimals. */
        DECIMAL,
        DATE,
        BOOLEAN
    }

    public record TypedColumn(String name, Type type) {}

    /**
     * Writes a file that must not exist yet.
     *
     * @param rows {@link String}, {@link BigDecimal}, {@link LocalDate} or {@link Boolean} by column
     */
    public static void write(Path file, List<TypedColumn> columns, List<List<Optional<Object>>> rows) {
        write(file, columns, rows, Map.of());
    }

    /** @param told of the whole table, as key-value metadata of the file */
    public static void write(
            Path file, List<TypedColumn> columns, List<List<Optional<Object>>> rows, Map<String, String> told) {
        MessageType schema = schema(columns);
        SimpleGroupFactory groups = new SimpleGroupFactory(schema);
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(file))
                .withConf(new Configuration())
                .withType(schema)
                .withExtraMetaData(told)
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .build()) {
            for (List<Optional<Object>> row : rows) {
                writer.write(group(groups, columns, row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    /**
     * Reads every row of a file, and counts them.
     *
     * @throws UncheckedIOException if it cannot be read to its end
     */
    public static long count(Path file) {
        long rows = 0;
        try (ParquetReader<Group> reader = reader(file)) {
            while (reader.read() != null) {
                rows++;
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static ParquetReader<Group> reader(Path file) throws IOException {
        Configuration configuration = new Configuration();
        return new ParquetReader.Builder<Group>(
                new LocalInputFile(file), new HadoopParquetConfiguration(configuration)) {
            @Override
            protected ReadSupport<Group> getReadSupport() {
                return new GroupReadSupport();
            }
        }.build();
    }

    private static MessageType schema(List<TypedColumn> columns) {
        Types.MessageTypeBuilder schema = Types.buildMessage();
        for (TypedColumn column : columns) {
            switch (column.type()) {
                case TEXT ->
                    schema.optional(PrimitiveTypeName.BINARY)
                            .as(LogicalTypeAnnotation.stringType())
                            .named(column.name());
                case LONG -> schema.optional(PrimitiveTypeName.INT64).named(column.name());
                case BOOLEAN -> schema.optional(PrimitiveTypeName.BOOLEAN).named(column.name());
                case DATE ->
                    schema.optional(PrimitiveTypeName.INT32)
                            .as(LogicalTypeAnnotation.dateType())
                            .named(column.name());
                case DECIMAL ->
                    schema.optional(PrimitiveTypeName.INT64)
                            .as(LogicalTypeAnnotation.decimalType(DECIMALS, DIGITS))
                            .named(column.name());
            }
        }
        return schema.named("table");
    }

    private static Group group(SimpleGroupFactory groups, List<TypedColumn> columns, List<Optional<Object>> row) {
        Group group = groups.newGroup();
        for (int i = 0; i < columns.size(); i++) {
            TypedColumn column = columns.get(i);
            row.get(i).ifPresent(value -> {
                switch (column.type()) {
                    case TEXT -> group.add(column.name(), Binary.fromString(value.toString()));
                    case LONG -> group.add(column.name(), ((BigDecimal) value).longValueExact());
                    case BOOLEAN -> group.add(column.name(), (Boolean) value);
                    case DATE -> group.add(column.name(), Math.toIntExact(((LocalDate) value).toEpochDay()));
                    case DECIMAL ->
                        group.add(
                                column.name(),
                                ((BigDecimal) value)
                                        .setScale(DECIMALS, java.math.RoundingMode.HALF_UP)
                                        .unscaledValue()
                                        .longValueExact());
                }
            });
        }
        return group;
    }
}
