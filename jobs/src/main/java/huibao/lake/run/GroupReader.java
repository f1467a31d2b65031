package huibao.lake.run;

import huibao.lake.format.Relation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.conf.HadoopParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;

/** Reads a small relation of a run, row by row. */
public final class GroupReader {
    private final LakeRun run;

    public GroupReader(LakeRun run) {
        this.run = run;
    }

    public <T> List<T> read(Relation relation, Function<Group, T> toRow) {
        List<T> rows = new ArrayList<>();
        for (String file : run.files(relation)) {
            try (ParquetReader<Group> reader = open(file)) {
                for (Group group = reader.read(); group != null; group = reader.read()) {
                    rows.add(toRow.apply(group));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read %s of run %s.".formatted(file, run.id()), e);
            }
        }
        return rows;
    }

    private ParquetReader<Group> open(String file) throws IOException {
        HadoopParquetConfiguration configuration = new HadoopParquetConfiguration(run.configuration());
        return new ParquetReader.Builder<Group>(
                HadoopInputFile.fromPath(new Path(URI.create(file)), run.configuration()), configuration) {
            @Override
            protected ReadSupport<Group> getReadSupport() {
                return new GroupReadSupport();
            }
        }.build();
    }

    static String text(Group row, String column) {
        return row.getString(column, 0);
    }

    static Optional<String> optionalText(Group row, String column) {
        return has(row, column) ? Optional.of(text(row, column)) : Optional.empty();
    }

    static int number(Group row, String column) {
        return row.getInteger(column, 0);
    }

    static LocalDate day(Group row, String column) {
        return LocalDate.ofEpochDay(row.getInteger(column, 0));
    }

    static Optional<LocalDate> optionalDay(Group row, String column) {
        return has(row, column) ? Optional.of(day(row, column)) : Optional.empty();
    }

    static Instant instant(Group row, String column) {
        long micros = row.getLong(column, 0);
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000L);
    }

    public static boolean has(Group row, String column) {
        return row.getFieldRepetitionCount(column) > 0;
    }
}
