package huibao.pipeline;

import huibao.history.ChangesCsv;
import huibao.history.LookBack;
import huibao.history.LookedBack;
import huibao.request.ReportBasis;
import java.io.IOException;
import java.nio.file.Files;

/** Figures that may be shown → what earlier editions printed in their place, and why it has changed. */
record LookBackStage(LookBack history) implements Stage {
    @Override
    public RowCounts run(Work work) throws IOException {
        LookedBack found = work.basis().either(report -> lookedBack(report, work), question -> LookedBack.NOTHING);
        StepFile.write(found, work.lookedBack());
        if (found.previousCutoff().isPresent()) {
            Files.writeString(work.changes(), ChangesCsv.of(found.changes()));
        }
        return new RowCounts(found.editions().size(), found.changes().size());
    }

    private LookedBack lookedBack(ReportBasis report, Work work) {
        return report.request().readership().isRelease()
                // Differences between editions are small counts.
                ? LookedBack.NOTHING
                : history.at(work.disclosed(), report, work.reproduced(), work.identity());
    }
}
