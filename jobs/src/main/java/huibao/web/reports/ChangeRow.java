package huibao.web.reports;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import huibao.calendar.Role;
import huibao.desk.MemberNames;
import huibao.desk.PrintedNumber;
import huibao.edition.Edition;
import huibao.figure.FigureKey;
import huibao.metric.Catalogue;
import huibao.metric.Measure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A figure that the edition before printed otherwise.
 *
 * @param causes words of the bundle
 */
public record ChangeRow(
        String id, String label, String members, String role, String before, String after, List<String> causes) {
    private static final String FILE = "changes.csv";

    /** Empty where there was no edition before, and in a release. */
    public static Optional<List<ChangeRow>> of(Edition edition, MemberNames names, Catalogue catalogue) {
        Path file = edition.folder().resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return Optional.of(
                    rows.stream().map(row -> of(row, edition, names, catalogue)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static ChangeRow of(NamedCsvRecord row, Edition edition, MemberNames names, Catalogue catalogue) {
        Optional<Measure> measure = catalogue.find(row.getField("metric"));
        FigureKey key = FigureKey.parse(row.getField("metric"), row.getField("dimensions"), Role.CURRENT);
        return new ChangeRow(
                row.getField("figure_id"),
                measure.map(Measure::label).orElse(row.getField("metric")),
                names.of(edition, key),
                row.getField("role"),
                printed(row, "before", edition, measure),
                printed(row, "after", edition, measure),
                List.of(row.getField("causes").split(";")));
    }

    /** @param side {@code before} or {@code after} */
    private static String printed(NamedCsvRecord row, String side, Edition edition, Optional<Measure> measure) {
        String status = row.getField("status_" + side);
        if (status.equals("suppressed")) {
            return "＊";
        }
        if (status.equals("provisional")) {
            return "⋯";
        }
        String value = row.getField(side);
        return value.isEmpty()
                ? "—"
                : measure.map(one -> PrintedNumber.in(edition)
                                .of(
                                        new BigDecimal(value),
                                        number(row.getField("numerator_" + side)),
                                        number(row.getField("denominator_" + side)),
                                        one))
                        .orElse(value);
    }

    private static Optional<Long> number(String field) {
        return Optional.of(field).filter(one -> !one.isEmpty()).map(Long::valueOf);
    }
}
