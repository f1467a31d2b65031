package huibao.request;

import huibao.calendar.ShanghaiTime;
import huibao.count.AggregationInput;
import huibao.count.CountQuestion;
import huibao.disclosure.ReleaseRule.Places;
import huibao.edition.EditionId;
import huibao.edition.EditionKey;
import huibao.edition.Manifest.ReportedPeriod;
import huibao.figure.Figures;
import huibao.figure.RecordsBegin;
import huibao.lake.Lake;
import huibao.lake.format.LakeFile;
import huibao.lake.run.CodeTables;
import huibao.lake.run.LakeRun;
import huibao.problem.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What an output is made from, and what is to be counted for it. */
public sealed interface OutputBasis permits ReportBasis, QuestionBasis {
    /** With the settings the output is made with. */
    OutputContext context();

    OutputRequest request();

    /** Of the lake, oldest first: the newest, those it continues, and those that know what its rows were at the cut-off. */
    List<LakeRun> runs();

    /** Code tables of the newest run. */
    CodeTables codes();

    /** The campaign whose list gives the tiers; empty if there is none. */
    Optional<String> campaign();

    CountQuestion counted();

    /** What of the counted figures does not add up, in words. */
    List<Problem> contradictions(CountQuestion question, Figures counted);

    /** Whether a release may break figures down by place. */
    Places places();

    /** Of the figures that may be shown those that were asked for. */
    Figures asked(Figures disclosed);

    ReportedPeriod reported();

    /** Code of the deliverable. */
    String deliverable();

    /** The folder of the period, or of the question and its period. */
    String folder();

    /** Version of the definition of each measure it prints. */
    Map<String, Integer> definitions(Figures figures);

    /** What it is of each kind; Java 17 has no switch over sealed types. */
    <T> T either(Function<ReportBasis, T> ofReport, Function<QuestionBasis, T> ofQuestion);

    /** The run that was extracted or asked for. */
    default LakeRun run() {
        return runs().get(runs().size() - 1);
    }

    default RecordsBegin recordsBegin(Lake lake) {
        return new RecordsBegin(lake.firstRegistered(run()).map(ShanghaiTime::dateOf));
    }

    /** Where the cut-off is before what the newest run knows, older rows count, too. */
    default AggregationInput input(Lake lake) {
        return input(lake, runs(), codes(), request().cutoff());
    }

    /** @param runs oldest first */
    static AggregationInput input(Lake lake, List<LakeRun> runs, CodeTables codes, Instant cutoff) {
        LakeRun run = runs.get(runs.size() - 1);
        boolean past = cutoff.isBefore(run.manifest().snapshotAt());
        return new AggregationInput(
                past ? lake.itemsAsKnown(runs, cutoff) : lake.itemsNow(run),
                codes,
                lake.readCampaignItems(run),
                past ? lake.readLeaderActivitiesAsKnown(runs) : lake.readLeaderActivities(run));
    }

    /**
     * Names the edition by the question, the program and what was read, and by nothing else.
     *
     * @param identity the parameters that can change a byte of it
     */
    default EditionKey key(Map<String, String> identity, String programVersion) {
        List<String> madeFrom = new ArrayList<>();
        identity.forEach((name, value) -> madeFrom.add(name + "=" + value));
        madeFrom.add("program=" + programVersion);
        // The run is named on the report's last page, so its id counts beside its bytes.
        for (LakeRun one : runs()) {
            madeFrom.add(one.id());
            one.manifest().files().stream().map(LakeFile::sha256).forEach(madeFrom::add);
        }
        return new EditionKey(
                request().readership().audience(),
                request().region(),
                deliverable(),
                folder(),
                EditionId.of(request().cutoff(), madeFrom));
    }
}
