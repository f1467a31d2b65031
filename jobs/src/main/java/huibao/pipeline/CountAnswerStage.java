package huibao.pipeline;

import huibao.adhoc.AskedTables;
import huibao.aggregate.AggregationInput;
import huibao.aggregate.CountQuestion;
import huibao.aggregate.CountedTables;
import huibao.aggregate.CountingEngine;
import huibao.edition.FigureCsv;
import huibao.figure.Figure;
import huibao.fold.LedgerScope;
import huibao.lake.Lake;
import huibao.metric.Catalogue;
import huibao.metric.Dimension;
import huibao.settings.Setting;
import java.util.ArrayList;
import java.util.List;

/** Lake → every figure of an answer, none withheld yet, and those it has to be judged by. */
record CountAnswerStage(Lake lake, CountingEngine engine, PublishedFigures published, String programVersion)
        implements Stage {
    @Override
    public Rows run(Work work) {
        QuestionBasis basis = QuestionBasis.of(lake, work);
        AskedTables tables = new AskedTables(basis.question(), Catalogue.load());
        List<AskedTables.Pass> passes = tables.passes(earlierFigures(basis, work));
        AggregationInput input = AggregateStage.input(
                lake, basis.runs(), basis.codes(), basis.request().cutoff());
        boolean phoneCounts = work.settings().isOn(Setting.INCLUDE_PHONE);
        List<List<List<Figure>>> counted = new ArrayList<>();
        long items = 0;
        for (AskedTables.Pass pass : passes) {
            CountedTables one = engine.count(input, question(basis, phoneCounts, pass));
            counted.add(one.byTable());
            items += one.items();
        }
        AskedTables.Split split = tables.split(passes, counted);
        FigureCsv.write(split.answer(), work.countedFigures());
        FigureCsv.write(split.beside(), work.besideFigures());
        work.note(AggregateStage.ITEMS, items);
        return new Rows(items, split.answer().size());
    }

    private List<Figure> earlierFigures(QuestionBasis basis, Work work) {
        return published.of(basis.earlier(work, programVersion));
    }

    /** The answer's own tables alone, without what they are judged by. */
    static CountQuestion ownTables(QuestionBasis basis, boolean phoneCounts) {
        AskedTables.Pass pass = new AskedTables(basis.question(), Catalogue.load())
                .passes(List.of())
                .get(0);
        return question(
                basis,
                phoneCounts,
                new AskedTables.Pass(pass.windows(), pass.tables().subList(0, pass.own()), pass.own()));
    }

    private static CountQuestion question(QuestionBasis basis, boolean phoneCounts, AskedTables.Pass pass) {
        return new CountQuestion(
                basis.request().region(),
                basis.question().asOf(),
                basis.request().cutoff(),
                pass.windows(),
                basis.campaign(),
                // by work group the total, too, is the campaign's
                basis.campaign().filter(code -> basis.question().dimensions().contains(Dimension.WORK_GROUP)),
                LedgerScope.NONE,
                phoneCounts,
                pass.tables());
    }
}
