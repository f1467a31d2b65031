package huibao.pipeline;

import huibao.adhoc.AnswerName;
import huibao.adhoc.Interpreter;
import huibao.adhoc.QuestionRefusedException;
import huibao.adhoc.Understood;
import huibao.calendar.PeriodKind;
import huibao.calendar.PeriodLabels;
import huibao.edition.EditionId;
import huibao.edition.EditionKey;
import huibao.lake.Lake;
import huibao.lake.format.LakeFile;
import huibao.lake.run.CodeTables;
import huibao.lake.run.CodeTables.Campaign;
import huibao.lake.run.LakeRun;
import huibao.metric.Catalogue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What an answer stands on.
 *
 * @param runs of the lake, oldest first
 * @param codes code tables of the newest of them
 */
record QuestionBasis(QuestionRequest request, List<LakeRun> runs, CodeTables codes, Understood question) {
    /** @throws QuestionRefusedException if the question is not answered */
    static QuestionBasis of(Lake lake, QuestionRequest request, String run) {
        return of(lake, request, EditionBasis.runs(lake, run, request.cutoff()));
    }

    /**
     * @param runs oldest first
     * @throws QuestionRefusedException if the question is not answered
     */
    static QuestionBasis of(Lake lake, QuestionRequest request, List<LakeRun> runs) {
        CodeTables codes = lake.readCodes(runs.get(runs.size() - 1));
        Interpreter interpreter = new Interpreter(Catalogue.load(), codes, EditionBasis.calendar(codes));
        Understood question = interpreter.understand(request.question(), request.region(), request.cutoff());
        if (request.readership().isRelease()) {
            new ReleasedQuestion(question).refuseWhatIsNotReleased();
        }
        return new QuestionBasis(request, runs, codes, question);
    }

    static QuestionBasis of(Lake lake, Work work) {
        return of(lake, work.question(), EditionBasis.runs(lake, work));
    }

    LakeRun run() {
        return runs.get(runs.size() - 1);
    }

    /** The campaign whose list gives the tiers: the one asked for, else the one that started last before the end. */
    Optional<String> campaign() {
        return request.question().campaign().or(() -> codes.campaigns().stream()
                .filter(campaign -> !campaign.startsOn().isAfter(question.asOf()))
                .max(Comparator.comparing(Campaign::startsOn).thenComparing(Campaign::code))
                .map(Campaign::code));
    }

    /** A folder for each question, in it an answer for each cut-off and content. */
    EditionKey key(Work work, String programVersion) {
        List<String> madeFrom = new ArrayList<>();
        work.identity().forEach((name, value) -> madeFrom.add(name + "=" + value));
        madeFrom.add("program=" + programVersion);
        for (LakeRun one : runs) {
            madeFrom.add(one.id());
            one.manifest().files().stream().map(LakeFile::sha256).forEach(madeFrom::add);
        }
        return new EditionKey(
                request.readership().audience(),
                request.region(),
                EditionKey.ANSWER,
                folderName(),
                EditionId.of(request.cutoff(), madeFrom));
    }

    /** What kind of period the question names: as it says, else as its label is, else months. */
    PeriodKind kind() {
        return request.question()
                .kind()
                .flatMap(PeriodLabels::kind)
                .or(() -> EditionBasis.calendar(codes).kindOf(request.question().period()))
                .orElse(PeriodKind.MONTH);
    }

    /** Of the files, without ending: what is asked, and a hash of all of it, so that two questions have two names. */
    String fileName() {
        AnswerName name = new AnswerName(question);
        return request.name().map(AnswerName::part).orElseGet(name::words) + "-"
                + question.asked().period() + "-"
                + request.readership().audience().label() + "-"
                + name.hash(request.readership().audience() + "|" + request.questionText());
    }

    /** The saved name, or one that stays the same for the same question. */
    private String folderName() {
        String period = request.question().period();
        String name = request.name().map(AnswerName::part).orElseGet(() -> new AnswerName(question)
                .hash(request.questionText()));
        return EditionKey.folderOfAnswer(name, kind(), period);
    }
}
