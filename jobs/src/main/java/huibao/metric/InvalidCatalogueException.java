package huibao.metric;

import java.util.List;

/** Every problem of the catalogue's files at once, each with its file and line. */
public final class InvalidCatalogueException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    InvalidCatalogueException(List<String> problems) {
        super("Cannot read the metric catalogue, " + problems.size() + " problems:\n" + String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
