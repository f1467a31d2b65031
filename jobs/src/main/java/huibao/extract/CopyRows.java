package huibao.extract;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** The rows of a query, streamed by {@code COPY … TO STDOUT (FORMAT binary)}: one array a row, no object a field. */
final class CopyRows implements RawRows {
    private static final int SIGNATURE = 11;
    private static final int FLAGS = 4;

    private final SourceSnapshot snapshot;
    private final Connection connection;
    private final String what;
    private final CopyOut copy;
    private byte[] bytes = new byte[0];
    private int start;
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
            throw SourceSnapshot.failure("read " + what, e);
        }
    }

    @Override
    public boolean next() {
        if (ended) {
            return false;
        }
        try {
            byte[] message = copy.readFromCopy();
            int from = 0;
            if (!begun && message != null) {
                begun = true;
                from = SIGNATURE + FLAGS + Integer.BYTES + Binary.intAt(message, SIGNATURE + FLAGS);
                if (from == message.length) {
                    message = copy.readFromCopy();
                    from = 0;
                }
            }
            return message == null ? end() : take(message, from);
        } catch (SQLException e) {
            throw SourceSnapshot.failure("read " + what, e);
        }
    }

    private boolean take(byte[] message, int from) throws SQLException {
        if (Binary.shortAt(message, from) < 0) {
            // The trailer; what is left is the end of the statement.
            while (copy.readFromCopy() != null) {
                continue;
            }
            return end();
        }
        bytes = message;
        start = from;
        return true;
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

    /** Gives the connection back, or, if the query was not read to its end, stops it. */
    @Override
    public void close() {
        if (ended) {
            snapshot.giveBack(connection);
            return;
        }
        ended = true;
        try {
            copy.cancelCopy();
        } catch (SQLException e) {
            // Something went wrong before, and that is what is reported; the snapshot's end closes the connection.
            snapshot.discard(connection);
        }
    }
}
