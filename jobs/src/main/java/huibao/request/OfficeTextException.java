package huibao.request;

import huibao.problem.Problem;
import huibao.problem.ProblemException;
import huibao.problem.Refusal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the office wrote for a briefing asks for something that can never be printed. */
public final class OfficeTextException extends ProblemException implements Refusal {
    private static final long serialVersionUID = 1L;

    OfficeTextException(Path folder, List<Problem> problems) {
        super(Stream.concat(Stream.of(Problem.of("text.refused", folder)), problems.stream())
                .toList());
    }
}
