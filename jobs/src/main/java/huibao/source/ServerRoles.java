package huibao.source;

import huibao.problem.Problem;
import huibao.problem.QuietSqlException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Who may log in to the embedded server: its owner and the reader, with the rights they were made with. Anybody else was let
 * in by somebody who had been there as the owner, so the server is not used.
 */
final class ServerRoles {
    /** Roles and memberships that Huibao did not make. Names that begin with pg_ only PostgreSQL itself can give. */
    private static final String FOREIGN =
            """
            SELECT rolname || CASE WHEN rolsuper THEN ' (superuser)' ELSE '' END
            FROM pg_roles
            WHERE rolname !~ '^pg_' AND rolname NOT IN ('postgres', 'huibao_reader')
               OR rolname <> 'postgres'
                  AND (rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls)
            UNION ALL
            SELECT m.member::regrole || ' as a member of ' || m.roleid::regrole
            FROM pg_auth_members m
            WHERE m.member::regrole::text !~ '^pg_'
            ORDER BY 1
            """;

    private ServerRoles() {}

    /** @throws SourceException naming the roles, and what to do */
    static void check(DataSource owner, Path folder) {
        List<String> foreign = foreign(owner, folder);
        if (!foreign.isEmpty()) {
            throw new SourceException(Problem.of("embedded.foreign-roles", foreign, folder));
        }
    }

    private static List<String> foreign(DataSource owner, Path folder) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(FOREIGN)) {
            List<String> foreign = new ArrayList<>();
            while (rows.next()) {
                foreign.add(rows.getString(1));
            }
            return foreign;
        } catch (SQLException e) {
            QuietSqlException quiet = QuietSqlException.of(e);
            throw new SourceException(Problem.of("embedded.prepare", folder, quiet.problem()), quiet);
        }
    }
}
