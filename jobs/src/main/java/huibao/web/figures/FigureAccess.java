package huibao.web.figures;

import huibao.access.Act;
import huibao.access.Audit;
import huibao.desk.Desk;
import huibao.desk.EditionContents;
import huibao.desk.EditionSummary;
import huibao.history.FigureTrace;
import huibao.web.NotFound;
import huibao.web.Viewer;
import huibao.web.reports.EditionAccess;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Figures of the editions a user may read; that one was looked up is written down. */
@Component
public final class FigureAccess {
    /** Editions looked through for a figure of which only the id is known. */
    private static final int MOST = 60;

    private final EditionAccess access;
    private final EditionContents contents;
    private final Audit audit;
    private final Desk desk;

    FigureAccess(EditionAccess access, EditionContents contents, Audit audit, Desk desk) {
        this.access = access;
        this.contents = contents;
        this.audit = audit;
        this.desk = desk;
    }

    /**
     * @param edition id of the edition it is looked up in; else the newest that holds it
     * @throws NotFound if there is none, or it is for others
     */
    public FigureTrace trace(Viewer viewer, String id, Optional<String> edition) {
        Stream<EditionSummary> places = edition.map(one -> access.find(viewer, one).stream())
                .orElseGet(() -> access.all(viewer).stream().limit(MOST));
        FigureTrace trace = places.map(access::read)
                .flatMap(one -> FigureTrace.in(one, contents.figures(one), id, desk.catalogue()).stream())
                .findFirst()
                .orElseThrow(NotFound::new);
        viewer.write(
                audit,
                Act.FIGURE_TRACED,
                trace.figure().id(),
                trace.edition().key().toString());
        return trace;
    }

    /** The second way to the number; empty where none is kept. */
    public Optional<String> script(FigureTrace trace) {
        try {
            return Optional.of(trace.checkScript(desk.context()));
        } catch (IllegalArgumentException missingRun) {
            return Optional.empty();
        }
    }
}
