package huibao.generate;

import java.io.OutputStream;

/** Where generated rows go: one stream of CSV for each relation, all open at once. */
public interface Target extends AutoCloseable {
    /** Rows with a header, in UTF-8; closed when all of them are written. */
    OutputStream open(String relation);

    /** Makes all relations visible. */
    void commit();

    /** Lets go of everything; what was not committed is not there. */
    @Override
    void close();
}
