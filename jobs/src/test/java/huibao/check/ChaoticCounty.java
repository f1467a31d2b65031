package huibao.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Random rows of which nothing makes sense together: events in any order and before registration, chains of repeats in
 * circles, instants that coincide, places that move. Plausible data hides where two readings differ; this does not.
 */
public final class ChaoticCounty {
    /** The reporting region the rows are about. */
    public static final String REGION = "990121";

    public static final String CAMPAIGN = "SCZ2021";

    private static final String ROWS = "chaotic-county.sql";

    private ChaoticCounty() {}

    /** Fills an empty schema {@code petition}; one seed from 0 to 1 gives one county, from June 2019 to July 2021. */
    public static void fill(Connection connection, double seed) throws SQLException {
        try (InputStream sql = ChaoticCounty.class.getResourceAsStream(ROWS);
                Statement statement = connection.createStatement()) {
            statement.execute("select setseed(" + seed + ")");
            statement.execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + ROWS, e);
        }
    }
}
