package huibao.pipeline;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import huibao.edition.Edition;
import huibao.edition.EditionKey;
import huibao.edition.FigureCsv;
import huibao.edition.Manifest;
import huibao.edition.Manifest.LakeRunUsed;
import huibao.edition.Manifest.RelationRows;
import huibao.edition.Manifest.ReportedPeriod;
import huibao.edition.PeriodFolder;
import huibao.figure.Figures;
import huibao.lake.Lake;
import huibao.lake.LakeRun;
import huibao.lake.RunManifest;
import huibao.lake.RunManifest.RelationCount;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/** Verified files → an edition, all at once. */
record PublishStage(Lake lake, String programVersion) implements Stage {
    @Override
    public Rows run(Work work) throws IOException {
        EditionBasis basis = EditionBasis.of(lake, work);
        EditionKey key = basis.key(work, programVersion);
        try (PeriodFolder folder = PeriodFolder.open(work.settings().output(), key)) {
            Edition edition = folder.publish(work.deliverables(), new ManifestDraft(programVersion).of(work, basis, key));
            work.published(edition.folder());
            return new Rows(0, edition.files().size());
        }
    }
}
