package huibao.source;

import static java.util.Objects.requireNonNull;

import huibao.problem.Problem;

/**
 * One reason why a folder of CSVs is refused.
 *
 * @param file name of the file, without its folder; empty if the folder or database as a whole is meant
 * @param line line of the file, from 1; 0 if the file as a whole is meant
 * @param what is wrong, and what was expected
 * @param isOfContract the file is not what the contract asks for, whatever its rows are
 */
public record LoadProblem(String file, long line, Problem what, boolean isOfContract) {
    public LoadProblem {
        requireNonNull(file, "file is null");
        requireNonNull(what, "what is null");
    }

    @Override
    public String toString() {
        return told().toString();
    }

    Problem told() {
        if (file.isEmpty()) {
            return what;
        }
        return line == 0
                ? Problem.of("load.in-file", file, what)
                : Problem.of("load.in-line", file, Long.toString(line), what);
    }
}
