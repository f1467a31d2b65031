package huibao.source;

import static java.util.Objects.requireNonNull;

import huibao.problem.Problem;

/**
 * One way in which a database does not agree with the contract.
 *
 * @param column empty where the relation as a whole is meant
 * @param expected what the contract asks for, and why where that is not plain
 * @param found what the database has: names and types, never a value of a row
 */
public record Breach(Severity severity, String relation, String column, Problem expected, Problem found) {
    public Breach {
        requireNonNull(severity, "severity is null");
        requireNonNull(relation, "relation is null");
        requireNonNull(column, "column is null");
        requireNonNull(expected, "expected is null");
        requireNonNull(found, "found is null");
    }

    /** Whether the source may be read all the same. */
    public enum Severity {
        /** The source is refused. */
        REFUSED,
        /** To be put right, but nothing wrong is read. */
        WARNING
    }

    /** In one line. */
    public Problem told() {
        String place = column.isEmpty() ? relation : relation + "." + column;
        return Problem.of("breach.told", place, expected, found);
    }

    static Breach refused(String relation, String column, Problem expected, Problem found) {
        return new Breach(Severity.REFUSED, relation, column, expected, found);
    }

    static Breach warning(String relation, Problem expected, Problem found) {
        return new Breach(Severity.WARNING, relation, "", expected, found);
    }

    public boolean isRefused() {
        return severity == Severity.REFUSED;
    }
}
