package huibao.web.figures;

import huibao.access.Permission;
import huibao.desk.FigureHistory;
import huibao.desk.MemberNames;
import huibao.desk.PrintedNumber;
import huibao.edition.Edition;
import huibao.history.FigureTrace;
import huibao.metric.Measure;
import huibao.web.Shown;
import huibao.web.Viewer;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /figures/{id}} 一个数: what it means, what it is made of, and what became of it. */
@Controller
public class FigurePage {
    private final FigureAccess access;
    private final FigureHistory history;
    private final MemberNames names;

    FigurePage(FigureAccess access, FigureHistory history, MemberNames names) {
        this.access = access;
        this.history = history;
        this.names = names;
    }

    /** @param e id of the edition it is looked up in; else the newest that holds it */
    @GetMapping("/figures/{id}")
    ModelAndView show(Viewer viewer, @PathVariable String id, @RequestParam Optional<String> e) {
        FigureTrace trace = access.trace(viewer, id, e);
        Edition edition = trace.edition();
        Measure measure = trace.measure();
        PrintedNumber printed = PrintedNumber.in(edition);
        List<MonthRow> months = history.of(edition, trace.figure()).stream()
                .map(month -> MonthRow.of(month, measure, printed))
                .toList();
        return Shown.page(
                "figures/one",
                "trace",
                trace,
                "value",
                printed.of(trace.figure(), measure),
                "members",
                names.of(edition, trace.figure()),
                "months",
                months,
                "inner",
                viewer.may(Permission.PROVENANCE),
                "script",
                viewer.may(Permission.PROVENANCE) ? access.script(trace) : Optional.empty());
    }

    /** @param path of the edition that printed it */
    public record MonthRow(String label, String printed, String now, boolean differs, Optional<String> path) {
        static MonthRow of(FigureHistory.Month month, Measure measure, PrintedNumber numbers) {
            String printed =
                    month.printed().map(one -> numbers.of(one, measure)).orElse("");
            String now = month.now().map(one -> numbers.of(one, measure)).orElse("");
            return new MonthRow(
                    month.label(),
                    printed,
                    now,
                    !printed.isEmpty() && !now.isEmpty() && !printed.equals(now),
                    month.edition().map(key -> "/reports/" + key));
        }
    }
}
