package huibao.pipeline;

import huibao.calendar.CalendarOverride;
import huibao.calendar.EditionPeriods;
import huibao.calendar.OfficeCalendar;
import huibao.calendar.Period;
import huibao.calendar.Role;
import huibao.calendar.ShanghaiTime;
import huibao.edition.EditionId;
import huibao.edition.EditionKey;
import huibao.figure.RecordsBegin;
import huibao.lake.Lake;
import huibao.lake.format.LakeFile;
import huibao.lake.run.CodeTables;
import huibao.lake.run.CodeTables.CalendarPeriod;
import huibao.lake.run.CodeTables.Campaign;
import huibao.lake.run.LakeRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an edition stands on.
 *
 * @param runs of the lake, oldest first: the newest, those it continues, and those that know what its rows were at the cut-off
 * @param codes code tables of the newest run
 * @param periods the spans of days asked about
 */
record EditionBasis(List<LakeRun> runs, CodeTables codes, EditionPeriods periods) {
    /** @throws huibao.calendar.UnknownPeriodException if the label names no period, neither the office's nor a natural one */
    static EditionBasis of(Lake lake, Work work) {
        return of(lake, runs(lake, work), work.request());
    }

    /** @param runs oldest first */
    static EditionBasis of(Lake lake, List<LakeRun> runs, ReportRequest request) {
        CodeTables codes = lake.readCodes(runs.get(runs.size() - 1));
        OfficeCalendar calendar = calendar(codes);
        Period reported = calendar.period(request.kind(), request.label());
        return new EditionBasis(runs, codes, EditionPeriods.of(calendar, reported, request.cutoff()));
    }

    static OfficeCalendar calendar(CodeTables codes) {
        return new OfficeCalendar(
                codes.calendarPeriods().stream().map(EditionBasis::override).toList());
    }

    static RecordsBegin recordsBegin(Lake lake, LakeRun run) {
        return new RecordsBegin(lake.firstRegistered(run).map(ShanghaiTime::dateOf));
    }

    /** The run that was extracted or asked for. */
    LakeRun run() {
        return runs.get(runs.size() - 1);
    }

    /**
     * The campaign whose list gives the tiers: the one asked for, else the one that started last before the period ends.
     *
     * @throws UnknownCampaignException if there is none of the code asked for
     */
    Optional<String> campaign(ReportRequest request) {
        List<String> known = codes.campaigns().stream().map(Campaign::code).toList();
        if (request.campaign().filter(code -> !known.contains(code)).isPresent()) {
            throw new UnknownCampaignException(request.campaign().get(), known);
        }
        return request.campaign().or(() -> codes.campaigns().stream()
                .filter(campaign ->
                        !campaign.startsOn().isAfter(periods.role(Role.CURRENT).lastDay()))
                .max(Comparator.comparing(Campaign::startsOn).thenComparing(Campaign::code))
                .map(Campaign::code));
    }

    /** An edition made again stands on the runs it named, whatever has come into the lake since. */
    static List<LakeRun> runs(Lake lake, Work work) {
        List<String> named = work.namedRuns();
        return named.isEmpty()
                ? runs(lake, work.run(), work.cutoff())
                : named.stream().map(lake::run).toList();
    }

    /** The run, and those before it that know what its rows were at the cut-off. */
    static List<LakeRun> runs(Lake lake, String run, Instant cutoff) {
        return runs(lake, firstOfSameContent(lake, lake.run(run)), cutoff);
    }

    /**
     * The run with those it continues; and, where the cut-off is before its snapshot, whatever else older runs know, because
     * a source overwrites its rows.
     */
    private static List<LakeRun> runs(Lake lake, LakeRun newest, Instant cutoff) {
        List<LakeRun> chain = lake.chain(newest);
        if (!isBefore(cutoff, newest)) {
            return chain;
        }
        List<LakeRun> runs = new ArrayList<>();
        Set<String> known = new HashSet<>();
        chain.forEach(run -> {
            known.add(run.id());
            known.addAll(run.manifest().lineage().replaces());
        });
        for (LakeRun older : lake.runs()) {
            boolean isOther = isBefore(older.manifest().snapshotAt(), newest)
                    && !known.contains(older.id())
                    && Stream.concat(chain.stream(), runs.stream()).noneMatch(run -> isSame(run, older));
            if (isOther) {
                runs.add(older);
            }
        }
        runs.addAll(chain);
        runs.sort(Comparator.comparing(run -> run.manifest().snapshotAt()));
        return List.copyOf(runs);
    }

    private static boolean isBefore(Instant instant, LakeRun run) {
        return instant.isBefore(run.manifest().snapshotAt());
    }

    /** Reading an unchanged source again changes nothing, so an edition made again names the run it named before. */
    private static LakeRun firstOfSameContent(Lake lake, LakeRun run) {
        return lake.runs().stream().filter(one -> isSame(one, run)).findFirst().orElse(run);
    }

    private static boolean isSame(LakeRun one, LakeRun other) {
        return one.manifest().files().equals(other.manifest().files());
    }

    /** Names the edition by the question, the program and what was read, and by nothing else. */
    EditionKey key(Work work, String programVersion) {
        List<String> madeFrom = new ArrayList<>();
        work.identity().forEach((name, value) -> madeFrom.add(name + "=" + value));
        madeFrom.add("program=" + programVersion);
        // The run is named on the report's last page, so its id counts beside its bytes.
        for (LakeRun one : runs) {
            madeFrom.add(one.id());
            one.manifest().files().stream().map(LakeFile::sha256).forEach(madeFrom::add);
        }
        ReportRequest request = work.request();
        return new EditionKey(
                request.readership().audience(),
                request.region(),
                request.deliverable().code(),
                EditionKey.folderOf(periods.reported()),
                EditionId.of(request.cutoff(), madeFrom));
    }

    private static CalendarOverride override(CalendarPeriod period) {
        return new CalendarOverride(
                new Period(ReportRequest.kind(period.kind()), period.label(), period.startsOn(), period.endsBefore()),
                period.previousLabel(),
                period.sameLastYearLabel());
    }
}
