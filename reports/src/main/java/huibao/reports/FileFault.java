package huibao.reports;

import java.util.List;

/**
 * What is wrong with a file that was read back. The words for it are whoever publishes's.
 *
 * @param values the part of the file, the text or the table that is meant, in the order of the words
 */
public record FileFault(FaultKind kind, List<String> values) {
    public FileFault {
        values = List.copyOf(values);
    }

    static FileFault of(FaultKind kind, String... values) {
        return new FileFault(kind, List.of(values));
    }

    /** How it is wrong. */
    public enum FaultKind {
        /** With the library's reason. */
        NOT_UNPACKED,
        /** A part, and the parser's reason. */
        NOT_XML,
        /** A part. */
        TWICE,
        /** A part. */
        MISSING,
        /** A part of relations, and the part it names. */
        MISSING_TARGET,
        /** A part. */
        UNTYPED,
        /** A place of the document, and its text. */
        LACKS_TEXT,
        /** Number and name of a table. */
        LACKS_ROWS
    }
}
