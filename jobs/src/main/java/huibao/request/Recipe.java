package huibao.request;

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
import huibao.narrative.PageFit;
import huibao.problem.Problem;
import huibao.settings.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How one report is made from its folder: what is counted for it, and what is written from that. */
public final class Recipe {
    private static final Logger LOG = LoggerFactory.getLogger(Recipe.class);

    private final ReportBasis basis;
    private final ReportRequest request;
    private final DocumentFolder folder;
    private final List<DocumentFolder> beside;

    Recipe(ReportBasis basis) {
        this.basis = basis;
        this.request = basis.request();
        List<DocumentFolder> folders = basis.folders().all();
        this.folder = folders.get(0);
        this.beside = folders.subList(1, folders.size());
    }

    /** What its folder prints, what figures.csv holds beside that, and what the office's own sentences ask for. */
    List<Breakdown> breakdowns() {
        Catalogue catalogue = basis.context().catalogue();
        List<Breakdown> asked = new ArrayList<>(folder.asked());
        beside.forEach(other -> asked.addAll(other.asked()));
        if (folder.isAboutCampaign()) {
            asked.addAll(texts().text(request.manner().officeText()).asked(catalogue));
        }
        List<Breakdown> always = Deliverable.find(request.deliverable().code())
                .map(standard -> catalogue.breakdowns(standard.code()))
                .orElse(List.of());
        return Breakdown.joined(always, asked);
    }

    /** Leaders' activities of this campaign only; empty = all. */
    Optional<String> activityCampaign() {
        return folder.isAboutCampaign() ? Optional.of(campaign()) : Optional.empty();
    }

    private String campaign() {
        return basis.campaign().orElseThrow(() -> new UnknownCampaignException(request.label(), basis.codes()));
    }

    private OfficeTexts texts() {
        return new OfficeTexts(basis.context().settings());
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
    public List<Composed> compose(Figures figures, List<ListedItem> ledger, EditionFacts facts, PageFit fit) {
        DocumentInput input = input(figures, ledger, facts);
        input.brief().map(CampaignBrief::text).ifPresent(text -> text.warnings(
                        basis.context().catalogue(), figures)
                .forEach(warning -> LOG.warn("{}", warning)));
        List<Composed> composed = new ArrayList<>(List.of(folder.compose(input, fit)));
        beside.forEach(other -> composed.add(other.compose(input, fit)));
        return composed;
    }

    /** What of the documents is not as the figures are, in their order. */
    public List<Problem> problems(List<Composed> documents, Figures figures, EditionFacts facts) {
        DocumentInput input = input(figures, List.of(), facts);
        List<Problem> problems = new ArrayList<>(folder.problems(documents.get(0), input));
        for (int i = 0; i < beside.size(); i++) {
            problems.addAll(beside.get(i).problems(documents.get(i + 1), input));
        }
        return problems;
    }

    private DocumentInput input(Figures figures, List<ListedItem> ledger, EditionFacts facts) {
        return new DocumentInput(
                figures,
                ledger,
                basis.codes(),
                facts,
                folder.isAboutCampaign() ? Optional.of(brief(facts)) : Optional.empty());
    }

    private CampaignBrief brief(EditionFacts facts) {
        return new CampaignBrief(
                campaign(),
                addressee(facts),
                texts().text(request.manner().officeText()),
                texts().measures(request.manner().officeText(), basis.context().catalogue()),
                request.manner().form());
    }

    /** A paper for those below never goes to the office above, whatever is set for the other. */
    private String addressee(EditionFacts facts) {
        boolean goesDown = request.manner().form().goesDown();
        Addressees usual = new Addressees(basis.codes(), facts.region());
        return basis.context()
                .settings()
                .find(goesDown ? Setting.BRIEFING_CIRCULAR_ADDRESSEE : Setting.BRIEFING_ADDRESSEE)
                .orElseGet(goesDown ? usual::below : usual::above);
    }

    /** The most pages the document may have; more are not published. */
    public int mostPages() {
        return folder.mostPages();
    }
}
