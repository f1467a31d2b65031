package huibao.aggregate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import huibao.fold.PetitionItem;
import huibao.fold.Reference;
import huibao.lake.Generations;
import huibao.lake.ItemHistory;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The item files as items, each with its versions, oldest first. Rows of an item that was read once, and rows that are
 * asked for without their past, are used as they lie; only items that were read again are brought together.
 */
final class SparkLake {
    private static final String GENERATION = "generation";

    private final SparkSession spark;
    private final ItemHistory history;
    private final Reference reference;
    private final Broadcast<Generations> reread;

    SparkLake(SparkSession spark, ItemHistory history, Reference reference) {
        this.spark = spark;
        this.history = history;
        this.reference = reference;
        this.reread = JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(history.reread());
    }

    /** Items without what happened to them, where a column is not null; older versions may have it where newer have not. */
    JavaRDD<List<PetitionItem>> itemsWith(String column) {
        Dataset<Row> rows = read(ItemColumns.FLAT);
        return versions(rows, rows.where(col(column).isNotNull()), false);
    }

    /** Whole items that can matter to windows that start on a day or later. */
    JavaRDD<List<PetitionItem>> itemsThatMatter(LocalDate earliest) {
        Dataset<Row> rows = read(ItemColumns.WHOLE);
        Column matters = col(ItemColumns.MATTERS_UNTIL)
                .isNull()
                .or(col(ItemColumns.MATTERS_UNTIL).geq(lit(Date.valueOf(earliest))));
        return versions(rows, rows.where(matters), true);
    }

    /** Of some items those that {@link #itemsThatMatter} leaves out. */
    Optional<JavaRDD<List<PetitionItem>>> settledItems(Collection<Long> ids, LocalDate earliest) {
        if (history.scattered() || ids.isEmpty()) {
            return Optional.empty();
        }
        Column settled = col(ItemColumns.MATTERS_UNTIL).lt(lit(Date.valueOf(earliest)));
        Generations known = history.reread();
        Object[] settledIds = read(ItemColumns.FLAT)
                .where(settled.and(col("item_id").isin(ids.toArray())))
                .select("item_id", GENERATION)
                .collectAsList()
                .stream()
                .filter(row -> isUsedAsItLies(known, row.getLong(0), row.getInt(1), history.asKnown()))
                .map(row -> row.get(0))
                .toArray();
        return settledIds.length == 0
                ? Optional.empty()
                : Optional.of(
                        asTheyLie(read(ItemColumns.WHOLE).where(col("item_id").isin(settledIds)), true));
    }

    /** Whole items as this lake has them and as another has them. */
    JavaRDD<ItemVersions> beside(SparkLake later) {
        int laterGenerations = history.generations().size();
        Dataset<Row> rows = read(ItemColumns.WHOLE)
                .union(later.read(ItemColumns.WHOLE)
                        .withColumn(GENERATION, col(GENERATION).plus(laterGenerations)));
        Reference codes = reference;
        Reference laterCodes = later.reference;
        boolean older = history.asKnown();
        boolean laterOlder = later.history.asKnown();
        Function<InternalRow, Boolean> counts = counts(rows, 0);
        Function<InternalRow, Boolean> countsLater = later.counts(rows, laterGenerations);
        int generation = rows.columns().length - 1;
        return internal(rows.repartition(col("item_id")).sortWithinPartitions(col("item_id"), col(GENERATION)))
                .filter(row -> (row.getInt(generation) < laterGenerations ? counts : countsLater).call(row))
                .mapPartitions(partition -> new ItemVersions.Reader(
                        partition,
                        new ItemDecoder(codes, older),
                        new ItemDecoder(laterCodes, laterOlder),
                        laterGenerations));
    }

    /** Whether a row is one of its item's versions here. @param first its number of the first generation */
    private Function<InternalRow, Boolean> counts(Dataset<Row> rows, int first) {
        Broadcast<Generations> known = reread;
        boolean all = history.asKnown();
        int generation = rows.columns().length - 1;
        return row -> all || isUsedAsItLies(known.value(), row.getLong(0), row.getInt(generation) - first, false);
    }

    private Dataset<Row> read(StructType columns) {
        StructType schema = columns.add(ItemColumns.MATTERS_UNTIL, DataTypes.DateType);
        Dataset<Row> all = null;
        for (int generation = 0; generation < history.generations().size(); generation++) {
            if (generation > 0 && history.generations().get(generation).isEmpty()) {
                continue;
            }
            Dataset<Row> rows = spark.read()
                    .schema(schema)
                    .parquet(history.generations().get(generation).toArray(String[]::new))
                    .withColumn(GENERATION, lit(generation));
            all = all == null ? rows : all.union(rows);
        }
        return all;
    }

    /** @param rows all of them @param wanted of them, if there is nothing else to know of an item */
    private JavaRDD<List<PetitionItem>> versions(Dataset<Row> rows, Dataset<Row> wanted, boolean whole) {
        if (history.scattered()) {
            return together(rows, whole);
        }
        JavaRDD<List<PetitionItem>> asTheyLie = asTheyLie(wanted, whole);
        return history.asKnown() ? asTheyLie.union(together(rereadOf(rows), whole)) : asTheyLie;
    }

    private JavaRDD<List<PetitionItem>> asTheyLie(Dataset<Row> rows, boolean whole) {
        // Without any read again there is nothing to look up for every row.
        return history.reread().isEmpty()
                ? items(internal(rows), whole)
                : items(internal(rows).filter(used(rows.columns().length - 1)), whole);
    }

    private Function<InternalRow, Boolean> used(int generation) {
        Broadcast<Generations> known = reread;
        boolean asKnown = history.asKnown();
        return row -> isUsedAsItLies(known.value(), row.getLong(0), row.getInt(generation), asKnown);
    }

    private static boolean isUsedAsItLies(Generations known, long item, int generation, boolean asKnown) {
        return asKnown ? !known.has(item) : known.newest(item) == generation;
    }

    private Dataset<Row> rereadOf(Dataset<Row> rows) {
        Dataset<Row> items = spark.read()
                .parquet(history.rereadFiles().toArray(String[]::new))
                .select("item_id");
        return rows.join(items, rows.col("item_id").equalTo(items.col("item_id")), "left_semi");
    }

    private JavaRDD<List<PetitionItem>> together(Dataset<Row> rows, boolean whole) {
        return items(
                internal(rows.repartition(col("item_id")).sortWithinPartitions(col("item_id"), col(GENERATION))),
                whole);
    }

    private JavaRDD<List<PetitionItem>> items(JavaRDD<InternalRow> rows, boolean whole) {
        Reference codes = reference;
        boolean older = history.asKnown();
        return rows.mapPartitions(partition -> {
            ItemDecoder decoder = new ItemDecoder(codes, older);
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
