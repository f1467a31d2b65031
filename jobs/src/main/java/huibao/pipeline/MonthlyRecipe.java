package huibao.pipeline;

import huibao.edition.Deliverable;
import huibao.fold.LedgerScope;
import huibao.metric.Breakdown;
import huibao.metric.Catalogue;
import huibao.narrative.Composed;
import huibao.narrative.MonthlyReport;
import huibao.settings.Settings;
import java.util.List;

/** 信访形势分析月报, with the ledger beside it. */
record MonthlyRecipe() implements Recipe {
    @Override
    public List<Breakdown> breakdowns(Catalogue catalogue, ReportRequest request, Settings settings) {
        return catalogue.breakdowns(Deliverable.MONTHLY.code());
    }

    @Override
    public LedgerScope ledger() {
        return LedgerScope.LISTED;
    }

    @Override
    public List<Composed> compose(Ingredients from) {
        return List.of(
                new MonthlyReport().compose(from.figures(), from.basis().codes(), from.facts()),
                LedgerRecipe.annex(from));
    }
}
