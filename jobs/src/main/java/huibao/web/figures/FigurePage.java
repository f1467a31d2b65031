package huibao.web.figures;

import huibao.access.Act;
import huibao.access.Audit;
import huibao.access.Permission;
import huibao.desk.Desk;
import huibao.desk.EditionSummary;
import huibao.desk.FigureHistory;
import huibao.desk.MemberNames;
import huibao.desk.PrintedNumber;
import huibao.edition.Edition;
import huibao.metric.Measure;
import huibao.pipeline.FigureTrace;
import huibao.web.NotFound;
import huibao.web.Shown;
import huibao.web.Viewer;
import huibao.web.reports.EditionAccess;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /figures/{id}} 一个数: what it means, what it is made of, and what became of it. */
@Controller
public class FigurePage {
    /** Editions looked through for a figure of which only the id is known. */
    private static final int MOST = 60;

    private final EditionAccess access;
    private final FigureHistory history;
    private final MemberNames names;
    private final Audit audit;
    private final Desk desk;

    FigurePage(EditionAccess access, FigureHistory history, MemberNames names, Audit audit, Desk desk) {
        this.access = access;
        this.history = history;
        this.names = names;
        this.audit = audit;
        this.desk = desk;
    }

    /** @param e id of the edition it is looked up in; else the newest that holds it */
    @GetMapping("/figures/{id}")
    ModelAndView show(Viewer viewer, @PathVariable String id, @RequestParam Optional<String> e) {
        FigureTrace trace = trace(viewer, id, e).orElseThrow(NotFound::new);
        Edition edition = trace.edition();
        audit.write(
                viewer.name(),
                viewer.address(),
                Act.FIGURE_TRACED,
                trace.figure().id(),
                edition.key().toString());
        Measure measure = trace.measure();
        List<MonthRow> months = history.of(edition, trace.figure()).stream()
                .map(month -> MonthRow.of(month, measure))
                .toList();
        return Shown.page(
                "figures/one",
                "trace",
                trace,
                "value",
                PrintedNumber.of(trace.figure(), measure),
                "members",
                names.of(edition, trace.figure()),
                "months",
                months,
                "inner",
                viewer.may(Permission.PROVENANCE),
                "script",
                viewer.may(Permission.PROVENANCE) ? script(trace) : Optional.empty());
    }

    private Optional<String> script(FigureTrace trace) {
        try {
            return trace.checkScript(desk.settings());
        } catch (IllegalArgumentException missingRun) {
            return Optional.empty();
        }
    }

    private Optional<FigureTrace> trace(Viewer viewer, String id, Optional<String> edition) {
        Stream<EditionSummary> places = edition.map(one -> access.find(viewer, one).stream())
                .orElseGet(() -> access.all(viewer).stream().limit(MOST));
        return places.flatMap(one -> FigureTrace.of(id, List.of(access.read(one))).stream())
                .findFirst();
    }

    /** @param path of the edition that printed it */
    public record MonthRow(String label, String printed, String now, boolean differs, Optional<String> path) {
        static MonthRow of(FigureHistory.Month month, Measure measure) {
            String printed =
                    month.printed().map(one -> PrintedNumber.of(one, measure)).orElse("");
            String now = month.now().map(one -> PrintedNumber.of(one, measure)).orElse("");
            return new MonthRow(
                    month.label(),
                    printed,
                    now,
                    !printed.isEmpty() && !now.isEmpty() && !printed.equals(now),
                    month.edition().map(key -> "/reports/" + key));
        }
    }
}
