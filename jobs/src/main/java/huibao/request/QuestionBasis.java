package huibao.request;

import static java.util.stream.Collectors.toMap;

import huibao.adhoc.Answer;
import huibao.adhoc.AnswerName;
import huibao.adhoc.AskedTables;
import huibao.adhoc.Interpreter;
import huibao.adhoc.MemberCodes;
import huibao.adhoc.Understood;
import huibao.calendar.PeriodKind;
import huibao.calendar.PeriodLabels;
import huibao.count.CountQuestion;
import huibao.disclosure.ReleaseRule.Places;
import huibao.edition.EditionKey;
import huibao.edition.Manifest.ReportedPeriod;
import huibao.figure.Figures;
import huibao.fold.LedgerScope;
import huibao.fold.Windows.AskedPeriod;
import huibao.lake.run.CodeTables;
import huibao.lake.run.LakeRun;
import huibao.metric.Dimension;
import huibao.metric.Measure;
import huibao.problem.Problem;
import huibao.settings.Setting;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an answer is made from.
 *
 * @param runs oldest first
 * @param codes code tables of the newest run
 */
public record QuestionBasis(
        OutputContext context, QuestionRequest request, List<LakeRun> runs, CodeTables codes, Understood question)
        implements OutputBasis {
    static QuestionBasis of(OutputContext context, QuestionRequest request, List<LakeRun> runs) {
        CodeTables codes = context.lake().readCodes(runs.get(runs.size() - 1));
        Understood question = new Interpreter(context.catalogue(), codes, OwnPeriods.calendar(codes))
                .understand(request.question(), request.region(), request.cutoff());
        if (request.readership().isRelease()) {
            new ReleasedQuestion(question).refuseWhatIsNotReleased();
        }
        return new QuestionBasis(context, request, runs, codes, question);
    }

    /** The one asked for, else the one that started last before the end. */
    @Override
    public Optional<String> campaign() {
        return request.question().campaign().or(() -> OwnPeriods.campaign(codes, question.asOf()));
    }

    @Override
    public CountQuestion counted() {
        AskedTables asked = tables();
        return new CountQuestion(
                request.region(),
                question.asOf(),
                request.cutoff(),
                asked.windows(),
                campaign(),
                // by work group the total, too, is the campaign's
                campaign().filter(code -> question.dimensions().contains(Dimension.WORK_GROUP)),
                LedgerScope.NONE,
                context.settings().isOn(Setting.INCLUDE_PHONE),
                asked.tables());
    }

    private AskedTables tables() {
        return new AskedTables(question, context.catalogue());
    }

    /** A question need not ask for all that must add up. */
    @Override
    public List<Problem> contradictions(CountQuestion asked, Figures counted) {
        return List.of();
    }

    /** An answer names places only if all its periods are long enough. */
    @Override
    public Places places() {
        return question.periods().stream()
                .map(AskedPeriod::period)
                .map(OwnPeriods::places)
                .max(Comparator.naturalOrder())
                .orElse(Places.LEFT_OUT);
    }

    @Override
    public Figures asked(Figures disclosed) {
        return tables().shown(disclosed);
    }

    @Override
    public ReportedPeriod reported() {
        return new ReportedPeriod(
                kind().code(),
                request.question().period(),
                question.periods().get(0).period().start(),
                question.asOf().plusDays(1),
                question.toDate());
    }

    /** What kind of period the question names: as it says, else as its label is, else months. */
    private PeriodKind kind() {
        return request.question()
                .kind()
                .flatMap(PeriodLabels::kind)
                .or(() -> OwnPeriods.calendar(codes).kindOf(request.question().period()))
                .orElse(PeriodKind.MONTH);
    }

    @Override
    public String deliverable() {
        return EditionKey.ANSWER;
    }

    /** The saved name, or one that stays the same for the same question. */
    @Override
    public String folder() {
        String name = request.name().map(AnswerName::part).orElseGet(() -> new AnswerName(question)
                .hash(request.questionText()));
        return EditionKey.folderOfAnswer(name, kind(), request.question().period());
    }

    /** Of the files, without ending: what is asked, and a hash of all of it, so that two questions have two names. */
    public String fileName() {
        AnswerName name = new AnswerName(question);
        return request.name().map(AnswerName::part).orElseGet(name::words) + "-"
                + question.asked().period() + "-"
                + request.readership().audience().label() + "-"
                + name.hash(request.readership().audience() + "|" + request.questionText());
    }

    /** @param figures that may be shown */
    public Answer answer(Figures figures) {
        MemberCodes members = new MemberCodes(context.catalogue(), codes, request.region(), question.asOf());
        return new Answer(
                context.catalogue(),
                question,
                recordsBegin(context.lake()).inAnswer(figures),
                members.names(),
                request.readership().audience(),
                new OfficeDocuments(context.settings()).answerPlan(request.document()));
    }

    @Override
    public Map<String, Integer> definitions(Figures figures) {
        return question.measures().stream().collect(toMap(Measure::name, Measure::version));
    }

    @Override
    public <T> T either(Function<ReportBasis, T> ofReport, Function<QuestionBasis, T> ofQuestion) {
        return ofQuestion.apply(this);
    }
}
