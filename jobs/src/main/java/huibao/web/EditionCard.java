package huibao.web;

import huibao.calendar.PeriodKind;
import huibao.calendar.ShanghaiTime;
import huibao.edition.Deliverable;
import huibao.edition.Edition;
import huibao.edition.Manifest;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * An edition as the first page shows it.
 *
 * @param order of the deliverable
 * @param audience word of the bundle
 * @param figures the key figures, fewer where the deliverable has none of them
 */
public record EditionCard(
        int order, String title, String period, String audience, String cutoff, String path, List<KeyFigure> figures) {
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ShanghaiTime.ZONE);

    static EditionCard of(Edition edition, List<KeyFigure> figures, Words words) {
        Manifest manifest = edition.manifest();
        Optional<Deliverable> deliverable = Deliverable.find(edition.key().deliverable());
        return new EditionCard(
                deliverable
                        .map(Deliverable.standard()::indexOf)
                        .orElse(Deliverable.standard().size()),
                title(edition, deliverable),
                manifest.period().label(),
                words.text("home.audience."
                        + edition.key().audience().map(Object::toString).orElse("internal")),
                MINUTES.format(manifest.cutoff()),
                "/reports/" + edition.key(),
                figures);
    }

    private static String title(Edition edition, Optional<Deliverable> deliverable) {
        Manifest manifest = edition.manifest();
        return deliverable
                .flatMap(paper -> PeriodKind.find(manifest.period().kind())
                        .map(kind -> paper.title(
                                kind, Optional.ofNullable(manifest.parameters().get("form")))))
                .orElse(edition.key().deliverable());
    }
}
