package huibao.extract;

import huibao.lake.run.RunManifest.RelationCount;
import huibao.problem.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** More rows broke the contract than the office allows. */
public final class TooManyRejects extends DataRefused {
    private static final long serialVersionUID = 1L;

    private TooManyRejects(List<Problem> problems) {
        super(problems);
    }

    /**
     * @param state the relations of the source of which too many rows are rejected
     * @param read what this run read, by which the columns are told
     */
    static TooManyRejects of(List<RelationCount> state, RowTally read, double maxShare) {
        List<Problem> problems = new ArrayList<>();
        for (RelationCount count : state) {
            problems.add(Problem.of(
                    "rejects.too-many", count.relation().word(), count.rejects(), count.read(), percent(maxShare)));
            read.rejects().stream()
                    .filter(reject -> reject.relation() == count.relation())
                    .map(RowTally.Reject::problem)
                    .forEach(problems::add);
        }
        problems.add(Problem.of("rejects.next"));
        return new TooManyRejects(problems);
    }

    /** Of a part that was not read to its end. */
    static TooManyRejects early(RowTally read, long limit) {
        List<Problem> problems = new ArrayList<>();
        problems.add(Problem.of("rejects.early", limit));
        read.rejects().stream().map(RowTally.Reject::problem).forEach(problems::add);
        problems.add(Problem.of("rejects.next"));
        return new TooManyRejects(problems);
    }

    static String percent(double share) {
        return new BigDecimal(String.valueOf(share))
                .movePointRight(2)
                .stripTrailingZeros()
                .toPlainString();
    }
}
