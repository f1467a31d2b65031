package huibao.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * {@code manifest.json}: what an edition was made from and what it was checked for. The only instants in it are the
 * cut-off and the snapshot's, so that the same edition has the same bytes.
 *
 * @param parameters of the job and the settings that can change a number or a page
 * @param comparedWith the earlier editions whose figures, as they were printed then, stand beside these
 * @param definitions version of the definition of each measure
 * @param lineage the same once more in the form collectors read
 * @param recordsSince the first day of the source with an item; empty where it was not recorded
 * @param fonts the font file that draws each face, by the face's Chinese name; empty where it was not recorded
 * @param files everything in the folder but the manifest itself, by name
 */
public record Manifest(
        String programVersion,
        EditionKey edition,
        ReportedPeriod period,
        Instant cutoff,
        Map<String, String> parameters,
        List<LakeRunUsed> lakeRuns,
        List<RelationRows> rows,
        Map<String, Long> aggregated,
        Map<String, Long> figures,
        List<PassedCheck> checks,
        List<String> comparedWith,
        Map<String, Integer> definitions,
        List<ManifestTable> tables,
        List<String> leftOut,
        List<PublishedFile> files,
        Optional<Lineage> lineage,
        Optional<LocalDate> recordsSince,
        Map<String, String> fonts) {
    public Manifest {
        parameters = new TreeMap<>(parameters);
        lakeRuns = List.copyOf(lakeRuns);
        rows = List.copyOf(rows);
        aggregated = new TreeMap<>(aggregated);
        figures = new TreeMap<>(figures);
        checks = List.copyOf(checks);
        // Editions published before these were recorded have neither.
        comparedWith = comparedWith == null ? List.of() : List.copyOf(comparedWith);
        definitions = definitions == null ? new TreeMap<>() : new TreeMap<>(definitions);
        tables = tables == null ? List.of() : List.copyOf(tables);
        leftOut = List.copyOf(leftOut);
        files = List.copyOf(files);
        lineage = lineage == null ? Optional.empty() : lineage;
        recordsSince = recordsSince == null ? Optional.empty() : recordsSince;
        fonts = fonts == null ? new TreeMap<>() : new TreeMap<>(fonts);
    }

    /** @param toDate the cut-off lies before the period's end */
    public record ReportedPeriod(String kind, String label, LocalDate start, LocalDate end, boolean toDate) {}

    /** @param standby if what was read was no primary */
    public record LakeRunUsed(
            String id,
            String kind,
            String snapshotId,
            Instant snapshotAt,
            String contractVersion,
            Optional<StandbySource> standby) {
        // Editions published before it was recorded do not have the field.
        @SuppressWarnings("OptionalAssignedToNull")
        public LakeRunUsed {
            standby = standby == null ? Optional.empty() : standby;
        }
    }

    /** @param replayedTo time of the last transaction it had replayed @param lagSeconds how far it was behind */
    public record StandbySource(Optional<Instant> replayedTo, Optional<Long> lagSeconds) {}

    /**
     * {@code read = inLake + keptWithoutEffect + rejected}.
     *
     * @param mended names that are not printed as the source has them, by what was done
     */
    public record RelationRows(
            String relation,
            long read,
            long inLake,
            long keptWithoutEffect,
            long rejected,
            Map<String, Long> rejectedByRule,
            Map<String, Long> mended) {
        public RelationRows {
            // Editions published before this was counted do not say it.
            mended = mended == null ? new TreeMap<>() : new TreeMap<>(mended);
        }
    }

    /** A check that passed; one that fails publishes nothing. @param compared how many things it looked at */
    public record PassedCheck(String name, long compared) {}

    /** A table of the document. @param figureIds of those it prints, by blanks: there are thousands */
    public record ManifestTable(int number, String caption, String figureIds) {
        public boolean prints(String figureId) {
            return List.of(figureIds.split(" ")).contains(figureId);
        }
    }

    public record PublishedFile(String name, long bytes, String sha256) {}

    Manifest withFiles(List<PublishedFile> found) {
        return new Manifest(
                programVersion,
                edition,
                period,
                cutoff,
                parameters,
                lakeRuns,
                rows,
                aggregated,
                figures,
                checks,
                comparedWith,
                definitions,
                tables,
                leftOut,
                found,
                lineage.map(known -> known.withOutputs(edition.toString(), found)),
                recordsSince,
                fonts);
    }
}
