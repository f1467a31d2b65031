package huibao.pipeline;

import huibao.edition.Edition;
import huibao.edition.EditionKey;
import huibao.edition.PeriodFolder;
import huibao.lake.Lake;
import java.io.IOException;

/**
 * The files of an answer → an edition of their own, so that later outputs are judged beside them. An answer that was only
 * looked at leaves nothing.
 */
record PublishAnswerStage(Lake lake, String programVersion) implements Stage {
    @Override
    public RowCounts run(Work work) throws IOException {
        QuestionBasis basis = QuestionBasis.of(lake, work);
        if (basis.request().formats().isEmpty()) {
            return new RowCounts(0, 0);
        }
        EditionKey key = basis.key(work, programVersion);
        try (PeriodFolder folder = PeriodFolder.open(work.settings().output(), key)) {
            Edition edition =
                    folder.publish(work.deliverables(), new ManifestDraft(lake, programVersion).of(work, basis, key));
            work.published(edition.folder());
            return new RowCounts(0, edition.files().size());
        }
    }
}
