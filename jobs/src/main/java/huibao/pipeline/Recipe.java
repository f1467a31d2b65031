package huibao.pipeline;

import huibao.edition.Deliverable;
import huibao.figure.Figures;
import huibao.figure.ListedItem;
import huibao.fold.LedgerScope;
import huibao.metric.Breakdown;
import huibao.metric.Catalogue;
import huibao.narrative.Composed;
import huibao.narrative.EditionFacts;
import huibao.settings.Settings;
import java.util.List;
import java.util.Optional;

/** How one deliverable is made: what is counted for it, and what is written from that. */
sealed interface Recipe permits MonthlyRecipe, BriefingRecipe, DailyRecipe, LedgerRecipe {
    static Recipe of(Deliverable deliverable) {
        return switch (deliverable) {
            case MONTHLY -> new MonthlyRecipe();
            case BRIEFING -> new BriefingRecipe();
            case DAILY -> new DailyRecipe();
            case LEDGER -> new LedgerRecipe();
        };
    }

    List<Breakdown> breakdowns(Catalogue catalogue, ReportRequest request, Settings settings);

    /** Leaders' activities of this campaign only; empty = all. */
    default Optional<String> activityCampaign(EditionBasis basis, ReportRequest request) {
        return Optional.empty();
    }

    /** Which items its ledger lists. */
    LedgerScope ledger();

    /** The document the deliverable is named after, then its annexes. */
    List<Composed> compose(Ingredients ingredients);

    /** The most pages the document may have; more are not published. */
    default int mostPages() {
        return Integer.MAX_VALUE;
    }

    /**
     * What a recipe writes from.
     *
     * @param figures after disclosure control
     * @param ledger in the order it is printed
     */
    record Ingredients(Figures figures, List<ListedItem> ledger, EditionBasis basis, EditionFacts facts, Work work) {}
}
