package huibao.source;

import huibao.problem.Problem;
import huibao.problem.ProblemException;
import huibao.problem.Refusal;
import java.util.List;

/** An office's own database is only ever read. */
public final class OfficesOwnSource extends ProblemException implements Refusal {
    private static final long serialVersionUID = 1L;

    OfficesOwnSource(String url) {
        super(List.of(Problem.of("source.only-read", url.replaceFirst("(?s)\\?.*", ""))));
    }
}
