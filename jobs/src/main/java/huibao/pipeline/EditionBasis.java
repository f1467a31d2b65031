package huibao.pipeline;

import huibao.calendar.CalendarOverride;
import huibao.calendar.EditionPeriods;
import huibao.calendar.OfficeCalendar;
import huibao.calendar.Period;
import huibao.edition.EditionId;
import huibao.edition.EditionKey;
import huibao.lake.CodeTables;
import huibao.lake.CodeTables.CalendarPeriod;
import huibao.lake.Lake;
import huibao.lake.LakeRun;
import huibao.lake.RunManifest.LakeFile;
import java.util.ArrayList;
import java.util.List;

/** What an edition stands on: a lake run, its code tables, and the spans of days asked about. */
record EditionBasis(LakeRun run, CodeTables codes, EditionPeriods periods) {
    /** @throws huibao.calendar.UnknownPeriodException if the label names no period, neither the office's nor a natural one */
    static EditionBasis of(Lake lake, Work work) {
        LakeRun run = firstOfSameContent(lake, lake.run(work.run()));
        CodeTables codes = lake.readCodes(run);
        ReportRequest request = work.request();
        OfficeCalendar calendar = new OfficeCalendar(
                codes.calendarPeriods().stream().map(EditionBasis::override).toList());
        Period reported = calendar.period(request.kind(), request.label());
        return new EditionBasis(run, codes, EditionPeriods.of(calendar, reported, request.cutoff()));
    }

    /** Reading an unchanged source again changes nothing, so an edition made again names the run it named before. */
    private static LakeRun firstOfSameContent(Lake lake, LakeRun run) {
        return lake.runs().stream()
                .filter(one -> one.manifest().files().equals(run.manifest().files()))
                .findFirst()
                .orElse(run);
    }

    /** Names the edition by the question, the program and what was read, and by nothing else. */
    EditionKey key(Work work, String programVersion) {
        List<String> madeFrom = new ArrayList<>();
        work.identity().forEach((name, value) -> madeFrom.add(name + "=" + value));
        madeFrom.add("program=" + programVersion);
        runs().stream()
                .flatMap(one -> one.manifest().files().stream())
                .map(LakeFile::sha256)
                .forEach(madeFrom::add);
        ReportRequest request = work.request();
        return new EditionKey(
                request.region(), request.deliverable(), request.label(), EditionId.of(request.cutoff(), madeFrom));
    }

    List<LakeRun> runs() {
        return List.of(run);
    }

    private static CalendarOverride override(CalendarPeriod period) {
        return new CalendarOverride(
                new Period(ReportRequest.kind(period.kind()), period.label(), period.startsOn(), period.endsBefore()),
                period.previousLabel(),
                period.sameLastYearLabel());
    }
}
