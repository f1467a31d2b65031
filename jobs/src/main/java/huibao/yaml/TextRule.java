package huibao.yaml;

/** What a text of a file may be. */
public enum TextRule {
    AS_TYPED,
    /** Cleaned as {@link huibao.text.CleanText} does; a character that no page can print is a mistake. */
    PRINTABLE
}
