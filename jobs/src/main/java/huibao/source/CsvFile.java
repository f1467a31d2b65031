package huibao.source;

import huibao.contract.ColumnType;
import huibao.contract.Contract.ContractColumn;
import huibao.contract.Contract.ContractRelation;
import huibao.problem.Problem;
import huibao.source.CsvReader.MalformedCsvException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.util.PSQLException;

/** One file of a folder on its way into its relation. After the first problem nothing is sent, only looked at. */
final class CsvFile {
    private final ContractRelation relation;
    private final Path path;
    private final LoadProblems problems;
    private final String name;

    CsvFile(ContractRelation relation, Path path, LoadProblems problems) {
        this.relation = relation;
        this.path = path;
        this.problems = problems;
        this.name = path.getFileName().toString();
    }

    /** Looks at the header alone. */
    void checkHeader() {
        try (InputStream bytes = Files.newInputStream(path)) {
            Optional<List<String>> header = new CsvReader(bytes).readRow();
            if (header.isPresent()) {
                isGood(header.get());
            }
        } catch (IOException | MalformedCsvException e) {
            // Told with the rest of what is wrong, when the file is read.
            return;
        }
    }

    /** @return the rows read */
    long load(Connection connection) throws SQLException {
        try (InputStream bytes = Files.newInputStream(path)) {
            return load(new CsvReader(bytes), connection);
        } catch (CharacterCodingException e) {
            problems.add(name, 0, "load.not-utf8");
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }

    private long load(CsvReader reader, Connection connection) throws IOException, SQLException {
        try {
            Optional<List<String>> header = reader.readRow();
            if (header.isEmpty()) {
                problems.add(name, 0, "load.contract.empty", String.join(",", relation.columnNames()));
                return 0;
            }
            return isGood(header.get()) ? loadRows(reader, header.get(), connection) : 0;
        } catch (MalformedCsvException e) {
            problems.add(name, reader.line(), "load.malformed", Problem.of("load.csv." + e.key(), reader.rowLine()));
            return 0;
        } catch (PSQLException e) {
            problems.add(name, 0, "load.database", reason(e));
            return 0;
        }
    }

    private boolean isGood(List<String> header) {
        boolean good = true;
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (relation.column(column).isEmpty()) {
                good = complain(1, "load.contract.unknown", shown(column), String.join(",", relation.columnNames()));
            } else if (!seen.add(column)) {
                good = complain(1, "load.contract.twice", column);
            }
        }
        for (String column : relation.columnNames()) {
            if (!header.contains(column)) {
                good = complain(1, "load.contract.missing", column);
            }
        }
        return good;
    }

    private long loadRows(CsvReader reader, List<String> header, Connection connection)
            throws IOException, SQLException, MalformedCsvException {
        List<ContractColumn> columns =
                header.stream().map(name -> relation.column(name).orElseThrow()).toList();
        if (!problems.isEmpty()) {
            return check(reader, columns);
        }
        try (CopyStream copy = new CopyStream(connection, SourceSchema.NAME + "." + relation.name(), header)) {
            long rows = 0;
            for (Optional<List<String>> row = reader.readRow(); row.isPresent(); row = reader.readRow()) {
                if (!isGood(row.get(), columns, reader.rowLine())) {
                    return rows + check(reader, columns);
                }
                copy.write(row.get());
                rows++;
            }
            copy.finish();
            return rows;
        }
    }

    private long check(CsvReader reader, List<ContractColumn> columns) throws IOException, MalformedCsvException {
        long rows = 0;
        for (Optional<List<String>> row = reader.readRow(); row.isPresent(); row = reader.readRow()) {
            isGood(row.get(), columns, reader.rowLine());
            rows++;
        }
        return rows;
    }

    private boolean isGood(List<String> row, List<ContractColumn> columns, long line) {
        if (row.size() != columns.size()) {
            return complain(line, "load.fields", Integer.toString(row.size()), Integer.toString(columns.size()));
        }
        boolean good = true;
        for (int i = 0; i < columns.size(); i++) {
            good &= isGood(row.get(i), columns.get(i), line);
        }
        return good;
    }

    private boolean isGood(String value, ContractColumn column, long line) {
        if (value.isEmpty()) {
            return column.nullable() || complain(line, "load.no-value", column.name(), wanted(column));
        }
        return column.type().isValid(value) || complain(line, "load.invalid", column.name(), example(column));
    }

    private boolean complain(long line, String key, Object... values) {
        problems.add(name, line, key, values);
        return false;
    }

    /** Of what is empty: that a text has no zero character would say nothing. */
    private static Problem wanted(ContractColumn column) {
        return column.type() == ColumnType.TEXT ? Problem.of("load.example.value") : example(column);
    }

    private static Problem example(ContractColumn column) {
        return Problem.of("load.example." + column.type().name().toLowerCase(Locale.ROOT));
    }

    /** A file without a header has a row of values where the names of columns belong. */
    private static Object shown(String column) {
        return column.matches("[a-z_][a-z0-9_]{0,62}") && !column.matches(".*\\d{5}.*")
                ? "\"" + column + "\""
                : Problem.of("load.no-name");
    }

    /** The key that stands twice, its value only where it is a number; never the row, nor what the server quotes of it. */
    private String reason(PSQLException e) {
        var server = e.getServerErrorMessage();
        if (server == null) {
            return "SQLSTATE " + e.getSQLState();
        }
        if (server.getConstraint() == null) {
            return "SQLSTATE " + e.getSQLState()
                    + (server.getColumn() == null ? "" : " in column " + server.getColumn());
        }
        return server.getMessage() + key(String.valueOf(server.getDetail()));
    }

    private String key(String detail) {
        Matcher key = Pattern.compile("Key \\((\\w+)\\)=\\(\\d+\\)").matcher(detail);
        boolean isNumber = key.find()
                && relation.column(key.group(1))
                        .filter(column -> column.type() == ColumnType.BIGINT)
                        .isPresent();
        return isNumber ? ". " + detail : "";
    }
}
