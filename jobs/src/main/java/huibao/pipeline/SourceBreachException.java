package huibao.pipeline;

import static java.util.stream.Collectors.joining;

import huibao.source.Breach;
import java.util.List;

/** The source does not keep the contract; every breach at once. */
public final class SourceBreachException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SourceBreachException(List<Breach> breaches) {
        super(breaches.stream().map(SourceBreachException::line).collect(joining(System.lineSeparator())));
    }

    /** One breach as a line. */
    public static String line(Breach breach) {
        String column = breach.column().isEmpty() ? "" : "." + breach.column();
        return breach.relation() + column + ": expected " + breach.expected() + ", found " + breach.found();
    }
}
