package huibao.web.api;

import huibao.access.Permission;
import huibao.desk.EditionSummary;
import huibao.edition.Manifest;
import huibao.figure.Audience;
import huibao.web.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An edition.
 *
 * @param id names it in addresses
 * @param key where it lies
 * @param lastDay of its period
 * @param standing {@code in-force} or {@code superseded}
 * @param state how far it has come on its way out; not told to readers of releases
 * @param files those this user may have; of one edition
 * @param origin only for those who may see where an edition comes from, and of one edition
 */
record EditionBody(
        String id,
        String key,
        String audience,
        String region,
        String deliverable,
        String title,
        String periodKind,
        String period,
        LocalDate firstDay,
        LocalDate lastDay,
        Instant cutoff,
        Optional<String> question,
        String standing,
        Optional<String> state,
        Optional<List<FileBody>> files,
        Optional<OriginBody> origin) {
    record FileBody(String name, long bytes, String sha256) {}

    /** @param rows {@code read = inLake + keptWithoutEffect + rejected} */
    record OriginBody(
            String programVersion,
            List<Manifest.LakeRunUsed> lakeRuns,
            List<Manifest.RelationRows> rows,
            List<Manifest.PassedCheck> checks,
            List<String> comparedWith) {}

    static EditionBody of(Viewer viewer, EditionSummary edition, String state) {
        return new EditionBody(
                edition.key().id(),
                edition.key().toString(),
                edition.audience().code(),
                edition.key().region(),
                edition.key().deliverable(),
                edition.title(),
                edition.kind(),
                edition.period(),
                edition.start(),
                edition.end().minusDays(1),
                edition.cutoff(),
                edition.question(),
                edition.standing().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                isOfTheOffice(viewer) ? Optional.of(state) : Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The state of handing in is shown to the office only. */
    static boolean isOfTheOffice(Viewer viewer) {
        return viewer.account().reads(Audience.INTERNAL);
    }

    /** @param names of the files this user may have */
    EditionBody whole(Viewer viewer, Manifest manifest, List<String> names) {
        List<FileBody> sent = manifest.files().stream()
                .filter(file -> names.contains(file.name()))
                .map(file -> new FileBody(file.name(), file.bytes(), file.sha256()))
                .toList();
        Optional<OriginBody> from = viewer.may(Permission.PROVENANCE)
                ? Optional.of(new OriginBody(
                        manifest.programVersion(),
                        manifest.lakeRuns(),
                        manifest.rows(),
                        manifest.checks(),
                        manifest.comparedWith()))
                : Optional.empty();
        return new EditionBody(
                id,
                key,
                audience,
                region,
                deliverable,
                title,
                periodKind,
                period,
                firstDay,
                lastDay,
                cutoff,
                question,
                standing,
                state,
                Optional.of(sent),
                from);
    }
}
