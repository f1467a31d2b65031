package huibao.extract;

import huibao.lake.format.Relation;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the server says about its relations before they are read: sizes, and where to cut the items. */
final class SourcePlan {
    private static final Pattern PLAN_ROWS = Pattern.compile("\"Plan Rows\": (\\d+)");

    private static final int FIRST_TO_FIND_PAGES = 140_000;

    /** Items of a range that one more costs less than it saves. */
    private static final long FEW = 10_000;

    private final SourceSnapshot snapshot;

    SourcePlan(SourceSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** The planner's estimate of the rows to be read, for the time left. */
    long estimatedRows() {
        return estimatedRows(Relation.PETITION_ITEM)
                + estimatedRows(Relation.PETITION_EVENT)
                + estimatedRows(Relation.PETITION_EVALUATION);
    }

    /** Without reading anything. */
    long estimatedRows(Relation relation) {
        String plan = snapshot.row("EXPLAIN (FORMAT JSON) SELECT FROM " + relation.word())
                .get(0);
        Matcher matcher = PLAN_ROWS.matcher(plan);
        return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
    }

    /**
     * Whether the server can find the events of a range without reading all of them. Asked of the planner and not of the
     * list of indexes, because a view has none and may well lie on a table that has, and because an index does not help
     * where the events of a range lie all over the table.
     */
    boolean findsEvents(ItemRange range) {
        snapshot.set("enable_indexscan = off");
        String plan = snapshot.row("EXPLAIN (FORMAT JSON) " + EventsByRange.select(range))
                .get(0);
        snapshot.set("enable_indexscan = on");
        return !plan.contains("\"Node Type\": \"Seq Scan\"");
    }

    /** Conditions that cut a table into shares of about the same size; a view or partitioned table stays whole. */
    List<String> shares(Relation relation, int count) {
        OptionalLong pages = pages(relation);
        return pages.isPresent() ? shares(pages.getAsLong(), count) : List.of("true");
    }

    /**
     * Conditions that cut a table into shares of up to so many pages; none for a view or partitioned table, or if the server
     * cannot find pages by their number.
     */
    List<String> sharesOfPages(Relation relation, int most) {
        OptionalLong pages = pages(relation);
        boolean findsPages = isTrue("SELECT current_setting('server_version_num')::int >= " + FIRST_TO_FIND_PAGES);
        return pages.isPresent() && findsPages
                ? shares(pages.getAsLong(), Math.toIntExact(pages.getAsLong() / most + 1))
                : List.of();
    }

    /** Of a table that is no view and has no partitions. */
    OptionalLong pages(Relation relation) {
        return snapshot
                .row(
                        """
                SELECT pg_relation_size(oid) / current_setting('block_size')::bigint
                FROM pg_class WHERE oid = to_regclass('%s') AND relkind = 'r'"""
                                .formatted(relation.word()))
                .stream()
                .mapToLong(Long::parseLong)
                .findFirst();
    }

    private static List<String> shares(long pages, int count) {
        return IntStream.range(0, count)
                .mapToObj(share -> "ctid >= '(%d,0)'%s"
                        .formatted(
                                pages * share / count,
                                share == count - 1
                                        ? ""
                                        : " AND ctid < '(%d,0)'".formatted(pages * (share + 1) / count)))
                .toList();
    }

    /**
     * Ranges of about the same number of items, together all of them. Where they are not small they are as many for each
     * worker, so that none waits for another's last one.
     */
    List<ItemRange> ranges(int itemsAPart, int workers) {
        int parts = parts(estimatedRows(Relation.PETITION_ITEM), itemsAPart, workers);
        return ItemRange.between(parts < 2 ? List.of() : bounds(parts));
    }

    static int parts(long items, int itemsAPart, int workers) {
        long fewest = (items + itemsAPart - 1) / itemsAPart;
        long even = (fewest + workers - 1) / workers * workers;
        return (int) Math.min(10_000, items < FEW * even ? fewest : even);
    }

    private List<Long> bounds(int parts) {
        List<Long> histogram = longs(
                snapshot.row(
                        """
                SELECT histogram_bounds::text
                FROM pg_class
                JOIN pg_namespace ON pg_namespace.oid = relnamespace
                JOIN pg_stats ON schemaname = nspname AND tablename = relname
                WHERE pg_class.oid = to_regclass('petition_item') AND attname = 'item_id'
                  AND histogram_bounds IS NOT NULL"""));
        return histogram.size() > parts ? picked(histogram, parts) : measured(parts);
    }

    private static List<Long> picked(List<Long> histogram, int parts) {
        return IntStream.range(1, parts)
                .mapToObj(part -> histogram.get((int) ((long) part * (histogram.size() - 1) / parts)))
                .toList();
    }

    /** A view, or a table never analyzed: the server has to look at every item. */
    private List<Long> measured(int parts) {
        String shares = IntStream.range(1, parts)
                .mapToObj(part -> "%d / %d.0".formatted(part, parts))
                .collect(Collectors.joining(", "));
        return longs(snapshot.row(
                "SELECT percentile_disc(ARRAY[%s]::float8[]) WITHIN GROUP (ORDER BY item_id)::text FROM petition_item"
                        .formatted(shares)));
    }

    /** Whether the server itself keeps the column free of nulls, so that nobody needs to look for them. */
    boolean isNeverNull(Relation relation, String column) {
        return isTrue(
                """
                SELECT EXISTS (SELECT FROM pg_attribute
                    WHERE attrelid = to_regclass('%s') AND attname = '%s' AND attnotnull)"""
                        .formatted(relation.word(), column));
    }

    /** Whether the server itself keeps the column free of duplicates. */
    boolean isUnique(Relation relation, String column) {
        return isTrue(
                """
                SELECT EXISTS (SELECT FROM pg_index
                    JOIN pg_attribute ON attrelid = indrelid AND attnum = indkey[0]
                    WHERE indrelid = to_regclass('%s') AND attname = '%s'
                      AND indisunique AND indisvalid AND indpred IS NULL AND indnkeyatts = 1)"""
                        .formatted(relation.word(), column));
    }

    private boolean isTrue(String query) {
        return snapshot.row(query).get(0).equals("t");
    }

    private static List<Long> longs(List<String> row) {
        if (row.isEmpty() || row.get(0) == null) {
            return List.of();
        }
        return Arrays.stream(row.get(0).replaceAll("[{}]", "").split(","))
                .filter(text -> !text.equals("NULL"))
                .map(Long::valueOf)
                .toList();
    }
}
