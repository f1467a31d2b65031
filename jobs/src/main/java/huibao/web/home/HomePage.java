package huibao.web.home;

import huibao.access.Permission;
import huibao.desk.Desk;
import huibao.desk.EditionSummary;
import huibao.desk.MemberNames;
import huibao.desk.PlanBoard;
import huibao.edition.Deliverable;
import huibao.figure.Audience;
import huibao.web.Shown;
import huibao.web.Viewer;
import huibao.web.Words;
import huibao.web.reports.EditionAccess;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /} 工作台: what is to do, the newest edition of each deliverable with its key figures, and what is due next. */
@Controller
class HomePage {
    /** An office of many regions has the list of reports for the others. */
    private static final int MOST_CARDS = 12;

    private final EditionAccess access;
    private final FrontPage front;
    private final MemberNames names;
    private final ToDoList todo;
    private final Desk desk;
    private final PlanBoard board;

    HomePage(EditionAccess access, FrontPage front, MemberNames names, ToDoList todo, Desk desk, PlanBoard board) {
        this.access = access;
        this.front = front;
        this.names = names;
        this.todo = todo;
        this.desk = desk;
        this.board = board;
    }

    @GetMapping("/")
    ModelAndView home(Viewer viewer, Words words) {
        boolean reads = viewer.may(Permission.READ);
        List<EditionCard> cards = reads ? cards(viewer) : List.of();
        boolean isFirst = cards.isEmpty() && viewer.may(Permission.MAKE);
        return Shown.page(
                "home",
                "todo",
                todo.of(viewer, words),
                "cards",
                cards,
                "due",
                reads ? todo.next(viewer) : List.of(),
                "reads",
                reads,
                "first",
                isFirst ? FirstStep.of(desk, board) : List.of());
    }

    private List<EditionCard> cards(Viewer viewer) {
        Map<String, EditionSummary> newest = new LinkedHashMap<>();
        access.all(viewer).stream()
                .filter(one -> !one.isAnswer())
                // Whoever reads what is for the office is shown that, not the rounded numbers of a release.
                .sorted(Comparator.comparing(one -> one.audience() == Audience.RELEASE))
                .forEach(one -> newest.putIfAbsent(kindOf(one), one));
        return newest.values().stream()
                .sorted(Comparator.comparing(HomePage::order)
                        .thenComparing(EditionSummary::end, Comparator.reverseOrder()))
                .limit(MOST_CARDS)
                .map(one -> new EditionCard(one, names.region(one.key().region()), front.figures(one)))
                .toList();
    }

    /** A quarterly report does not push the monthly one away. */
    private static String kindOf(EditionSummary edition) {
        return edition.key().region() + " " + edition.key().deliverable() + " " + edition.kind();
    }

    /** Reports of the office's own come after those of the program. */
    private static int order(EditionSummary edition) {
        int place = Deliverable.codes().indexOf(edition.key().deliverable());
        return place < 0 ? Deliverable.codes().size() : place;
    }
}
