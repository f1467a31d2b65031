package huibao.source;

import java.util.List;
import java.util.stream.Collectors;

/** A folder of CSVs was not loaded; the database is as it was before. */
public final class LoadRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<LoadProblem> problems;

    LoadRefusedException(String what, List<LoadProblem> problems, long more) {
        super(message(what, problems, more));
        this.problems = List.copyOf(problems);
    }

    /** In the order of files and lines; the first ones only, if there are very many. */
    public List<LoadProblem> problems() {
        return problems;
    }

    private static String message(String what, List<LoadProblem> problems, long more) {
        String list = problems.stream().map(problem -> "\n  " + problem).collect(Collectors.joining());
        return "Cannot load " + what + ". Nothing was loaded. Put right and load again:" + list
                + (more > 0 ? "\n  and " + more + " more" : "");
    }
}
