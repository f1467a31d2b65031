package huibao.extract;

import huibao.lake.format.Relation;
import huibao.lake.run.RunManifest.RelationCount;
import huibao.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** Rows read, written and rejected, by relation. For one thread; sums of parts are taken at the end. */
final class RowTally {
    /** Rows that broke one rule by one column. */
    record Reject(Relation relation, Rule rule, String column, long rows) {
        private Reject times(long count) {
            return new Reject(relation, rule, column, count);
        }

        Problem problem() {
            return Problem.of(
                    "rejects.of-column", relation.word(), column, Problem.of("rejects.rule." + rule.word()), rows);
        }
    }

    private static final int RELATIONS = Relation.values().length;

    private final long[] read = new long[RELATIONS];
    private final long[] inLake = new long[RELATIONS];
    private final long[] withoutEffect = new long[RELATIONS];
    private final Map<Relation, Map<String, Long>> rejects = new EnumMap<>(Relation.class);
    private final Map<Reject, Long> rejectsByColumn = new HashMap<>();
    private final Map<Relation, Map<String, Long>> mended = new EnumMap<>(Relation.class);

    void read(Relation relation) {
        read[relation.ordinal()]++;
    }

    void inLake(Relation relation, long rows) {
        inLake[relation.ordinal()] += rows;
    }

    void withoutEffect(Relation relation, long rows) {
        withoutEffect[relation.ordinal()] += rows;
    }

    void rejected(Relation relation, Rule rule, String column) {
        rejects.computeIfAbsent(relation, key -> new TreeMap<>()).merge(rule.word(), 1L, Long::sum);
        rejectsByColumn.merge(new Reject(relation, rule, column, 0), 1L, Long::sum);
    }

    /** A text that was cleaned, or whose code stands in its place. */
    void mended(Relation relation, String what) {
        mended.computeIfAbsent(relation, key -> new TreeMap<>()).merge(what, 1L, Long::sum);
    }

    void add(RowTally other) {
        for (int relation = 0; relation < RELATIONS; relation++) {
            read[relation] += other.read[relation];
            inLake[relation] += other.inLake[relation];
            withoutEffect[relation] += other.withoutEffect[relation];
        }
        add(other.rejects, rejects);
        other.rejectsByColumn.forEach((reject, count) -> rejectsByColumn.merge(reject, count, Long::sum));
        add(other.mended, mended);
    }

    private static void add(Map<Relation, Map<String, Long>> from, Map<Relation, Map<String, Long>> to) {
        from.forEach((relation, counts) -> counts.forEach((what, count) ->
                to.computeIfAbsent(relation, key -> new TreeMap<>()).merge(what, count, Long::sum)));
    }

    /** Rejects by rule and column, the most frequent first. */
    List<Reject> rejects() {
        return rejectsByColumn.entrySet().stream()
                .map(entry -> entry.getKey().times(entry.getValue()))
                .sorted(Comparator.comparingLong(Reject::rows)
                        .reversed()
                        .thenComparing(Reject::relation)
                        .thenComparing(Reject::column)
                        .thenComparing(Reject::rule))
                .toList();
    }

    long rowsRead() {
        return LongStream.of(read).sum();
    }

    long rowsInLake() {
        return LongStream.of(inLake).sum();
    }

    long rowsWithoutEffect() {
        return LongStream.of(withoutEffect).sum();
    }

    long rowsRejected() {
        return counts().stream().mapToLong(RelationCount::rejects).sum();
    }

    /** One count for each relation of the source. */
    List<RelationCount> counts() {
        List<RelationCount> counts = new ArrayList<>();
        for (Relation relation : Relation.values()) {
            if (relation.isOfSource()) {
                counts.add(new RelationCount(
                        relation,
                        read[relation.ordinal()],
                        inLake[relation.ordinal()],
                        withoutEffect[relation.ordinal()],
                        rejects.getOrDefault(relation, Map.of()),
                        mended.getOrDefault(relation, Map.of())));
            }
        }
        return counts;
    }
}
