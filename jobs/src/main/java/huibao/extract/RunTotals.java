package huibao.extract;

import huibao.lake.Relation;
import huibao.lake.RunManifest;
import huibao.lake.RunManifest.LakeFile;
import huibao.lake.RunManifest.RelationCount;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** What a run read and wrote in all, and whether it may be published. */
record RunTotals(List<RelationCount> counts, List<LakeFile> files) {
    static final String CONTRACT_VERSION = "1";

    /** @param state the whole source's rows, of which a share may be rejected */
    void check(List<RelationCount> state, double maxRejectShare) {
        checkTotals();
        String excess = state.stream()
                .filter(count -> count.rejects() > maxRejectShare * count.read())
                .map(RunTotals::describe)
                .collect(Collectors.joining("; "));
        if (!excess.isEmpty()) {
            throw new TooManyRejects(
                    "Too many rejected rows: %s. Expected at most %s %% of a relation. Correct the source, or allow more in the settings, and start again."
                            .formatted(excess, percent(maxRejectShare)));
        }
    }

    private static String describe(RelationCount count) {
        return "%s %d of %d %s"
                .formatted(count.relation().word(), count.rejects(), count.read(), count.rejectsByRule());
    }

    private static String percent(double share) {
        return new BigDecimal(String.valueOf(share))
                .movePointRight(2)
                .stripTrailingZeros()
                .toPlainString();
    }

    private void checkTotals() {
        for (RelationCount count : counts) {
            Relation relation = count.relation();
            expect(relation, "read", count.read(), count.inLake() + count.keptWithoutEffect() + count.rejects());
            switch (relation) {
                case PETITION_EVENT ->
                    expect(relation, "in files", rows(Relation.REJECTED_ITEM_EVENT), count.keptWithoutEffect());
                case PETITION_EVALUATION ->
                    expect(relation, "in files", rows(Relation.REJECTED_ITEM_EVALUATION), count.keptWithoutEffect());
                default -> expect(relation, "in files", rows(relation), count.inLake());
            }
        }
        expect(
                Relation.REJECTS,
                "in files",
                rows(Relation.REJECTS),
                counts.stream().mapToLong(RelationCount::rejects).sum());
    }

    static void expect(Relation relation, String what, long found, long expected) {
        if (found != expected) {
            throw new TotalsDiffer(
                    "Cannot publish the run: %s has %d rows %s, but %d are accounted for. Please report this as a fault."
                            .formatted(relation.word(), found, what, expected));
        }
    }

    private long rows(Relation relation) {
        return files.stream()
                .filter(file -> file.relation() == relation)
                .mapToLong(LakeFile::rows)
                .sum();
    }

    /** Files of what every run reads whole. */
    static List<LakeFile> filesOfSmallRelations(RunManifest run) {
        return run.files().stream()
                .filter(file -> file.relation().compareTo(Relation.PETITION_ITEM) < 0)
                .toList();
    }
}
