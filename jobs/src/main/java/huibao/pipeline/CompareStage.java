package huibao.pipeline;

import huibao.edition.Edition;
import huibao.edition.EditionKey;
import huibao.edition.Manifest;
import huibao.lake.Lake;
import java.io.IOException;

/** Verified files → nothing, if they are byte for byte those of the published edition; a failure that names them, if not. */
record CompareStage(Lake lake, String programVersion) implements Stage {
    @Override
    public RowCounts run(Work work) throws IOException {
        Edition published = work.reproduced().orElseThrow();
        published.requireSame(work.deliverables(), manifest(work, published.key()));
        return new RowCounts(0, published.files().size());
    }

    private Manifest manifest(Work work, EditionKey key) throws IOException {
        ManifestDraft draft = new ManifestDraft(lake, programVersion);
        return work.isQuestion()
                ? draft.of(work, QuestionBasis.of(lake, work), key)
                : draft.of(work, EditionBasis.of(lake, work), key);
    }
}
