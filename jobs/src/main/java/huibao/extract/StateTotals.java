package huibao.extract;

import huibao.lake.format.Relation;
import huibao.lake.run.RunManifest;
import huibao.lake.run.RunManifest.RelationCount;
import huibao.lake.version.Holdings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rows of the whole source after a run that read only what changed: those before it, less what it read again, and its own. */
record StateTotals(Scope.ChangedScope scope) {
    List<RelationCount> after(List<RelationCount> read) {
        return read.stream().map(this::after).toList();
    }

    private RelationCount after(RelationCount own) {
        return scope.before().counts().stream()
                .filter(held -> held.relation() == own.relation())
                .findFirst()
                .map(held -> checked(sum(scope.base().manifest().stateOf(own.relation()), held, own)))
                // Small relations are always read whole.
                .orElse(own);
    }

    private static RelationCount sum(RelationCount before, RelationCount held, RelationCount own) {
        Map<String, Long> rejects = new TreeMap<>(before.rejectsByRule());
        held.rejectsByRule().forEach((rule, count) -> rejects.merge(rule, -count, Long::sum));
        own.rejectsByRule().forEach((rule, count) -> rejects.merge(rule, count, Long::sum));
        rejects.values().removeIf(count -> count == 0);
        return new RelationCount(
                own.relation(),
                before.read() - held.read() + own.read(),
                before.inLake() - held.inLake() + own.inLake(),
                before.keptWithoutEffect() - held.keptWithoutEffect() + own.keptWithoutEffect(),
                rejects);
    }

    private RelationCount checked(RelationCount after) {
        Relation relation = after.relation();
        RunTotals.expect(relation, "at the source", scope.rows().get(relation), after.read());
        RunTotals.expect(
                relation, "in all", after.read(), after.inLake() + after.keptWithoutEffect() + after.rejects());
        return after;
    }

    /** Whether the run holds nothing that the lake does not hold already. */
    boolean isUnchanged(RunManifest own, Holdings holdings) {
        return holdings.content().equals(scope.before().content())
                && holdings.others().equals(scope.before().others())
                && RunTotals.filesOfSmallRelations(own)
                        .equals(RunTotals.filesOfSmallRelations(scope.base().manifest()));
    }
}
