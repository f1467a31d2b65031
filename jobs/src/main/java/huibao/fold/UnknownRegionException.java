package huibao.fold;

import huibao.problem.Problem;
import huibao.problem.ProblemException;
import huibao.problem.Refusal;
import java.util.Collection;
import java.util.List;

/** The reporting region is not among the region codes of the lake. */
public final class UnknownRegionException extends ProblemException implements Refusal {
    private static final long serialVersionUID = 1L;

    public UnknownRegionException(String region, Collection<String> known) {
        super(List.of(Problem.of(
                "region.unknown",
                region,
                Integer.toString(known.size()),
                known.stream().limit(5).toList())));
    }
}
