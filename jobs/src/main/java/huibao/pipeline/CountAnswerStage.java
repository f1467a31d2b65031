package huibao.pipeline;

import huibao.adhoc.AskedTables;
import huibao.aggregate.AggregationInput;
import huibao.aggregate.CountQuestion;
import huibao.aggregate.CountedTables;
import huibao.aggregate.CountingEngine;
import huibao.edition.FigureCsv;
import huibao.figure.Figures;
import huibao.fold.LedgerScope;
import huibao.lake.Lake;
import huibao.metric.Catalogue;
import huibao.metric.Dimension;
import huibao.settings.Setting;
import java.util.Collection;

/** Lake → every figure of an answer, none withheld yet. */
record CountAnswerStage(Lake lake, CountingEngine engine) implements Stage {
    @Override
    public RowCounts run(Work work) {
        QuestionBasis basis = QuestionBasis.of(lake, work);
        AggregationInput input = AggregateStage.input(
                lake, basis.runs(), basis.codes(), basis.request().cutoff());
        CountedTables counted =
                engine.count(input, question(basis, work.settings().isOn(Setting.INCLUDE_PHONE)));
        Figures figures = new Figures(
                counted.byTable().stream().flatMap(Collection::stream).toList());
        FigureCsv.write(figures, work.countedFigures());
        work.note(AggregateStage.ITEMS, counted.items());
        return new RowCounts(counted.items(), figures.size());
    }

    static CountQuestion question(QuestionBasis basis, boolean phoneCounts) {
        AskedTables asked = new AskedTables(basis.question(), Catalogue.load());
        return new CountQuestion(
                basis.request().region(),
                basis.question().asOf(),
                basis.request().cutoff(),
                asked.windows(),
                basis.campaign(),
                // by work group the total, too, is the campaign's
                basis.campaign().filter(code -> basis.question().dimensions().contains(Dimension.WORK_GROUP)),
                LedgerScope.NONE,
                phoneCounts,
                asked.tables());
    }
}
