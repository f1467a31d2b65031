package huibao.pipeline;

import huibao.adhoc.Answer;
import huibao.edition.Edition;
import huibao.edition.EditionKey;
import huibao.edition.PeriodFolder;
import java.io.IOException;
import java.util.Optional;

/** Verified files → an edition, all at once. An answer that was only looked at leaves none. */
record PublishStage(AnswerDesk desk) implements Stage {
    @Override
    public RowCounts run(Work work) throws IOException {
        work.basis()
                .either(report -> Optional.<Answer>empty(), question -> Optional.of(question.answer(work.disclosed())))
                .ifPresent(desk::leave);
        if (work.basis().request().formats().isEmpty()) {
            return new RowCounts(0, 0);
        }
        EditionKey key = work.basis().key(work.identity(), work.context().programVersion());
        try (PeriodFolder folder = PeriodFolder.open(work.settings().output(), key)) {
            Edition edition = folder.publish(work.deliverables(), ManifestDraft.of(work, key));
            work.published(edition.folder());
            return new RowCounts(0, edition.files().size());
        }
    }
}
