package huibao.lake.format;

import huibao.problem.IoCause;
import huibao.problem.Problem;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.BlockLocation;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.HadoopReadOptions;
import org.apache.parquet.column.statistics.IntStatistics;
import org.apache.parquet.column.statistics.LongStatistics;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.util.HadoopInputFile;

/**
 * A row group of an item file, and what is known of its rows without reading them.
 *
 * @param mattersUntil the latest day any of its items matters, {@link #FOR_EVER} if one has no such day
 * @param links whether any of its items has a visit or repeats another
 * @param hosts that have its bytes; none if it makes no difference
 */
public record RowGroup(
        String file,
        int index,
        long rows,
        long firstItem,
        long lastItem,
        int mattersUntil,
        boolean links,
        List<String> hosts)
        implements Serializable {
    static final int FOR_EVER = Integer.MAX_VALUE;

    /** Those of a file, in order. */
    public static List<RowGroup> of(String file, Configuration configuration) {
        Path path = new Path(URI.create(file));
        try (ParquetFileReader reader = ParquetFileReader.open(
                HadoopInputFile.fromPath(path, configuration),
                HadoopReadOptions.builder(configuration).build())) {
            List<BlockMetaData> groups = reader.getRowGroups();
            FileSystem files = path.getFileSystem(configuration);
            boolean isLocal = files.getScheme().equals("file");
            return IntStream.range(0, groups.size())
                    .mapToObj(index -> of(
                            file,
                            index,
                            groups.get(index),
                            isLocal ? List.of() : hosts(files, path, groups.get(index))))
                    .toList();
        } catch (IOException | RuntimeException e) {
            throw unreadable(file, e);
        }
    }

    /** Of a disk or a network that fails another than of bytes that nobody wrote. */
    public static RuntimeException unreadable(String file, Exception cause) {
        return cause instanceof IOException io && IoCause.among(io).isPresent()
                ? UnreachableLake.of("lake.read", file, io)
                : new DamagedLake(Problem.of("lake.unreadable", file, IoCause.shortly(cause)), cause);
    }

    public static DamagedLake damaged(String file, int group, Exception cause) {
        return new DamagedLake(Problem.of("lake.unreadable-group", file, group, IoCause.shortly(cause)), cause);
    }

    private static RowGroup of(String file, int index, BlockMetaData group, List<String> hosts) {
        LongStatistics items = (LongStatistics) statistics(group, "item_id");
        IntStatistics until = (IntStatistics) statistics(group, ItemFilter.MATTERS_UNTIL);
        return new RowGroup(
                file,
                index,
                group.getRowCount(),
                items.getMin(),
                items.getMax(),
                until.getNumNulls() > 0 ? FOR_EVER : until.getMax(),
                hasValues(group, ItemFilter.VISIT) || hasValues(group, ItemFilter.REPEAT_OF),
                hosts);
    }

    private static boolean hasValues(BlockMetaData group, String column) {
        return statistics(group, column).getNumNulls() < group.getRowCount();
    }

    private static Statistics<?> statistics(BlockMetaData group, String column) {
        return group.getColumns().stream()
                .filter(chunk -> chunk.getPath().toDotString().equals(column))
                .findFirst()
                .orElseThrow()
                .getStatistics();
    }

    private static List<String> hosts(FileSystem files, Path path, BlockMetaData group) {
        try {
            return Arrays.stream(files.getFileBlockLocations(path, group.getStartingPos(), group.getCompressedSize()))
                    .limit(1)
                    .flatMap(RowGroup::hosts)
                    .toList();
        } catch (IOException e) {
            throw unreadable(path.toString(), e);
        }
    }

    private static Stream<String> hosts(BlockLocation block) {
        try {
            return Arrays.stream(block.getHosts());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
