package huibao.pipeline;

import huibao.edition.Deliverable;
import huibao.fold.LedgerScope;
import huibao.metric.Breakdown;
import huibao.metric.Catalogue;
import huibao.narrative.Composed;
import huibao.narrative.DailySheet;
import huibao.settings.Settings;
import java.util.List;

/** 日调度表: one page, and the ledger it is worked off with. */
record DailyRecipe() implements Recipe {
    @Override
    public List<Breakdown> breakdowns(Catalogue catalogue, ReportRequest request, Settings settings) {
        return catalogue.breakdowns(Deliverable.DAILY.code());
    }

    @Override
    public LedgerScope ledger() {
        return LedgerScope.LISTED;
    }

    @Override
    public List<Composed> compose(Ingredients from) {
        return List.of(
                new DailySheet().compose(from.figures(), from.basis().codes(), from.facts()), LedgerRecipe.annex(from));
    }

    @Override
    public int mostPages() {
        return 1;
    }
}
