package huibao.pipeline;

import huibao.edition.Edition;
import java.io.IOException;

/** Verified files → nothing, if they are byte for byte those of the published edition; a failure that names them, if not. */
record CompareStage() implements Stage {
    @Override
    public RowCounts run(Work work) throws IOException {
        Edition published = work.reproduced().orElseThrow();
        published.requireSame(work.deliverables(), ManifestDraft.of(work, published.key()));
        return new RowCounts(0, published.files().size());
    }
}
