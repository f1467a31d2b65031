package huibao.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small edition of June 2021, really published. */
public final class PublishedEdition {
    private static final String HEADER =
            "figure_id,metric,dimensions,role,period_start,period_end,value,numerator,denominator,status\n";

    private PublishedEdition() {}

    /** @param rows of {@code figures.csv} */
    public static Edition of(Path output, EditionKey key, Instant cutoff, String rows) {
        return of(output, key, "month", cutoff, rows);
    }

    /** @param kind of its period */
    public static Edition of(Path output, EditionKey key, String kind, Instant cutoff, String rows) {
        try (PeriodFolder period = PeriodFolder.open(output, key)) {
            Path files = Files.createDirectories(output.resolveSibling("files-" + key.period() + "-" + key.id()));
            Files.writeString(files.resolve(FigureCsv.FILE), HEADER + rows);
            Files.writeString(files.resolve("月报.pdf"), "%PDF-1.7");
            return period.publish(files, manifest(key, kind, cutoff));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With these files and no others. */
    static Edition of(Path output, Path files, EditionKey key, Instant cutoff) {
        try (PeriodFolder period = PeriodFolder.open(output, key)) {
            return period.publish(files, manifest(key, "month", cutoff));
        }
    }

    private static Manifest manifest(EditionKey key, String kind, Instant cutoff) {
        return new Manifest(
                "0.1.0",
                key,
                new Manifest.ReportedPeriod(
                        kind, key.period(), LocalDate.of(2021, 6, 1), LocalDate.of(2021, 7, 1), false),
                cutoff,
                Map.of(),
                List.of(),
                List.of(new Manifest.RelationRows("petition_item", 3, 2, 0, 1, Map.of("unknown", 1L), Map.of())),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }
}
