package huibao.check;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.IntStream;

/**
 * The check queries with the parameters of one edition filled in, to be pasted into {@code psql}: one transaction that is
 * rolled back, so that the database is left as it was.
 *
 * @param schema of the source's relations
 */
public record CheckScript(CheckParameters parameters, String schema) {
    /**
     * What to ask of the script, of the row its parameters name.
     *
     * @param month code of a month row; none for a role
     * @param start the period's own bounds
     */
    public record ScriptParameters(String metric, Optional<String> month, String role, String start, String end) {}

    /** The query of one measure, as {@code sql/checks} has it; empty if it is part of none. */
    public static Optional<String> ofMeasure(String metric) {
        return CheckFiles.ofMeasure(metric).map(file -> "-- sql/checks/" + file + ".sql\n" + CheckFiles.load(file));
    }

    public String text(ScriptParameters asked) {
        String files = CheckFiles.all().stream()
                .map(file -> "-- " + file + ".sql\n" + CheckFiles.load(file))
                .collect(joining("\n"));
        String script = "-- The role must be allowed to create temporary tables; nothing is kept.\n"
                + "begin;\nset local jit = off;\n\n"
                + CheckFiles.load("_windows") + "\n" + parameterRow() + windowRows() + askedRow() + "\n" + files + "\n"
                + answer(asked) + "\nrollback;\n";
        return script.replaceAll("\\bpetition\\.", Matcher.quoteReplacement(identifier(schema) + "."));
    }

    private String parameterRow() {
        return "insert into check_parameter\n"
                + "    (region_code, cutoff, extracted_at, include_phone, campaign_code, activity_campaign_code)\n"
                + "values ("
                + String.join(
                        ", ",
                        literal(parameters.region()),
                        literal(parameters.cutoff().toString()),
                        literal(parameters.extractedAt().toString()),
                        String.valueOf(parameters.includePhone()),
                        parameters.campaign().map(CheckScript::literal).orElse("null"),
                        parameters.activityCampaign().map(CheckScript::literal).orElse("null"))
                + ");\n";
    }

    private String windowRows() {
        List<CheckWindow> windows = parameters.windows();
        return "insert into check_window (window_id, role, month, period_start, period_end, next_end) values\n"
                + IntStream.range(0, windows.size())
                        .mapToObj(id -> windowRow(id, windows.get(id)))
                        .collect(joining(",\n"))
                + ";\n";
    }

    private String askedRow() {
        return new TreeMap<>(parameters.row())
                .entrySet().stream()
                        .flatMap(of -> of.getValue().stream()
                                .map(code -> "insert into asked_member (dimension, code) values ("
                                        + literal(of.getKey()) + ", " + literal(code) + ");\n"))
                        .collect(joining());
    }

    private static String windowRow(int id, CheckWindow window) {
        return "    ("
                + String.join(
                        ", ",
                        String.valueOf(id),
                        literal(window.role().code()),
                        literal(window.month().orElse("")),
                        literal(window.start().toString()),
                        literal(window.end().toString()),
                        window.nextEnd()
                                .map(LocalDate::toString)
                                .map(CheckScript::literal)
                                .orElse("null"))
                + ")";
    }

    private static String answer(ScriptParameters asked) {
        String where = "where f.metric = " + literal(asked.metric()) + " and f.dimensions = "
                + literal(asked.month().map(month -> "month=" + month).orElse("")) + "\n    and w.role = "
                + literal(asked.role())
                + " and w.period_start = " + literal(asked.start()) + " and w.period_end = " + literal(asked.end());
        return "select f.metric, f.dimensions, w.role, w.period_start, w.period_end,"
                + " f.value, f.numerator, f.denominator, f.status\n"
                + "from figure f\njoin check_window w on w.window_id = f.window_id\n" + where + ";\n";
    }

    /** No quoting of its own is needed: standard_conforming_strings is on in every PostgreSQL the contract allows. */
    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String identifier(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
