package huibao.web.home;

import huibao.desk.EditionContents;
import huibao.desk.EditionSummary;
import huibao.edition.Edition;
import huibao.edition.EditionKey;
import huibao.metric.Catalogue;
import huibao.web.reports.EditionAccess;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The key figures of editions, kept once they were read, since an edition never changes. */
@Component
class FrontPage {
    private static final int MOST = 200;

    private final Catalogue catalogue;
    private final EditionAccess access;
    private final EditionContents contents;
    private final Map<EditionKey, List<KeyFigure>> read = new ConcurrentHashMap<>();

    FrontPage(EditionAccess access, EditionContents contents, Catalogue catalogue) {
        this.access = access;
        this.contents = contents;
        this.catalogue = catalogue;
    }

    List<KeyFigure> figures(EditionSummary edition) {
        if (read.size() > MOST) {
            read.clear();
        }
        return read.computeIfAbsent(edition.key(), key -> figures(access.read(edition)));
    }

    private List<KeyFigure> figures(Edition edition) {
        return KeyFigure.of(edition, contents.figures(edition), catalogue);
    }
}
