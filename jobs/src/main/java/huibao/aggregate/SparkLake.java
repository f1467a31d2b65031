package huibao.aggregate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import huibao.fold.PetitionItem;
import huibao.fold.Reference;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The item files of some runs as items, each with all its versions, oldest run first. */
final class SparkLake {
    private final SparkSession spark;
    private final List<List<String>> runs;
    private final Reference reference;

    SparkLake(SparkSession spark, List<List<String>> runs, Reference reference) {
        this.spark = spark;
        this.runs = runs;
        this.reference = reference;
    }

    /** Items without what happened to them, where a column is not null; older versions may have it where newer have not. */
    JavaRDD<List<PetitionItem>> itemsWith(String column) {
        Dataset<Row> rows = read(ItemColumns.FLAT);
        // versions of several runs must stay together: they are chosen from later
        return runs.size() == 1 ? items(rows.where(col(column).isNotNull()), false) : versions(rows, false);
    }

    /** Whole items that can matter to windows that start on a day or later. */
    JavaRDD<List<PetitionItem>> itemsThatMatter(LocalDate earliest) {
        Dataset<Row> rows = read(ItemColumns.WHOLE);
        if (runs.size() > 1) {
            return versions(rows, true);
        }
        Column matters = col(ItemColumns.MATTERS_UNTIL)
                .isNull()
                .or(col(ItemColumns.MATTERS_UNTIL).geq(lit(Date.valueOf(earliest))));
        return items(rows.where(matters), true);
    }

    /** Of some items those that {@link #itemsThatMatter} leaves out. */
    Optional<JavaRDD<List<PetitionItem>>> settledItems(Collection<Long> ids, LocalDate earliest) {
        if (runs.size() > 1 || ids.isEmpty()) {
            return Optional.empty();
        }
        Column settled = col(ItemColumns.MATTERS_UNTIL).lt(lit(Date.valueOf(earliest)));
        Object[] settledIds = read(ItemColumns.FLAT)
                .where(settled.and(col("item_id").isin(ids.toArray())))
                .select("item_id")
                .collectAsList()
                .stream()
                .map(row -> row.get(0))
                .toArray();
        return settledIds.length == 0
                ? Optional.empty()
                : Optional.of(items(read(ItemColumns.WHOLE).where(col("item_id").isin(settledIds)), true));
    }

    /** Whole items as this lake has them and as another has them. */
    JavaRDD<ItemVersions> beside(SparkLake later) {
        Dataset<Row> rows = read(ItemColumns.WHOLE)
                .union(later.read(ItemColumns.WHOLE)
                        .withColumn("run", col("run").plus(runs.size())));
        Reference codes = reference;
        Reference laterCodes = later.reference;
        int laterRuns = runs.size();
        return internal(rows.repartition(col("item_id")).sortWithinPartitions(col("item_id"), col("run")))
                .mapPartitions(partition -> new ItemVersions.Reader(
                        partition, new ItemDecoder(codes), new ItemDecoder(laterCodes), laterRuns));
    }

    private Dataset<Row> read(StructType columns) {
        StructType schema = columns.add(ItemColumns.MATTERS_UNTIL, DataTypes.DateType);
        Dataset<Row> all = null;
        for (int run = 0; run < runs.size(); run++) {
            Dataset<Row> rows = spark.read()
                    .schema(schema)
                    .parquet(runs.get(run).toArray(String[]::new))
                    .withColumn("run", lit(run));
            all = all == null ? rows : all.union(rows);
        }
        return all;
    }

    private JavaRDD<List<PetitionItem>> versions(Dataset<Row> rows, boolean whole) {
        return items(rows.repartition(col("item_id")).sortWithinPartitions(col("item_id"), col("run")), whole);
    }

    private JavaRDD<List<PetitionItem>> items(Dataset<Row> rows, boolean whole) {
        Reference codes = reference;
        return internal(rows).mapPartitions(partition -> {
            ItemDecoder decoder = new ItemDecoder(codes);
            return new VersionIterator(partition, row -> whole ? decoder.whole(row) : decoder.flat(row));
        });
    }

    private static JavaRDD<InternalRow> internal(Dataset<Row> rows) {
        return ((org.apache.spark.sql.classic.Dataset<Row>) rows)
                .queryExecution()
                .toRdd()
                .toJavaRDD();
    }
}
