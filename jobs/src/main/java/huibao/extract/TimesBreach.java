package huibao.extract;

import huibao.lake.Lake;
import huibao.lake.format.Relation;
import huibao.lake.run.LakeRun;
import huibao.lake.run.RunManifest.SourcePosition;
import huibao.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Rows of a table that a transaction wrote since a run, and whose time says that they were written before it. */
public record TimesBreach(Relation relation, LakeRun since) {
    /** Of a source of tables, since the newest run of a lake. Nothing if there is none, or it is of another source. */
    public static List<Problem> told(DataSource source, Lake lake) {
        try (SourceSnapshot snapshot = new SourceSnapshot(source)) {
            Optional<SourcePosition> now = SourcePositions.of(snapshot)
                    .map(SourcePositions.SourceStanding::position)
                    .filter(SourcePosition::tables);
            return lake
                    .newest()
                    .filter(run -> run.manifest()
                            .lineage()
                            .position()
                            .filter(then -> now.filter(then::isContinuedBy).isPresent())
                            .isPresent())
                    .stream()
                    .flatMap(run -> ChangeSearch.RELATIONS.stream()
                            .flatMap(relation -> new TimesBreach(relation, run).told(snapshot).stream()))
                    .toList();
        }
    }

    /** The column with the time of the last write to a row. */
    static String time(Relation relation) {
        return relation == Relation.PETITION_EVENT ? "recorded_at" : "updated_at";
    }

    private String condition() {
        SourcePosition position = since.manifest().lineage().position().orElseThrow();
        return "age(xmin) <= age('%d'::xid) AND (%s >= '%s'::timestamptz) IS NOT TRUE"
                .formatted(
                        position.oldestOpen() % TransactionAges.XIDS,
                        time(relation),
                        since.manifest().watermark());
    }

    /** Whether there is one in some pages. @param share of the pages, 0 to 1 */
    Supplier<Boolean> sampled(SourceSnapshot snapshot, double share) {
        String pages = share < 1 ? " TABLESAMPLE SYSTEM (%s)".formatted(share * 100) : "";
        String sql = "SELECT EXISTS (SELECT FROM %s%s WHERE %s)".formatted(relation.word(), pages, condition());
        return () -> snapshot.rowsApart(sql).get(0).get(0).equals("t");
    }

    /** How many there are, by a look at every row. */
    private Optional<Problem> told(SourceSnapshot snapshot) {
        List<String> found =
                snapshot.row("SELECT count(*), min(item_id) FROM %s WHERE %s".formatted(relation.word(), condition()));
        return Long.parseLong(found.get(0)) == 0
                ? Optional.empty()
                : Optional.of(Problem.of(
                        "times.breach",
                        relation.word(),
                        found.get(0),
                        since.id(),
                        time(relation),
                        since.manifest().watermark(),
                        found.get(1)));
    }
}
