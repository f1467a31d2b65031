package huibao.web.reports;

import huibao.desk.EditionSummary;
import huibao.desk.HandInRegister;
import huibao.desk.HandInState;
import huibao.desk.MemberNames;
import huibao.edition.Deliverable;
import huibao.web.Shown;
import huibao.web.Viewer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /reports} 报告: every edition a user may read, newest period first. */
@Controller
public class ReportsPage {
    private static final int ROWS = 40;

    private final EditionAccess access;
    private final HandInRegister register;
    private final MemberNames names;

    ReportsPage(EditionAccess access, HandInRegister register, MemberNames names) {
        this.access = access;
        this.register = register;
        this.names = names;
    }

    @GetMapping("/reports")
    ModelAndView list(
            Viewer viewer,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "1") int page) {
        List<EditionSummary> all =
                access.all(viewer).stream().filter(one -> !one.isAnswer()).toList();
        List<EditionSummary> found = all.stream()
                .filter(one -> kind.isEmpty() || one.key().deliverable().equals(kind))
                .filter(one -> year.isEmpty() || year(one).equals(year))
                .filter(one -> state.isEmpty() || word(one).equals(state))
                .toList();
        int first = Math.min(Math.max(0, (page - 1) * ROWS), Math.max(0, (found.size() - 1) / ROWS * ROWS));
        List<ReportRow> rows = found.subList(first, Math.min(found.size(), first + ROWS)).stream()
                .map(one -> new ReportRow(one, names.region(one.key().region()), word(one)))
                .toList();
        return Shown.page(
                "reports/list",
                "rows",
                rows,
                "filter",
                new ReportFilter(kind, year, state),
                "kinds",
                kinds(all),
                "years",
                all.stream().map(ReportsPage::year).distinct().toList(),
                "total",
                found.size(),
                "number",
                first / ROWS + 1,
                "pages",
                Math.max(1, (found.size() + ROWS - 1) / ROWS));
    }

    /** Reports of the program, then those of the office's own that were published. */
    private static Map<String, String> kinds(List<EditionSummary> all) {
        Map<String, String> kinds = new LinkedHashMap<>();
        Deliverable.codes().forEach(code -> kinds.put(code, ""));
        all.forEach(one -> kinds.putIfAbsent(one.key().deliverable(), one.title()));
        return kinds;
    }

    private static String year(EditionSummary edition) {
        return Integer.toString(edition.end().minusDays(1).getYear());
    }

    /** How it stands: what was done with it, unless a newer one has taken its place before it went out. */
    private String word(EditionSummary edition) {
        HandInState state = register.state(edition.key());
        boolean isOld = edition.standing() == EditionSummary.Standing.SUPERSEDED;
        return isOld && state != HandInState.HANDED_IN
                ? "superseded"
                : state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param state word of the bundle */
    public record ReportRow(EditionSummary edition, String region, String state) {}

    /** As the address holds it. */
    public record ReportFilter(String kind, String year, String state) {
        public String at(int page) {
            return "/reports?kind=" + kind + "&year=" + year + "&state=" + state + "&page=" + page;
        }
    }
}
