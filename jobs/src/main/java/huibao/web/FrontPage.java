package huibao.web;

import huibao.edition.Edition;
import huibao.edition.EditionKey;
import huibao.metric.Catalogue;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The key figures of editions, kept once they were read, since an edition never changes. */
@Component
class FrontPage {
    private static final int MOST = 200;

    private final Catalogue catalogue = Catalogue.load();
    private final Map<EditionKey, List<KeyFigure>> read = new ConcurrentHashMap<>();

    List<KeyFigure> figures(Edition edition) {
        if (read.size() > MOST) {
            read.clear();
        }
        return read.computeIfAbsent(edition.key(), key -> KeyFigure.of(edition, catalogue));
    }
}
