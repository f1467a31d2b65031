package huibao.web.api;

import huibao.access.Permission;
import huibao.desk.FigureHistory;
import huibao.desk.MemberNames;
import huibao.edition.Edition;
import huibao.edition.EditionKey;
import huibao.edition.Manifest;
import huibao.history.FigureTrace;
import huibao.web.Viewer;
import huibao.web.Words;
import huibao.web.figures.FigureAccess;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where a number comes from. */
@RestController
@RequestMapping(path = ApiRoutes.ROOT + "/figures", produces = MediaType.APPLICATION_JSON_VALUE)
class FiguresApi {
    private final FigureAccess access;
    private final FigureHistory history;
    private final MemberNames names;

    FiguresApi(FigureAccess access, FigureHistory history, MemberNames names) {
        this.access = access;
        this.history = history;
        this.names = names;
    }

    /**
     * @param members what it is broken down by, as the office calls it
     * @param tables of the document that print it
     * @param months as each month's report printed it, and as it is known by this edition
     */
    record TraceBody(
            FigureBody figure,
            MetricsApi.MetricBody metric,
            String edition,
            String editionKey,
            String members,
            List<PrintedTableBody> tables,
            List<MonthBody> months,
            Optional<FigureOriginBody> origin) {}

    record PrintedTableBody(int number, String caption) {}

    /** @param edition that printed it */
    record MonthBody(String month, Optional<FigureBody> printed, Optional<FigureBody> known, Optional<String> edition) {
        static MonthBody of(FigureHistory.Month month) {
            return new MonthBody(
                    month.label(),
                    month.printed().map(FigureBody::of),
                    month.now().map(FigureBody::of),
                    month.edition().map(EditionKey::id));
        }
    }

    /** @param check the second computation, as a script for psql */
    record FigureOriginBody(
            List<Manifest.LakeRunUsed> lakeRuns,
            List<Manifest.RelationRows> rows,
            List<String> extraction,
            Optional<String> check) {}

    /** @param edition id of the one it is looked up in; else the newest that holds it */
    @GetMapping("/{id}")
    TraceBody one(Viewer viewer, Words words, @PathVariable String id, @RequestParam Optional<String> edition) {
        FigureTrace trace = access.trace(viewer, id, edition);
        Edition from = trace.edition();
        return new TraceBody(
                FigureBody.of(trace.figure()),
                MetricsApi.MetricBody.of(trace.measure(), words),
                from.key().id(),
                from.key().toString(),
                names.of(from, trace.figure()),
                trace.tables().stream()
                        .map(table -> new PrintedTableBody(table.number(), table.caption()))
                        .toList(),
                history.of(from, trace.figure()).stream().map(MonthBody::of).toList(),
                viewer.may(Permission.PROVENANCE) ? Optional.of(origin(trace)) : Optional.empty());
    }

    private FigureOriginBody origin(FigureTrace trace) {
        return new FigureOriginBody(
                trace.edition().manifest().lakeRuns(), trace.rows(), trace.extraction(), access.script(trace));
    }
}
