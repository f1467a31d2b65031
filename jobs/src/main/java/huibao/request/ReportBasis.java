package huibao.request;

import static java.util.stream.Collectors.toMap;

import huibao.calendar.EditionPeriods;
import huibao.calendar.Period;
import huibao.calendar.Role;
import huibao.count.CountQuestion;
import huibao.count.EditionQuestion;
import huibao.disclosure.ReleaseRule.Places;
import huibao.edition.EditionKey;
import huibao.edition.Manifest.ReportedPeriod;
import huibao.figure.Figure;
import huibao.figure.Figures;
import huibao.figure.Reconciliation;
import huibao.lake.run.CodeTables;
import huibao.lake.run.CodeTables.Campaign;
import huibao.lake.run.LakeRun;
import huibao.problem.Problem;
import huibao.settings.Setting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a report is made from.
 *
 * @param runs oldest first
 * @param codes code tables of the newest run
 * @param periods the spans of days asked about
 * @param folders what its documents are made from
 */
public record ReportBasis(
        OutputContext context,
        ReportRequest request,
        List<LakeRun> runs,
        CodeTables codes,
        EditionPeriods periods,
        ReportFolders folders)
        implements OutputBasis {
    static ReportBasis of(OutputContext context, ReportRequest request, List<LakeRun> runs) {
        CodeTables codes = context.lake().readCodes(runs.get(runs.size() - 1));
        Period reported = OwnPeriods.calendar(codes).period(request.kind(), request.label());
        return new ReportBasis(
                context,
                request,
                runs,
                codes,
                EditionPeriods.of(OwnPeriods.calendar(codes), reported, request.cutoff()),
                new ReportFolders(context, request));
    }

    /** How it is made from its folder. */
    public Recipe recipe() {
        return new Recipe(this);
    }

    /**
     * The one asked for, else the one that started last before the period ends.
     *
     * @throws UnknownCampaignException if there is none of the code asked for
     */
    @Override
    public Optional<String> campaign() {
        List<String> known = codes.campaigns().stream().map(Campaign::code).toList();
        if (request.campaign().filter(code -> !known.contains(code)).isPresent()) {
            throw new UnknownCampaignException(request.campaign().get(), known);
        }
        return request.campaign()
                .or(() -> OwnPeriods.campaign(codes, periods.role(Role.CURRENT).lastDay()));
    }

    @Override
    public CountQuestion counted() {
        Recipe recipe = recipe();
        return new EditionQuestion(
                        request.region(),
                        periods,
                        campaign(),
                        recipe.activityCampaign(),
                        recipe.ledger(),
                        context.settings().isOn(Setting.INCLUDE_PHONE),
                        recipe.breakdowns())
                .counted();
    }

    @Override
    public List<Problem> contradictions(CountQuestion question, Figures counted) {
        return new Reconciliation(counted).problems(question.breakdowns());
    }

    /** Natural periods by their kind, the office's own and spans by their days. */
    @Override
    public Places places() {
        return OwnPeriods.places(periods.reported());
    }

    @Override
    public Figures asked(Figures disclosed) {
        return disclosed;
    }

    @Override
    public ReportedPeriod reported() {
        Period reported = periods.reported();
        return new ReportedPeriod(
                reported.kind().code(), reported.label(), reported.start(), reported.end(), periods.toDate());
    }

    @Override
    public String deliverable() {
        return request.deliverable().code();
    }

    @Override
    public String folder() {
        return EditionKey.folderOf(periods.reported());
    }

    @Override
    public Map<String, Integer> definitions(Figures figures) {
        return figures.all().stream()
                .map(Figure::metric)
                .distinct()
                .collect(toMap(
                        name -> name, name -> context.catalogue().measure(name).version()));
    }

    @Override
    public <T> T either(Function<ReportBasis, T> ofReport, Function<QuestionBasis, T> ofQuestion) {
        return ofReport.apply(this);
    }
}
