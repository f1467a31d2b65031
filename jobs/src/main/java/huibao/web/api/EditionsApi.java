package huibao.web.api;

import huibao.access.Act;
import huibao.access.Audit;
import huibao.desk.EditionContents;
import huibao.desk.EditionSummary;
import huibao.desk.MemberNames;
import huibao.edition.Edition;
import huibao.figure.Figure;
import huibao.metric.Catalogue;
import huibao.web.NotFound;
import huibao.web.Viewer;
import huibao.web.reports.ChangeRow;
import huibao.web.reports.EditionAccess;
import huibao.web.reports.FileSending;
import huibao.web.reports.HandingIn;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Published editions with their numbers, files and changes. */
@RestController
@RequestMapping(path = ApiRoutes.ROOT + "/editions")
class EditionsApi {
    private final EditionAccess access;
    private final EditionContents contents;
    private final FileSending sending;
    private final HandingIn handing;
    private final MemberNames names;
    private final Audit audit;
    private final Catalogue catalogue;

    EditionsApi(
            EditionAccess access,
            EditionContents contents,
            FileSending sending,
            HandingIn handing,
            MemberNames names,
            Audit audit,
            Catalogue catalogue) {
        this.access = access;
        this.contents = contents;
        this.sending = sending;
        this.handing = handing;
        this.names = names;
        this.audit = audit;
        this.catalogue = catalogue;
    }

    /** What editions are to be like; each empty = whatever it is. */
    record EditionFilter(
            String audience, String region, String deliverable, String period, String state, String standing) {
        boolean admits(EditionBody edition) {
            return isIt(audience, edition.audience())
                    && isIt(region, edition.region())
                    && isIt(deliverable, edition.deliverable())
                    && isIt(period, edition.period())
                    && isIt(state, edition.state().orElse(""))
                    && isIt(standing, edition.standing());
        }

        private static boolean isIt(String wanted, String is) {
            return wanted == null || wanted.isEmpty() || wanted.equals(is);
        }
    }

    /** A number that the edition before printed otherwise. @param before and @param after as they are printed */
    record ChangeBody(String id, String label, String members, String before, String after, List<String> causes) {
        static ChangeBody of(ChangeRow row) {
            return new ChangeBody(row.id(), row.label(), row.members(), row.before(), row.after(), row.causes());
        }
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ListSlice<EditionBody> list(
            Viewer viewer,
            @ModelAttribute EditionFilter filter,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "100") int limit) {
        List<EditionBody> found = access.all(viewer).stream()
                .map(edition -> EditionBody.of(viewer, edition, handing.state(edition)))
                .filter(filter::admits)
                .toList();
        return ListSlice.of(found, after, limit, EditionBody::id, edition -> edition);
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    EditionBody one(Viewer viewer, @PathVariable String id) {
        EditionSummary summary = find(viewer, id);
        write(viewer, summary, "");
        return EditionBody.of(viewer, summary, handing.state(summary))
                .whole(viewer, access.read(summary).manifest(), sending.files(viewer, summary));
    }

    private EditionSummary find(Viewer viewer, String id) {
        return access.find(viewer, id).orElseThrow(NotFound::new);
    }

    private void write(Viewer viewer, EditionSummary summary, String part) {
        viewer.write(audit, Act.EDITION_OPENED, summary.key().toString(), part);
    }

    /** @param by dimensions of the numbers wanted, separated by commas; {@code none} = of the whole region */
    @GetMapping(path = "/{id}/figures", produces = MediaType.APPLICATION_JSON_VALUE)
    ListSlice<FigureBody> figures(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam Optional<String> metric,
            @RequestParam Optional<String> by,
            @RequestParam Optional<String> role,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "100") int limit) {
        EditionSummary summary = find(viewer, id);
        write(viewer, summary, "figures");
        Optional<Set<String>> dimensions = by.map(text -> text.equals("none") ? Set.of() : Set.of(text.split(",")));
        List<Figure> found = contents.figures(access.read(summary)).all().stream()
                .filter(figure ->
                        metric.filter(one -> !one.equals(figure.metric())).isEmpty())
                .filter(figure -> role.filter(
                                one -> !one.equals(figure.key().role().code()))
                        .isEmpty())
                .filter(figure -> dimensions
                        .filter(wanted ->
                                !wanted.equals(figure.key().dimensions().keySet()))
                        .isEmpty())
                .toList();
        return ListSlice.of(found, after, limit, Figure::id, FigureBody::of);
    }

    @GetMapping("/{id}/files/{name}")
    ResponseEntity<Resource> file(Viewer viewer, @PathVariable String id, @PathVariable String name) {
        return sending.send(viewer, find(viewer, id), name, FileSending.Disposition.KEPT);
    }

    /** Against the edition before it, as it was published with them. */
    @GetMapping(path = "/{id}/changes", produces = MediaType.APPLICATION_JSON_VALUE)
    ListSlice<ChangeBody> changes(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam Optional<String> cause,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "100") int limit) {
        EditionSummary summary = find(viewer, id);
        write(viewer, summary, "changes");
        Edition edition = access.read(summary);
        List<ChangeRow> rows = ChangeRow.of(edition, names, catalogue).orElse(List.of()).stream()
                .filter(row -> cause.filter(one -> !row.causes().contains(one)).isEmpty())
                .toList();
        return ListSlice.of(rows, after, limit, ChangeRow::id, ChangeBody::of);
    }
}
