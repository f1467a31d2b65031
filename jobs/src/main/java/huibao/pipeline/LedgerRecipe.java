package huibao.pipeline;

import huibao.edition.Deliverable;
import huibao.fold.LedgerScope;
import huibao.metric.Breakdown;
import huibao.metric.Catalogue;
import huibao.narrative.Composed;
import huibao.narrative.LedgerReport;
import huibao.settings.Settings;
import java.util.List;
import java.util.Optional;

/** 督办台账 by itself. */
record LedgerRecipe() implements Recipe {
    @Override
    public List<Breakdown> breakdowns(Catalogue catalogue, ReportRequest request, Settings settings) {
        return catalogue.breakdowns(Deliverable.LEDGER.code());
    }

    @Override
    public LedgerScope ledger() {
        return LedgerScope.LISTED;
    }

    @Override
    public List<Composed> compose(Ingredients from) {
        return List.of(annex(from));
    }

    /** The same paper, whatever it is annexed to. */
    static Composed annex(Ingredients from) {
        return annex(from, Optional.empty());
    }

    /** @param campaign whose list it is; empty for all that is at work */
    static Composed annex(Ingredients from, Optional<String> campaign) {
        return new LedgerReport()
                .compose(from.figures(), from.ledger(), from.basis().codes(), from.facts(), campaign);
    }
}
