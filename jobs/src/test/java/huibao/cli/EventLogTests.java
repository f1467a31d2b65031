package huibao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.source.SourceDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A monthly of a municipality's event log, by the views that are shipped for such logs: ten of its figures are what plain SQL on
 * the log says. The log is made up, in the shape in which process mining exchanges permits.
 */
@Tag("system")
class EventLogTests {
    private static final Path LAYOUT = Path.of("../sql/source/event-log");

    /** Cases with their dates in the office's time, each once; those of an internal channel are none. */
    private static final String CASES =
            """
            WITH c AS (
                SELECT "case:concept:name" AS id, min("case:channel") AS channel,
                       min("case:startdate") AT TIME ZONE 'Asia/Shanghai' AS began,
                       min("case:enddate") AT TIME ZONE 'Asia/Shanghai' AS ended,
                       (min("case:deadline") AT TIME ZONE 'Asia/Shanghai')::date AS deadline,
                       min("time:timestamp") FILTER (WHERE "concept:name" = 'Confirm receipt' AND "lifecycle:transition" = 'complete') AT TIME ZONE 'Asia/Shanghai' AS confirmed,
                       min("time:timestamp") FILTER (WHERE "concept:name" = 'Send decision') AT TIME ZONE 'Asia/Shanghai' AS decided,
                       min("time:timestamp") FILTER (WHERE "concept:name" = 'Withdraw application') AT TIME ZONE 'Asia/Shanghai' AS withdrawn
                FROM permit.log WHERE "case:channel" <> 'Intern' GROUP BY 1)
            """;

    private static final String IN_MARCH = "BETWEEN timestamp '2021-03-01' AND timestamp '2021-03-31 23:59:59'";
    private static final String OPEN_BEFORE =
            "began < %1$s AND (ended IS NULL OR ended >= %1$s) AND (withdrawn IS NULL OR withdrawn >= %1$s)";

    /** Figure and dimensions, and what the log itself says, by hand. */
    private static final Map<String, String> BY_HAND = byHand();

    @TempDir
    static Path home;

    private static SourceDatabase database;

    private static Map<String, String> byHand() {
        Map<String, String> sql = new LinkedHashMap<>();
        sql.put("items,", "SELECT count(*) FROM c WHERE began " + IN_MARCH);
        sql.put(
                "items,form=online",
                "SELECT count(*) FROM c WHERE began " + IN_MARCH + " AND channel IN ('Internet', 'e-mail')");
        sql.put("items,form=letter", "SELECT count(*) FROM c WHERE began " + IN_MARCH + " AND channel = 'Post'");
        sql.put("items,form=visit", "SELECT count(*) FROM c WHERE began " + IN_MARCH + " AND channel = 'Desk'");
        sql.put("opening_stock,", "SELECT count(*) FROM c WHERE " + OPEN_BEFORE.formatted("timestamp '2021-03-01'"));
        sql.put("closing_stock,", "SELECT count(*) FROM c WHERE " + OPEN_BEFORE.formatted("timestamp '2021-04-01'"));
        sql.put("closed,", "SELECT count(*) FROM c WHERE ended " + IN_MARCH);
        String days = "(ended::date - began::date)";
        sql.put(
                "handling_days_median,",
                "SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY " + days + ") FROM c WHERE ended " + IN_MARCH);
        sql.put(
                "handling_days_p90,",
                "SELECT percentile_disc(0.9) WITHIN GROUP (ORDER BY " + days + ") FROM c WHERE ended " + IN_MARCH);
        String runsOut = "began::date + 15 BETWEEN date '2021-03-01' AND date '2021-03-31'"
                + " AND (withdrawn IS NULL OR withdrawn::date > began::date + 15)";
        sql.put(
                "office_acceptance_rate,",
                "SELECT count(*) FILTER (WHERE confirmed::date <= began::date + 15) || '/' || count(*)"
                        + " FROM c WHERE " + runsOut);
        String due = "deadline BETWEEN date '2021-03-01' AND date '2021-03-31' AND began < timestamp '2021-04-01'"
                + " AND (withdrawn IS NULL OR withdrawn::date > deadline)";
        sql.put(
                "answer_rate,",
                "SELECT count(*) FILTER (WHERE decided::date <= deadline) || '/' || count(*) FROM c WHERE " + due);
        sql.put(
                "closure_rate,",
                "SELECT count(*) FILTER (WHERE ended < timestamp '2021-04-01') || '/' || count(*) FROM c WHERE " + due);
        return sql;
    }

    @BeforeAll
    static void makeTheLog() throws IOException, SQLException {
        database = SourceDatabase.embedded(home);
        try (Connection connection = database.owner().getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute(Files.readString(LAYOUT.resolve("tables.sql")));
            connection
                    .createStatement()
                    .execute(
                            "INSERT INTO permit.area VALUES ('880101', NULL, '虚构县', 'county'), ('880101001', '880101', '虚构镇', 'township');"
                                    + " INSERT INTO permit.department VALUES ('FRONT', '880101', '虚构窗口', true), ('D1', '880101', '虚构一科', false),"
                                    + " ('D2', '880101', '虚构二科', false)");
            cases(connection);
            connection.commit();
            connection.setAutoCommit(true);
            connection.createStatement().execute(Files.readString(LAYOUT.resolve("views.sql")));
        }
    }

    /** 1,400 cases in a year and a half, with all that logs have: no deadline, no decision, internal ones, steps after the end. */
    private static void cases(Connection connection) throws SQLException {
        Random random = new Random(20110301);
        List<String> channels = List.of("Internet", "Internet", "Internet", "e-mail", "Post", "Desk", "Intern");
        try (PreparedStatement row = connection.prepareStatement(
                "INSERT INTO permit.log VALUES (?, ?, ?, ?, ?::timestamp AT TIME ZONE 'Asia/Shanghai',"
                        + " ?::timestamp AT TIME ZONE 'Asia/Shanghai', ?::timestamp AT TIME ZONE 'Asia/Shanghai', ?, ?,"
                        + " ?::timestamp AT TIME ZONE 'Asia/Shanghai')")) {
            for (int i = 0; i < 1400; i++) {
                LocalDateTime began = LocalDateTime.of(2020, 1, 2, 0, 5).plusMinutes(i * 540L + random.nextInt(400));
                int share = random.nextInt(100);
                LocalDateTime deadline =
                        share < 8 ? null : began.toLocalDate().plusDays(56).atStartOfDay();
                LocalDateTime withdrawn = share >= 95 ? began.plusDays(1 + random.nextInt(80)) : null;
                LocalDateTime decided =
                        withdrawn != null || share > 85 ? null : began.plusDays(10 + random.nextInt(70));
                LocalDateTime ended = decided == null || share % 9 == 0 ? null : decided.plusHours(random.nextInt(400));
                Object[] attributes = {
                    "case-" + i,
                    channels.get(random.nextInt(channels.size())),
                    "D" + (1 + random.nextInt(2)),
                    "880101001",
                    began,
                    ended,
                    deadline
                };
                step(row, attributes, "Register application", "complete", began);
                step(row, attributes, "Confirm receipt", "start", began.plusHours(1));
                if (share % 13 != 0) {
                    step(row, attributes, "Confirm receipt", "complete", began.plusHours(2 + random.nextInt(500)));
                }
                step(row, attributes, "Ask for advice", "complete", began.plusDays(3));
                if (decided != null) {
                    step(row, attributes, "Send decision", "complete", decided);
                }
                if (withdrawn != null) {
                    step(row, attributes, "Withdraw application", "complete", withdrawn);
                }
            }
            row.executeBatch();
        }
    }

    private static void step(PreparedStatement row, Object[] attributes, String step, String state, LocalDateTime at)
            throws SQLException {
        for (int i = 0; i < attributes.length; i++) {
            row.setString(i + 1, attributes[i] == null ? null : attributes[i].toString());
        }
        row.setString(8, step);
        row.setString(9, state);
        row.setString(10, at.toString());
        row.addBatch();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void tenFiguresOfAMonthlyAreWhatPlainSqlOnTheLogSays() throws IOException, SQLException {
        CommandRun check = CommandRun.of(home, "check-source");
        assertThat(check.exitCode()).as(check.out() + check.err()).isZero();
        CommandRun report = CommandRun.of(home, "report", "monthly", "--region", "880101", "--period", "2021-03");
        assertThat(report.exitCode()).as(report.err()).isZero();
        Map<String, String> printed = new LinkedHashMap<>();
        for (String figure : BY_HAND.keySet()) {
            printed.put(figure, figure(figure));
        }
        Map<String, String> byHand = new LinkedHashMap<>();
        for (Map.Entry<String, String> sql : BY_HAND.entrySet()) {
            byHand.put(sql.getKey(), ofLog(CASES + sql.getValue()));
        }
        assertThat(byHand.values())
                .as("numbers large enough to differ: " + byHand)
                .noneMatch(number -> number.matches("[0-4]"));
        assertThat(printed).isEqualTo(byHand);
    }

    /** As {@code value}, or {@code numerator/denominator} of a rate. */
    private static String figure(String name) throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("output"))) {
            Path figures = files.filter(file ->
                            file.endsWith("figures.csv") && !file.toString().contains("latest"))
                    .findFirst()
                    .orElseThrow();
            String[] row = Files.readAllLines(figures).stream()
                    .filter(line -> line.contains("," + name + ",current,2021-03-01,2021-04-01,"))
                    .findFirst()
                    .orElseThrow()
                    .split(",", -1);
            return row[7].isEmpty() ? row[6] : row[7] + "/" + row[8];
        }
    }

    private static String ofLog(String sql) throws SQLException {
        try (Connection connection = database.owner().getConnection();
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
