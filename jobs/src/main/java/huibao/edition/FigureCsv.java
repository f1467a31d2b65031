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
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code figures.csv}: every counted number and rate of an edition, one row each, in the order of {@link Figures}. UTF-8,
 * a header, LF. Codes hold neither comma nor quote, so no field is quoted.
 */
public final class FigureCsv {
    public static final String FILE = "figures.csv";

    private static final String HEADER =
            "figure_id,metric,dimensions,role,period_start,period_end,value,numerator,denominator,status";
    private static final int FIELDS = 10;
    private static final Pattern SEPARATOR = Pattern.compile("[,\"\r\n]");

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
            for (int line = 1; line < lines.size(); line++) {
                figures.add(figure(lines.get(line), file, line + 1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        return new Figures(figures);
    }

    private static String row(Figure figure) {
        List<String> fields = List.of(
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
        for (String field : fields) {
            if (SEPARATOR.matcher(field).find()) {
                throw new IllegalArgumentException("Invalid figure: " + figure.key() + " has the field " + field
                        + ". Expected neither comma, quote nor line end");
            }
        }
        return String.join(",", fields);
    }

    private static void requireHeader(List<String> lines, Path file) {
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw new IllegalArgumentException("Invalid figures file: " + file + ". Expected the header " + HEADER);
        }
    }

    private static Figure figure(String line, Path file, int number) {
        String[] fields = line.split(",", -1);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("Invalid figures file: " + file + " line " + number + " has "
                    + fields.length + " fields. Expected " + FIELDS);
        }
        return new Figure(
                fields[0],
                FigureKey.parse(fields[1], fields[2], role(fields[3])),
                LocalDate.parse(fields[4]),
                LocalDate.parse(fields[5]),
                filled(fields[6]).map(BigDecimal::new),
                filled(fields[7]).map(Long::valueOf),
                filled(fields[8]).map(Long::valueOf),
                status(fields[9]));
    }

    private static Optional<String> filled(String field) {
        return Optional.of(field).filter(text -> !text.isEmpty());
    }

    private static Role role(String code) {
        return Arrays.stream(Role.values())
                .filter(role -> role.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown role: " + code));
    }

    private static Status status(String code) {
        return Arrays.stream(Status.values())
                .filter(status -> status.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown status: " + code));
    }
}
