package huibao.pipeline;

import huibao.adhoc.AskedTables;
import huibao.disclosure.ReleaseRule.Places;
import huibao.edition.FigureCsv;
import huibao.figure.Figures;
import huibao.fold.Windows.AskedPeriod;
import huibao.lake.Lake;
import huibao.metric.Catalogue;
import java.io.IOException;
import java.util.Comparator;

/** The figures of an answer → those that the audience may see. */
record DiscloseAnswerStage(Lake lake) implements Stage {
    @Override
    public RowCounts run(Work work) throws IOException {
        QuestionBasis basis = QuestionBasis.of(lake, work);
        Figures counted = FigureCsv.read(work.countedFigures());
        Figures shown = new AskedTables(basis.question(), Catalogue.load())
                .shown(DiscloseStage.disclosure(work, basis.codes(), places(basis))
                        .disclose(counted));
        FigureCsv.write(shown, work.figures());
        return DiscloseStage.rows(counted, shown);
    }

    /** An answer names places only if all its periods are long enough. */
    private static Places places(QuestionBasis basis) {
        return basis.question().periods().stream()
                .map(AskedPeriod::period)
                .map(DiscloseStage::places)
                .max(Comparator.naturalOrder())
                .orElse(Places.LEFT_OUT);
    }
}
