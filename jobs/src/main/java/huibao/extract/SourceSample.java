package huibao.extract;

import huibao.lake.format.Relation;
import huibao.lake.run.RunManifest.RelationCount;
import huibao.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/**
 * What an extraction would accept and reject, by its own rules: the small relations whole, and a sample of the items
 * with all of their events and evaluations. Nothing is written.
 */
public final class SourceSample {
    /** Enough to show what is true of one item in a thousand. */
    private static final int ITEMS = 20_000;

    /**
     * @param refusals what would stop an extraction
     * @param warnings what would be rejected or mended, and what would be empty
     * @param rows looked at
     */
    public record Findings(List<Problem> refusals, List<Problem> warnings, long rows) {}

    private final SourceSnapshot snapshot;
    private final ContractRules rules;
    private final Vocabulary vocabulary = new Vocabulary();
    private final RowTally tally = new RowTally();
    private final Cohorts cohorts = new Cohorts(vocabulary);
    private final Set<Long> items = new HashSet<>();

    private SourceSample(SourceSnapshot snapshot) {
        this.snapshot = snapshot;
        rules = new ContractRules(snapshot.takenAt());
    }

    /**
     * @param source of which the contract's columns have been checked
     * @param maxRejectShare of a relation's rows that may be rejected
     */
    public static Findings of(DataSource source, double maxRejectShare) {
        try (SourceSnapshot snapshot = new SourceSnapshot(source)) {
            return new SourceSample(snapshot).look(maxRejectShare);
        }
    }

    private Findings look(double maxRejectShare) {
        new CodeExtraction(snapshot, rules, vocabulary, tally, cohorts::codes).extract(this::reject);
        String sample = "(item_id IS NULL OR hashint8(item_id::bigint) %% %d = 0)"
                .formatted(Math.max(1, new SourcePlan(snapshot).estimatedRows(Relation.PETITION_ITEM) / ITEMS));
        for (Relation relation : ChangeSearch.RELATIONS) {
            read(relation, sample);
        }
        return new Findings(refusals(maxRejectShare), warnings(sample), tally.rowsRead());
    }

    private void read(Relation relation, String sample) {
        RowDecoder decoder = new RowDecoder(relation, rules.of(relation), vocabulary);
        Set<List<Long>> keys = new HashSet<>();
        long[] cells = new long[decoder.width()];
        String select = SourceSnapshot.select(relation).strip() + " WHERE " + sample;
        try (RawRows rows = new CopyRows(snapshot, relation.word(), select)) {
            while (rows.next()) {
                tally.read(relation);
                int breach = decoder.decode(rows, cells, 0);
                if (relation == Relation.PETITION_ITEM) {
                    items.add(cells[0]);
                }
                breach = breach == BreachCode.NONE ? breachOfRow(relation, cells, keys) : breach;
                if (breach == BreachCode.NONE) {
                    cohorts.add(relation, cells);
                } else {
                    reject(relation, cells, 0, BreachCode.rule(breach), decoder.column(BreachCode.column(breach)));
                }
            }
        }
    }

    /** Of one item all rows are in the sample, or none. */
    private int breachOfRow(Relation relation, long[] cells, Set<List<Long>> keys) {
        long item = cells[relation.indexOf("item_id")];
        List<Long> key = new ArrayList<>();
        for (int column : Keys.of(relation)) {
            key.add(cells[column]);
        }
        if (!keys.add(key)) {
            return BreachCode.of(Rule.DUPLICATE, Keys.of(relation)[0]);
        }
        return relation == Relation.PETITION_ITEM || items.contains(item)
                ? BreachCode.NONE
                : BreachCode.of(Rule.NO_ITEM, relation.indexOf("item_id"));
    }

    private void reject(Relation relation, long[] cells, int at, Rule rule, String column) {
        tally.rejected(relation, rule, column);
    }

    private List<Problem> refusals(double maxRejectShare) {
        return tally.counts().stream()
                .filter(count -> count.rejects() > maxRejectShare * count.read())
                .map(count -> Problem.of(
                        "sample.too-many",
                        count.relation().word(),
                        count.rejects(),
                        count.read(),
                        TooManyRejects.percent(maxRejectShare)))
                .toList();
    }

    private List<Problem> warnings(String sample) {
        UnknownValues values = new UnknownValues(snapshot, rules, vocabulary, sample);
        List<Problem> warnings = new ArrayList<>(Lack.told(snapshot.lacks()));
        if (snapshot.row("SHOW server_encoding").equals(List.of("SQL_ASCII"))) {
            warnings.add(Problem.of("lack.ENCODING"));
        }
        for (RowTally.Reject reject : tally.rejects()) {
            warnings.add(reject.problem());
            warnings.addAll(values.of(reject));
        }
        for (RelationCount count : tally.counts()) {
            count.mended()
                    .forEach((what, rows) -> warnings.add(
                            Problem.of("sample.mended." + what, count.relation().word(), rows)));
        }
        warnings.addAll(cohorts.empty());
        return warnings;
    }
}
