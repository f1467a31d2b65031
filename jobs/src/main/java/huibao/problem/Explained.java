package huibao.problem;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** A failure that can be told in the user's language. Its own message is English, for the log. */
public interface Explained {
    /** Every reason at once. */
    List<Problem> problems();

    /** The message of the exception. */
    static String message(List<Problem> problems) {
        return problems.stream().map(Problem::toString).collect(joining(System.lineSeparator()));
    }
}
