package huibao.web.reports;

import huibao.access.Act;
import huibao.access.Audit;
import huibao.access.Permission;
import huibao.desk.EditionContents;
import huibao.desk.EditionSummary;
import huibao.desk.HandInRegister;
import huibao.desk.HandInState;
import huibao.desk.MemberNames;
import huibao.edition.Edition;
import huibao.figure.Figure;
import huibao.metric.Catalogue;
import huibao.reports.Document;
import huibao.reports.ReadingView;
import huibao.web.Shown;
import huibao.web.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /reports/…} of one edition: what it says, its files, its numbers, where they come from, what was done with it. */
@Controller
public class EditionPage {
    static final String PLACE = "/reports/{region}/{deliverable}/{period}/{id}";
    static final String PLACE_FOR = "/reports/{audience}/{region}/{deliverable}/{period}/{id}";
    private static final int ROWS = 100;

    private final EditionAccess access;
    private final EditionContents contents;
    private final MemberNames names;
    private final HandInRegister register;
    private final FileSending sending;
    private final Audit audit;
    private final Catalogue catalogue;

    EditionPage(
            EditionAccess access,
            EditionContents contents,
            MemberNames names,
            HandInRegister register,
            FileSending sending,
            Audit audit,
            Catalogue catalogue) {
        this.access = access;
        this.contents = contents;
        this.names = names;
        this.register = register;
        this.sending = sending;
        this.audit = audit;
        this.catalogue = catalogue;
    }

    /** @param q part of a measure's or a member's name */
    public record Looking(String tab, String q, String cause, Integer page) {
        public Looking {
            tab = tab == null ? "" : tab;
            q = q == null ? "" : q.strip();
            cause = cause == null ? "" : cause;
            page = page == null ? 1 : Math.max(1, page);
        }
    }

    @GetMapping({PLACE, PLACE_FOR})
    ModelAndView show(Viewer viewer, @ModelAttribute EditionPath path, @ModelAttribute Looking looking) {
        EditionSummary summary = access.find(viewer, path);
        EditionHead head = head(viewer, summary, EditionTab.of(viewer, looking.tab()));
        Edition edition = access.read(summary);
        viewer.write(
                audit, Act.EDITION_OPENED, summary.key().toString(), head.tab().code());
        return switch (head.tab()) {
            case READ -> read(head, viewer, edition);
            case PDF -> Shown.page("reports/pdf", "head", head);
            case FIGURES -> figures(head, edition, looking);
            case CHANGES -> changes(head, edition, looking);
            case ORIGIN -> Shown.page("reports/origin", "head", head, "manifest", edition.manifest());
            case HAND_IN -> handIn(head, viewer, Optional.empty());
        };
    }

    EditionHead head(Viewer viewer, EditionSummary summary, EditionTab tab) {
        Optional<String> newest = access.ofPeriod(viewer, summary.key()).stream()
                .findFirst()
                .filter(one -> !one.key().equals(summary.key()))
                .map(one -> "/reports/" + one.key());
        return new EditionHead(
                summary,
                EditionTab.of(viewer),
                tab,
                word(register.state(summary.key())),
                newest,
                sending.files(viewer, summary));
    }

    static String word(HandInState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private ModelAndView read(EditionHead head, Viewer viewer, Edition edition) {
        List<Document> all = contents.documents(edition);
        List<String> papers = LedgerAccess.papers(viewer, all).stream()
                .map(paper -> ReadingView.html(
                        paper, id -> "/figures/" + id + "?e=" + edition.key().id()))
                .toList();
        boolean isShort = !viewer.may(Permission.LEDGER) && all.stream().anyMatch(LedgerAccess::isIn);
        return Shown.page("reports/read", "head", head, "papers", papers, "withoutLedger", isShort);
    }

    private ModelAndView figures(EditionHead head, Edition edition, Looking looking) {
        List<Figure> found = new ArrayList<>();
        for (Figure figure : contents.figures(edition).all()) {
            if (isMeant(edition, figure, looking.q())) {
                found.add(figure);
            }
        }
        int pages = Math.max(1, (found.size() + ROWS - 1) / ROWS);
        int number = Math.min(looking.page(), pages);
        List<FigureRow> rows = found.subList((number - 1) * ROWS, Math.min(found.size(), number * ROWS)).stream()
                .map(figure -> FigureRow.of(edition, figure, names, catalogue))
                .toList();
        return Shown.page(
                "reports/figures",
                "head",
                head,
                "rows",
                rows,
                "looking",
                looking,
                "total",
                found.size(),
                "number",
                number,
                "pages",
                pages);
    }

    private boolean isMeant(Edition edition, Figure figure, String part) {
        return part.isEmpty()
                || figure.metric().contains(part)
                || figure.id().startsWith(part)
                || catalogue
                        .find(figure.metric())
                        .filter(one -> one.label().contains(part))
                        .isPresent()
                || names.of(edition, figure).contains(part);
    }

    private ModelAndView changes(EditionHead head, Edition edition, Looking looking) {
        Optional<List<ChangeRow>> all = ChangeRow.of(edition, names, catalogue);
        List<ChangeRow> rows = all.orElse(List.of()).stream()
                .filter(row -> looking.cause().isEmpty() || row.causes().contains(looking.cause()))
                .toList();
        List<String> causes = all.orElse(List.of()).stream()
                .flatMap(row -> row.causes().stream())
                .distinct()
                .sorted()
                .toList();
        return Shown.page(
                "reports/changes",
                "head",
                head,
                "rows",
                rows.subList(0, Math.min(rows.size(), 5 * ROWS)),
                "total",
                rows.size(),
                "compared",
                all.isPresent(),
                "causes",
                causes,
                "cause",
                looking.cause());
    }

    ModelAndView handIn(EditionHead head, Viewer viewer, Optional<String> refusal) {
        return Shown.page(
                "reports/hand-in",
                "head",
                head,
                "done",
                register.of(head.edition().key()),
                "state",
                register.state(head.edition().key()),
                "clerk",
                viewer.may(Permission.HAND_IN),
                "leader",
                viewer.may(Permission.NOTE),
                "refusal",
                refusal);
    }

    @GetMapping({PLACE + "/files/{name}", PLACE_FOR + "/files/{name}"})
    ResponseEntity<Resource> file(
            Viewer viewer,
            @ModelAttribute EditionPath path,
            @PathVariable String name,
            @RequestParam Optional<String> shown) {
        EditionSummary summary = access.find(viewer, path);
        FileSending.Disposition manner =
                shown.isPresent() ? FileSending.Disposition.SHOWN : FileSending.Disposition.KEPT;
        return sending.send(viewer, summary, name, manner);
    }
}
