package huibao.pipeline;

import huibao.edition.FigureCsv;
import huibao.figure.Figures;
import huibao.lake.Lake;
import huibao.narrative.Composed;
import huibao.narrative.EditionFacts;
import huibao.narrative.MonthlyReport;
import huibao.narrative.Omission;
import java.io.IOException;
import java.nio.file.Files;

/** Figures that may be shown → the document that says them, and what it had to leave unsaid. */
record ComposeStage(Lake lake, FactsOfEdition facts) implements Stage {
    @Override
    public Rows run(Work work) throws IOException {
        Figures figures = FigureCsv.read(work.figures());
        EditionBasis basis = EditionBasis.of(lake, work);
        EditionFacts told = facts.of(basis, work, SuppressionFile.read(work.suppressions()));
        Composed composed = new MonthlyReport().compose(figures, basis.codes(), told);
        DocumentFile.write(composed.document(), work.document());
        Files.write(
                work.omissions(),
                composed.omissions().stream().map(Omission::toString).toList());
        return new Rows(figures.size(), composed.document().blocks().size());
    }
}
