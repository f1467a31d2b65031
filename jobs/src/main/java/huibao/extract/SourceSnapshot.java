package huibao.extract;

import huibao.lake.format.Relation;
import huibao.problem.Problem;
import huibao.problem.QuietSqlException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One moment of the source, seen by any number of connections: the first exports its snapshot and stays open, the others
 * take it over. The data source gives each in a read-only transaction of its own, which ends with the connection. Where the
 * server exports no snapshots, the first connection is the only one, and one statement follows the other.
 */
final class SourceSnapshot implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SourceSnapshot.class);

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    /** Recovery conflicts, a server that restarts, a connection that was lost. */
    private static final Set<String> PASSING =
            Set.of("40001", "40P01", "57P01", "57P02", "57P03", "57P05", "08006", "08003");

    private final DataSource source;
    private final Connection first;
    private final Set<Lack> lacks;
    private final String id;
    private final Instant takenAt;
    private final Spares<RowStore> stores = new Spares<>(RowStore::new);
    private final Deque<Connection> free = new ArrayDeque<>();
    private final List<Connection> all = new ArrayList<>();

    SourceSnapshot(DataSource source) {
        this.source = source;
        try {
            first = connect();
            lacks = Lack.of(rows(first, Lack.question()));
            List<String> row = row(
                    first,
                    "SELECT %s, (extract(epoch FROM transaction_timestamp()) * 1000000)::bigint"
                            .formatted(isAlone() ? "'none'" : "pg_export_snapshot()"));
            id = row.get(0);
            takenAt = Instant.EPOCH.plus(Long.parseLong(row.get(1)), ChronoUnit.MICROS);
            setUp(first);
        } catch (SQLException e) {
            close();
            throw failure(Problem.of("extract.what.snapshot"), e);
        }
    }

    /** What the server does not offer. */
    Set<Lack> lacks() {
        return lacks;
    }

    /** Whether there is one connection only. */
    final boolean isAlone() {
        return lacks.contains(Lack.EXPORTED_SNAPSHOTS);
    }

    /** As the server names it. */
    String id() {
        return id;
    }

    /** When its transaction began, by the server's clock. */
    Instant takenAt() {
        return takenAt;
    }

    /** A connection that sees the snapshot; it comes back by {@link #giveBack} once its statement has ended. */
    synchronized Connection take() {
        if (isAlone()) {
            return first;
        }
        if (!free.isEmpty()) {
            return free.pop();
        }
        Connection connection;
        try {
            connection = connect();
        } catch (SQLException e) {
            throw failure(Problem.of("extract.what.connection"), e);
        }
        try {
            execute(connection, "SET TRANSACTION SNAPSHOT '" + id + "'");
            setUp(connection);
            return connection;
        } catch (SQLException e) {
            discard(connection);
            throw failure(Problem.of("extract.what.share"), e);
        }
    }

    synchronized void giveBack(Connection connection) {
        if (!isAlone()) {
            free.push(connection);
        }
    }

    /** Cuts a connection that cannot be used any more, without waiting for the server. */
    synchronized void discard(Connection connection) {
        all.remove(connection);
        cut(connection);
    }

    private static void cut(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            LOG.debug("Cannot cut a connection.", QuietSqlException.of(e));
        }
    }

    /** The first row of an answer as text. */
    List<String> row(String sql) {
        try {
            return row(first, sql);
        } catch (SQLException e) {
            throw failure(Problem.of("extract.what.ask", sql), e);
        }
    }

    /** All rows of an answer as text. */
    List<List<String>> rows(String sql) {
        try {
            return rows(first, sql);
        } catch (SQLException e) {
            throw failure(Problem.of("extract.what.ask", sql), e);
        }
    }

    private static List<List<String>> rows(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<List<String>> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(cells(result));
            }
            return rows;
        }
    }

    /** How many rows of the relation the condition is true for; may be asked by several threads. */
    long count(Relation relation, String condition) {
        String count = "SELECT count(*) FROM %s WHERE %s".formatted(relation.word(), condition);
        return Long.parseLong(rowsApart(count).get(0).get(0));
    }

    /** All rows of an answer as text, on a connection of their own; may be asked by several threads. */
    List<List<String>> rowsApart(String sql) {
        Connection connection = take();
        try {
            List<List<String>> rows = rows(connection, sql);
            giveBack(connection);
            return rows;
        } catch (SQLException e) {
            discard(connection);
            throw failure(Problem.of("extract.what.ask", sql), e);
        }
    }

    /** Sets something for the rest of the transaction. */
    void set(String setting) {
        try {
            execute(first, "SET LOCAL " + setting);
        } catch (SQLException e) {
            throw failure(Problem.of("extract.what.set", setting), e);
        }
    }

    /**
     * Holds a lock of that name until the snapshot ends, also if the program is killed.
     *
     * @throws ExtractionException if another connection holds it
     */
    void lock(String name) {
        String hash = lacks.contains(Lack.LONG_HASHES) ? "hashtext('%s')" : "hashtextextended('%s', 0)";
        String locked = row("SELECT pg_try_advisory_xact_lock(" + hash.formatted(name.replace("'", "''")) + ")")
                .get(0);
        if (!locked.equals("t")) {
            throw new ExtractionException(Problem.of("extract.locked", name));
        }
    }

    boolean has(Relation relation) {
        return row("SELECT to_regclass('" + relation.word() + "') IS NOT NULL")
                .get(0)
                .equals("t");
    }

    /** The SELECT of the relation. */
    static String select(Relation relation) {
        String path = "/sql/extract/" + relation.word() + ".sql";
        try (InputStream in = SourceSnapshot.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("Missing in the program: " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + path, e);
        }
    }

    /** The rows of a range, in the order of their item. */
    RawRows rowsInOrder(Relation relation, ItemRange range) {
        return isAlone() ? rowsHeld(relation, range) : rowsStreamed(relation, range);
    }

    /** Read to their end, so that the connection is free for the next relation. */
    private RawRows rowsHeld(Relation relation, ItemRange range) {
        RowStore store = stores.take();
        try (CopyRows rows = rowsStreamed(relation, range)) {
            while (rows.next()) {
                store.add(rows.bytes(), rows.start(), rows.length());
            }
        }
        return store.sort();
    }

    private CopyRows rowsStreamed(Relation relation, ItemRange range) {
        return new CopyRows(this, relation.word(), selectInOrder(relation, range));
    }

    private static String selectInOrder(Relation relation, ItemRange range) {
        return "%s WHERE %s ORDER BY item_id".formatted(select(relation).strip(), range.condition());
    }

    static ExtractionException failure(Problem what, SQLException cause) {
        QuietSqlException quiet = QuietSqlException.of(cause);
        Problem problem = Problem.of("extract.failed", what, quiet.problem());
        if (INSUFFICIENT_PRIVILEGE.equals(cause.getSQLState())) {
            return new NotAllowed(problem, quiet);
        }
        return PASSING.contains(String.valueOf(cause.getSQLState()))
                ? new SourceInterrupted(problem, quiet)
                : new ExtractionException(problem, quiet);
    }

    private Connection connect() throws SQLException {
        Connection connection = source.getConnection();
        synchronized (this) {
            all.add(connection);
        }
        return connection;
    }

    private void setUp(Connection connection) throws SQLException {
        // Compiling costs more than it saves in a scan that computes nothing.
        execute(connection, "SET LOCAL jit = off");
        // Room to remember every row a range has in an index, instead of whole pages to be searched again.
        execute(connection, "SET LOCAL work_mem = '64MB'");
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> row(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? cells(result) : List.of();
        }
    }

    private static List<String> cells(ResultSet result) throws SQLException {
        List<String> cells = new ArrayList<>();
        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
            cells.add(result.getString(column));
        }
        return cells;
    }

    /**
     * Nothing is to be kept of a transaction that only read, so no rollback is waited for: a rollback waits for a statement
     * that is still open, and that for whoever reads it.
     */
    @Override
    public synchronized void close() {
        all.forEach(SourceSnapshot::cut);
        all.clear();
        free.clear();
    }
}
