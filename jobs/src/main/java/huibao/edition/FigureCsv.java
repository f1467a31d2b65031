package huibao.edition;

import huibao.calendar.Role;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.figure.Figures;
import huibao.figure.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * {@code figures.csv}: every counted number and rate of an edition, one row each, in the order of {@link Figures}. UTF-8,
 * a header, LF. Codes hold neither comma nor quote, so no field is quoted.
 */
public final class FigureCsv {
    public static final String FILE = "figures.csv";

    private static final String HEADER =
            "figure_id,metric,dimensions,role,period_start,period_end,value,numerator,denominator,status";
    private static final int FIELDS = 10;
    private static final Map<String, Role> ROLES =
            Arrays.stream(Role.values()).collect(Collectors.toMap(Role::code, Function.identity()));
    private static final Map<String, Status> STATES =
            Arrays.stream(Status.values()).collect(Collectors.toMap(Status::code, Function.identity()));

    private FigureCsv() {}

    public static void write(Figures figures, Path file) {
        try (Writer writer = Files.newBufferedWriter(file)) {
            writer.write(HEADER + "\n");
            for (Figure figure : figures.all()) {
                writer.write(row(figure) + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    /** @throws IllegalArgumentException naming the line that is not a row of {@code figures.csv} */
    public static Figures read(Path file) {
        List<Figure> figures = new ArrayList<>();
        try {
            List<String> lines = Files.readAllLines(file);
            requireHeader(lines, file);
            // Few days stand in many rows.
            Map<String, LocalDate> days = new HashMap<>();
            for (int line = 1; line < lines.size(); line++) {
                figures.add(figure(lines.get(line), days, file, line + 1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        return new Figures(figures);
    }

    private static String row(Figure figure) {
        String row = String.join(
                ",",
                figure.id(),
                figure.metric(),
                figure.key().dimensionText(),
                figure.key().role().code(),
                figure.start().toString(),
                figure.end().toString(),
                figure.value().map(BigDecimal::toPlainString).orElse(""),
                figure.numerator().map(String::valueOf).orElse(""),
                figure.denominator().map(String::valueOf).orElse(""),
                figure.status().code());
        if (!isPlain(row)) {
            throw new IllegalArgumentException(
                    "Invalid figure: the row " + row + ". Expected fields with neither comma, quote nor line end");
        }
        return row;
    }

    private static boolean isPlain(String row) {
        int commas = 0;
        for (int i = 0; i < row.length(); i++) {
            char character = row.charAt(i);
            if (character == '"' || character == '\r' || character == '\n') {
                return false;
            }
            commas += character == ',' ? 1 : 0;
        }
        return commas == FIELDS - 1;
    }

    private static void requireHeader(List<String> lines, Path file) {
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw new IllegalArgumentException("Invalid figures file: " + file + ". Expected the header " + HEADER);
        }
    }

    private static Figure figure(String line, Map<String, LocalDate> days, Path file, int number) {
        String[] fields = line.split(",", -1);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("Invalid figures file: " + file + " line " + number + " has "
                    + fields.length + " fields. Expected " + FIELDS);
        }
        return new Figure(
                fields[0],
                FigureKey.parse(fields[1], fields[2], role(fields[3])),
                days.computeIfAbsent(fields[4], LocalDate::parse),
                days.computeIfAbsent(fields[5], LocalDate::parse),
                filled(fields[6]).map(BigDecimal::new),
                filled(fields[7]).map(Long::valueOf),
                filled(fields[8]).map(Long::valueOf),
                status(fields[9]));
    }

    private static Optional<String> filled(String field) {
        return Optional.of(field).filter(text -> !text.isEmpty());
    }

    private static Role role(String code) {
        return Optional.ofNullable(ROLES.get(code))
                .orElseThrow(() -> new IllegalArgumentException("Unknown role: " + code));
    }

    private static Status status(String code) {
        return Optional.ofNullable(STATES.get(code))
                .orElseThrow(() -> new IllegalArgumentException("Unknown status: " + code));
    }
}
