package huibao.extract;

import huibao.lake.format.Relation;
import huibao.problem.Problem;
import java.util.List;

/** Rows read are not rows written plus rows rejected: a fault of the program, found before anyone sees the run. */
public final class TotalsDiffer extends DataRefused {
    private static final long serialVersionUID = 1L;

    /** @param place where the rows were found, the end of a key among the problems */
    TotalsDiffer(Relation relation, String place, long found, long expected) {
        super(List.of(Problem.of(
                "totals.differ",
                relation.word(),
                Long.toString(found),
                Problem.of("totals." + place),
                Long.toString(expected))));
    }
}
