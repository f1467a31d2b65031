package huibao.pipeline;

import huibao.edition.Deliverable;
import huibao.figure.Figures;
import huibao.figure.ListedItem;
import huibao.fold.LedgerScope;
import huibao.metric.Breakdown;
import huibao.metric.Catalogue;
import huibao.narrative.CampaignBrief;
import huibao.narrative.Composed;
import huibao.narrative.DocumentFolder;
import huibao.narrative.DocumentInput;
import huibao.narrative.EditionFacts;
import huibao.settings.Setting;
import huibao.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How one report is made from its folder: what is counted for it, and what is written from that. */
final class Recipe {
    private final ReportRequest request;
    private final Settings settings;
    private final DocumentFolder folder;
    private final List<DocumentFolder> beside;

    private Recipe(ReportRequest request, Settings settings, DocumentFolder folder, List<DocumentFolder> beside) {
        this.request = request;
        this.settings = settings;
        this.folder = folder;
        this.beside = beside;
    }

    /** From the folder as it was when the report was first made. */
    static Recipe of(ReportRequest request, Settings settings) {
        OfficeDocuments documents = new OfficeDocuments(settings);
        Catalogue catalogue = Catalogue.load();
        DocumentFolder folder =
                documents.folder(request.deliverable().code(), request.manner().document(), catalogue);
        List<DocumentFolder> beside = folder.beside().stream()
                .map(name -> documents.folder(name, request.manner().document(), catalogue))
                .toList();
        return new Recipe(request, settings, folder, beside);
    }

    /** What its folder prints, what figures.csv holds beside that, and what the office's own sentences ask for. */
    List<Breakdown> breakdowns(Catalogue catalogue) {
        List<Breakdown> asked = new ArrayList<>(folder.asked());
        beside.forEach(other -> asked.addAll(other.asked()));
        if (folder.isAboutCampaign()) {
            asked.addAll(new OfficeTexts(settings)
                    .text(request.manner().officeText())
                    .asked(catalogue));
        }
        List<Breakdown> always = Deliverable.find(request.deliverable().code())
                .map(standard -> catalogue.breakdowns(standard.code()))
                .orElse(List.of());
        return Breakdown.joined(always, asked);
    }

    /** Leaders' activities of this campaign only; empty = all. */
    Optional<String> activityCampaign(EditionBasis basis) {
        return folder.isAboutCampaign() ? Optional.of(campaign(basis)) : Optional.empty();
    }

    private String campaign(EditionBasis basis) {
        return basis.campaign(request).orElseThrow(() -> new UnknownCampaignException(request.label(), basis.codes()));
    }

    /** Which items its ledger lists. */
    LedgerScope ledger() {
        boolean lists = folder.hasLedger() || beside.stream().anyMatch(DocumentFolder::hasLedger);
        if (!lists) {
            return LedgerScope.NONE;
        }
        return folder.isAboutCampaign() ? LedgerScope.CAMPAIGN : LedgerScope.LISTED;
    }

    /** The document the deliverable is named after, then those beside it. */
    List<Composed> compose(Figures figures, List<ListedItem> ledger, EditionBasis basis, EditionFacts facts) {
        DocumentInput input = input(figures, ledger, basis, facts);
        List<Composed> composed = new ArrayList<>(List.of(folder.compose(input)));
        beside.forEach(other -> composed.add(other.compose(input)));
        return composed;
    }

    /** What of the documents is not as the figures are, in their order. */
    List<String> problems(List<Composed> documents, Figures figures, EditionBasis basis, EditionFacts facts) {
        DocumentInput input = input(figures, List.of(), basis, facts);
        List<String> problems = new ArrayList<>(folder.problems(documents.get(0), input));
        for (int i = 0; i < beside.size(); i++) {
            problems.addAll(beside.get(i).problems(documents.get(i + 1), input));
        }
        return problems;
    }

    private DocumentInput input(Figures figures, List<ListedItem> ledger, EditionBasis basis, EditionFacts facts) {
        return new DocumentInput(
                figures,
                ledger,
                basis.codes(),
                facts,
                folder.isAboutCampaign() ? Optional.of(brief(basis, facts)) : Optional.empty());
    }

    private CampaignBrief brief(EditionBasis basis, EditionFacts facts) {
        OfficeTexts texts = new OfficeTexts(settings);
        return new CampaignBrief(
                campaign(basis),
                addressee(basis, facts),
                texts.text(request.manner().officeText()),
                texts.measures(request.manner().officeText()),
                request.manner().form());
    }

    /** A paper for those below never goes to the office above, whatever is set for the other. */
    private String addressee(EditionBasis basis, EditionFacts facts) {
        boolean goesDown = request.manner().form().goesDown();
        Addressees usual = new Addressees(basis.codes(), facts.region());
        return settings.find(goesDown ? Setting.BRIEFING_CIRCULAR_ADDRESSEE : Setting.BRIEFING_ADDRESSEE)
                .orElseGet(goesDown ? usual::below : usual::above);
    }

    /** The most pages the document may have; more are not published. */
    int mostPages() {
        return folder.mostPages();
    }
}
