package huibao.imports;

import huibao.problem.Problem;
import huibao.problem.QuietSqlException;
import huibao.source.SourceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What the office calls the cases whose numbers an import had to make. */
public final class ImportedLabels {
    private ImportedLabels() {}

    /** In lines; none if no import made the number. */
    public static List<Problem> of(DataSource owner, long number) {
        try (Connection connection = owner.getConnection()) {
            return hasMade(connection) ? labels(connection, number) : List.of();
        } catch (SQLException e) {
            QuietSqlException quiet = QuietSqlException.of(e);
            throw new SourceException(Problem.of("import.unreadable", quiet.problem()), quiet);
        }
    }

    private static boolean hasMade(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT to_regclass('" + ImportRecords.NUMBERS + "') IS NOT NULL")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static List<Problem> labels(Connection connection, long number) throws SQLException {
        List<Problem> labels = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT space, label FROM " + ImportRecords.NUMBERS + " WHERE number = ? ORDER BY space")) {
            statement.setLong(1, number);
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                labels.add(Problem.of("import.which", number, rows.getString(1), rows.getString(2)));
            }
        }
        return labels;
    }
}
