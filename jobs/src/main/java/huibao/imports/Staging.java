package huibao.imports;

import huibao.contract.Contract;
import huibao.contract.Contract.ContractRelation;
import huibao.problem.Problem;
import huibao.problem.QuietSqlException;
import huibao.source.CopyStream;
import huibao.source.SourceException;
import huibao.source.SourceSchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows to be imported, in temporary tables of the transaction, in the order of the files. */
final class Staging {
    private static final int BATCH = 5_000;

    private final Connection connection;
    private final Map<String, CopyBatch> batches = new LinkedHashMap<>();

    Staging(Connection connection) {
        this.connection = connection;
    }

    /** Rows buffered for the next COPY: a connection copies into one table at a time. */
    private final class CopyBatch {
        private final String table;
        private final List<String> columns;
        private final List<List<String>> rows = new ArrayList<>(BATCH);
        private long added;

        CopyBatch(String table, List<String> columns) {
            this.table = table;
            this.columns = columns;
        }

        void add(List<String> row) throws SQLException {
            List<String> placed = new ArrayList<>(row);
            placed.add(Long.toString(added++));
            rows.add(placed);
            if (rows.size() == BATCH) {
                flush();
            }
        }

        void flush() throws SQLException {
            if (rows.isEmpty()) {
                return;
            }
            try (CopyStream copy = new CopyStream(connection, table, columns)) {
                for (List<String> row : rows) {
                    copy.write(row);
                }
                copy.finish();
            }
            rows.clear();
        }
    }

    /** A row of a relation, as the contract has it. */
    void add(ContractRelation relation, List<String> row) {
        add("taken_" + relation.name(), relation.columnNames(), relation.name(), row);
    }

    /** The key of a refused row, so that it does not count as missing from the files. */
    void addRefused(ContractRelation relation, List<String> key) {
        add("refused_" + relation.name(), ImportKeys.of(relation), relation.name(), key);
    }

    /** A label of the office and the number it got. */
    void addNumber(String space, long number, String label) {
        add("numbers", List.of("space", "number", "label"), "", List.of(space, Long.toString(number), label));
    }

    private void add(String table, List<String> columns, String relation, List<String> row) {
        try {
            batch(table, columns, relation).add(row);
        } catch (SQLException e) {
            QuietSqlException quiet = QuietSqlException.of(e);
            throw new SourceException(Problem.of("import.database", quiet.problem()), quiet);
        }
    }

    private CopyBatch batch(String table, List<String> columns, String relation) throws SQLException {
        CopyBatch batch = batches.get(table);
        if (batch == null) {
            create(table, columns, relation);
            List<String> placed = new ArrayList<>(columns);
            placed.add("place");
            batch = new CopyBatch("pg_temp." + table, placed);
            batches.put(table, batch);
        }
        return batch;
    }

    private void create(String table, List<String> columns, String relation) throws SQLException {
        String from = relation.isEmpty() ? ImportRecords.NUMBERS : SourceSchema.NAME + "." + relation;
        execute("CREATE TEMP TABLE " + table + " ON COMMIT DROP AS SELECT " + String.join(", ", columns)
                + ", 0::bigint AS place FROM " + from + " LIMIT 0");
    }

    /** @return relations that have rows, or refused rows, in the contract's order */
    List<ContractRelation> finish() throws SQLException {
        for (CopyBatch batch : batches.values()) {
            batch.flush();
        }
        List<ContractRelation> filled = Contract.current().relations().stream()
                .filter(relation -> batches.containsKey("taken_" + relation.name()) || hasRefused(relation.name()))
                .toList();
        for (ContractRelation relation : filled) {
            batch("taken_" + relation.name(), relation.columnNames(), relation.name());
        }
        return filled;
    }

    long rows(ContractRelation relation) {
        CopyBatch batch = batches.get("taken_" + relation.name());
        return batch == null ? 0 : batch.added;
    }

    boolean hasRefused(String relation) {
        return batches.containsKey("refused_" + relation);
    }

    boolean hasNumbers() {
        return batches.containsKey("numbers");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
