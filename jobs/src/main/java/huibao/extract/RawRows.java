package huibao.extract;

/** Rows in PostgreSQL's binary COPY format, one after the other. */
interface RawRows extends AutoCloseable {
    /** Goes to the next row. @return false at the end */
    boolean next();

    /** Where the row lies. Stays as it is after {@link #next}. */
    byte[] bytes();

    /** Where in {@link #bytes} the row begins, with the count of its columns. */
    int start();

    @Override
    void close();
}
