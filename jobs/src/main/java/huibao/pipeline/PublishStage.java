package huibao.pipeline;

import huibao.edition.Edition;
import huibao.edition.EditionKey;
import huibao.edition.PeriodFolder;
import huibao.lake.Lake;
import java.io.IOException;

/** Verified files → an edition, all at once. */
record PublishStage(Lake lake, String programVersion) implements Stage {
    @Override
    public RowCounts run(Work work) throws IOException {
        EditionBasis basis = EditionBasis.of(lake, work);
        EditionKey key = basis.key(work, programVersion);
        try (PeriodFolder folder = PeriodFolder.open(work.settings().output(), key)) {
            Edition edition =
                    folder.publish(work.deliverables(), new ManifestDraft(lake, programVersion).of(work, basis, key));
            work.published(edition.folder());
            return new RowCounts(0, edition.files().size());
        }
    }
}
