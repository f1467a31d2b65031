package huibao.web.reports;

import huibao.desk.EditionShelf;
import huibao.desk.EditionSummary;
import huibao.edition.Edition;
import huibao.edition.EditionKey;
import huibao.figure.Audience;
import huibao.web.NotFound;
import huibao.web.Viewer;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The editions a user may know of. What is for others is not there, so that nobody learns from the answer that it is. */
@Component
public final class EditionAccess {
    private final EditionShelf shelf;

    EditionAccess(EditionShelf shelf) {
        this.shelf = shelf;
    }

    /** Newest first. */
    public List<EditionSummary> all(Viewer viewer) {
        return shelf.all().stream().filter(one -> viewer.sees(one.key())).toList();
    }

    /** @throws NotFound if there is none, or it is for others */
    EditionSummary find(Viewer viewer, EditionPath path) {
        EditionKey key = key(path);
        return shelf.find(key).filter(one -> viewer.sees(one.key())).orElseThrow(NotFound::new);
    }

    /** The newest edition of this id, which is made of cut-off and content. */
    public Optional<EditionSummary> find(Viewer viewer, String id) {
        return shelf.find(one -> viewer.sees(one.key()) && one.key().id().equals(id));
    }

    public Edition read(EditionSummary summary) {
        return shelf.read(summary);
    }

    List<EditionSummary> ofPeriod(Viewer viewer, EditionKey key) {
        return shelf.ofPeriod(key).stream()
                .filter(one -> viewer.sees(one.key()))
                .toList();
    }

    private static EditionKey key(EditionPath path) {
        try {
            Optional<Audience> audience = Optional.ofNullable(path.audience())
                    .map(code -> Audience.find(code).orElseThrow(NotFound::new));
            return new EditionKey(audience, path.region(), path.deliverable(), path.period(), path.id());
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
