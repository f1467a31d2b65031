package huibao.imports;

/** Whoever wants to know how an import gets on. */
public interface ImportProgress {
    /** @param expected rows of all its tables; 0 = not known */
    void reading(String table, long expected);

    /** Rows of this table so far. */
    void read(long rows);

    /** All has been read, and goes into its tables. */
    void writing(String relation);
}
