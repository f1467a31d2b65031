package huibao.desk;

import huibao.calendar.PeriodKind;
import huibao.edition.Deliverable;
import huibao.edition.Edition;
import huibao.edition.EditionKey;
import huibao.edition.Manifest;
import huibao.figure.Audience;
import huibao.pipeline.DocumentFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An edition as a list shows it.
 *
 * @param title as the office calls it
 * @param end first day after its period
 * @param question in words, of an answer
 * @param files names for a reader, without what only programs read
 * @param sha256 of the paper itself; empty where there is none
 * @param standing whether a later edition of the same period took its place
 */
public record EditionSummary(
        EditionKey key,
        Audience audience,
        String title,
        String kind,
        String period,
        LocalDate start,
        LocalDate end,
        Instant cutoff,
        Optional<String> question,
        List<String> files,
        Optional<String> paper,
        Optional<String> sha256,
        Standing standing) {
    /** Of the editions of one period the newest counts. */
    public enum Standing {
        IN_FORCE,
        SUPERSEDED
    }

    static EditionSummary of(Edition edition) {
        Manifest manifest = edition.manifest();
        Optional<String> paper =
                edition.document().map(file -> file.getFileName().toString());
        return new EditionSummary(
                edition.key(),
                edition.key().audience().orElse(Audience.INTERNAL),
                title(edition),
                manifest.period().kind(),
                manifest.period().label(),
                manifest.period().start(),
                manifest.period().end(),
                manifest.cutoff(),
                Optional.ofNullable(manifest.parameters().get("question")),
                manifest.files().stream()
                        .map(Manifest.PublishedFile::name)
                        .filter(name -> !name.equals(DocumentFile.NAME))
                        .toList(),
                paper,
                manifest.files().stream()
                        .filter(file -> paper.filter(file.name()::equals).isPresent())
                        .map(Manifest.PublishedFile::sha256)
                        .findFirst(),
                Standing.IN_FORCE);
    }

    private static String title(Edition edition) {
        Manifest manifest = edition.manifest();
        return Deliverable.find(edition.key().deliverable())
                .flatMap(paper -> PeriodKind.find(manifest.period().kind())
                        .map(kind -> paper.title(
                                kind, Optional.ofNullable(manifest.parameters().get("form")))))
                .orElseGet(() -> Optional.ofNullable(manifest.parameters().get("name"))
                        .orElse(edition.key().deliverable()));
    }

    public boolean isAnswer() {
        return question.isPresent();
    }

    EditionSummary superseded() {
        return new EditionSummary(
                key,
                audience,
                title,
                kind,
                period,
                start,
                end,
                cutoff,
                question,
                files,
                paper,
                sha256,
                Standing.SUPERSEDED);
    }

    /** The same for all editions that stand in for one another. */
    String placeOfPeriod() {
        String whole = key.toString();
        return whole.substring(0, whole.lastIndexOf('/'));
    }

    boolean isOfPeriod(EditionKey other) {
        return key.audience().equals(other.audience())
                && key.region().equals(other.region())
                && key.deliverable().equals(other.deliverable())
                && key.period().equals(other.period());
    }
}
