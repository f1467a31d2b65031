package huibao.source;

import static java.util.Objects.requireNonNull;

/**
 * One reason why a folder of CSVs is refused.
 *
 * @param file name of the file, without its folder; empty if the folder or database as a whole is meant
 * @param line line of the file, from 1; 0 if the file as a whole is meant
 * @param message what is wrong, and what was expected
 */
public record LoadProblem(String file, long line, String message) {
    public LoadProblem {
        requireNonNull(file, "file is null");
        requireNonNull(message, "message is null");
    }

    @Override
    public String toString() {
        String place = line == 0 ? file : file + " line " + line;
        return place.isEmpty() ? message : place + ": " + message;
    }
}
