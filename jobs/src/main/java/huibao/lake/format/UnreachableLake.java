package huibao.lake.format;

import huibao.problem.Explained;
import huibao.problem.IoCause;
import huibao.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The file system of the lake does not do what was asked of it, or is not there at all. */
public final class UnreachableLake extends UncheckedIOException implements Explained {
    private static final long serialVersionUID = 1L;

    private final Problem problem;

    private UnreachableLake(Problem problem, IOException cause) {
        super(problem.toString(), cause);
        this.problem = problem;
    }

    /** @param what a key of the problems, such as {@code lake.list} */
    static UnreachableLake of(String what, Object place, IOException cause) {
        Problem reason = IoCause.among(cause).orElseGet(() -> Problem.of("cause.other", reason(cause)));
        return new UnreachableLake(Problem.of("lake.unreachable", Problem.of(what, place), reason), cause);
    }

    /** A root this program cannot even try: of an unknown kind, host or form. */
    static UnreachableLake unopened(String root, Exception cause) {
        IOException known = cause instanceof IOException io ? io : new IOException(cause.getMessage(), cause);
        return new UnreachableLake(Problem.of("lake.unopened", root, reason(known)), known);
    }

    @Override
    public List<Problem> problems() {
        return List.of(problem);
    }

    /** What stands below the first line is for the log. */
    private static String reason(IOException cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("").replaceFirst("[.:\\s]+$", "");
    }
}
