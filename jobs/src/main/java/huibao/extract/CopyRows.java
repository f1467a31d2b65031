package huibao.extract;

import huibao.problem.Problem;
import huibao.problem.QuietSqlException;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rows of a query, streamed by {@code COPY … TO STDOUT (FORMAT binary)}: each message of the driver is one row;
 * no object is made for a field.
 */
final class CopyRows implements RawRows {
    private static final Logger LOG = LoggerFactory.getLogger(CopyRows.class);

    private static final int SIGNATURE = 11;
    private static final int FLAGS = 4;

    private final SourceSnapshot snapshot;
    private final Connection connection;
    private final String what;
    private final CopyOut copy;
    private byte[] bytes = new byte[0];
    private int start;
    private int length;
    private boolean begun;
    private boolean ended;

    /** @param what is read, for messages */
    CopyRows(SourceSnapshot snapshot, String what, String select) {
        this(snapshot, what, select, "on");
    }

    /** The server may use an index to find pages, but not to walk from row to row. */
    static CopyRows withoutIndexScan(SourceSnapshot snapshot, String what, String select) {
        return new CopyRows(snapshot, what, select, "off");
    }

    private CopyRows(SourceSnapshot snapshot, String what, String select, String indexScan) {
        this.snapshot = snapshot;
        this.what = what;
        connection = snapshot.take();
        try {
            SourceSnapshot.execute(connection, "SET LOCAL enable_indexscan = " + indexScan);
            copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("COPY (" + select + ") TO STDOUT (FORMAT binary)");
        } catch (SQLException e) {
            snapshot.discard(connection);
            throw SourceSnapshot.failure(Problem.of("extract.what.read", what), e);
        }
    }

    @Override
    public boolean next() {
        if (ended) {
            return false;
        }
        try {
            do {
                if (!nextMessage()) {
                    return end();
                }
                skipHeader();
            } while (length == 0);
            return Binary.shortAt(bytes, start) >= 0 || skipTrailer();
        } catch (SQLException e) {
            throw SourceSnapshot.failure(Problem.of("extract.what.read", what), e);
        }
    }

    private boolean nextMessage() throws SQLException {
        byte[] message = copy.readFromCopy();
        if (message == null) {
            return false;
        }
        bytes = message;
        start = 0;
        length = message.length;
        return true;
    }

    /** The COPY header comes in a message of its own, or in one with the first row. */
    private void skipHeader() {
        if (!begun) {
            begun = true;
            int header = SIGNATURE + FLAGS + Integer.BYTES + Binary.intAt(bytes, start + SIGNATURE + FLAGS);
            start += header;
            length -= header;
        }
    }

    /** What is left is the end of the statement. */
    private boolean skipTrailer() throws SQLException {
        while (copy.readFromCopy() != null) {
            continue;
        }
        return end();
    }

    private void readOut() {
        try {
            skipTrailer();
        } catch (SQLException e) {
            LOG.debug("Cannot read {} to its end; cutting the connection stops it.", what, QuietSqlException.of(e));
        }
    }

    private boolean end() {
        ended = true;
        return false;
    }

    @Override
    public byte[] bytes() {
        return bytes;
    }

    @Override
    public int start() {
        return start;
    }

    /** Of the row, in bytes. */
    int length() {
        return length;
    }

    /**
     * Gives the connection back, or, if the query was not read to its end, stops it and cuts the connection. If
     * there is only one connection, the query is read to its end instead.
     */
    @Override
    public void close() {
        if (!ended && snapshot.isAlone()) {
            readOut();
        }
        if (ended) {
            snapshot.giveBack(connection);
            return;
        }
        ended = true;
        try {
            connection.unwrap(PGConnection.class).cancelQuery();
        } catch (SQLException e) {
            LOG.debug("Cannot stop reading {}; cutting the connection stops it too.", what, e);
        }
        snapshot.discard(connection);
    }
}
