package huibao.pipeline;

import huibao.edition.Deliverable;
import huibao.fold.LedgerScope;
import huibao.metric.Breakdown;
import huibao.metric.Catalogue;
import huibao.narrative.BriefingReport;
import huibao.narrative.CampaignBrief;
import huibao.narrative.Composed;
import huibao.settings.Setting;
import huibao.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 专项行动情况汇报, or 通报, of one campaign: its list, its activities, and what the office writes itself. */
record BriefingRecipe() implements Recipe {
    /** What every briefing prints, and what the office's own sentences ask for beside that. */
    @Override
    public List<Breakdown> breakdowns(Catalogue catalogue, ReportRequest request, Settings settings) {
        List<Breakdown> breakdowns = new ArrayList<>(catalogue.breakdowns(Deliverable.BRIEFING.code()));
        new OfficeTexts(settings)
                .text(request.manner().officeText()).asked(catalogue).stream()
                        .filter(asked -> breakdowns.stream().noneMatch(one -> one.holds(asked)))
                        .forEach(breakdowns::add);
        return breakdowns;
    }

    @Override
    public Optional<String> activityCampaign(EditionBasis basis, ReportRequest request) {
        return Optional.of(campaign(basis, request));
    }

    private static String campaign(EditionBasis basis, ReportRequest request) {
        return basis.campaign(request).orElseThrow(() -> new UnknownCampaignException(request.label(), basis.codes()));
    }

    @Override
    public LedgerScope ledger() {
        return LedgerScope.CAMPAIGN;
    }

    @Override
    public List<Composed> compose(Ingredients from) {
        return List.of(
                new BriefingReport().compose(from.figures(), from.basis().codes(), from.facts(), brief(from)),
                LedgerRecipe.annex(
                        from, Optional.of(campaign(from.basis(), from.work().request()))));
    }

    private static CampaignBrief brief(Ingredients from) {
        ReportRequest request = from.work().request();
        OfficeTexts texts = new OfficeTexts(from.work().settings());
        return new CampaignBrief(
                campaign(from.basis(), request),
                addressee(from),
                texts.text(request.manner().officeText()),
                texts.measures(request.manner().officeText()),
                request.manner().form());
    }

    /** A paper for those below never goes to the office above, whatever is set for the other. */
    private static String addressee(Ingredients from) {
        boolean goesDown = from.work().request().manner().form().goesDown();
        Addressees usual = new Addressees(from.basis().codes(), from.facts().region());
        return from.work()
                .settings()
                .find(goesDown ? Setting.BRIEFING_CIRCULAR_ADDRESSEE : Setting.BRIEFING_ADDRESSEE)
                .orElseGet(goesDown ? usual::below : usual::above);
    }
}
