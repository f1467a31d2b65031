package huibao.imports;

/** Receives the progress of an import. */
public interface ImportProgress {
    /** @param expected rows of all its tables; 0 = not known */
    void reading(String table, long expected);

    /** Rows of this table so far. */
    void read(long rows);

    /** All rows have been read and are now written to the tables. */
    void writing(String relation);
}
