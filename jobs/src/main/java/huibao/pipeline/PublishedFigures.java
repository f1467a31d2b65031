package huibao.pipeline;

import huibao.edition.Edition;
import huibao.figure.Figure;
import huibao.figure.Figures;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Figures of editions, read once for all questions of a session: what is published never changes. */
final class PublishedFigures {
    private final Map<Path, Figures> byFolder = new ConcurrentHashMap<>();

    List<Figure> of(List<Edition> editions) {
        return editions.stream()
                .map(edition -> byFolder.computeIfAbsent(edition.folder(), folder -> edition.figures()))
                .map(Figures::all)
                .flatMap(Collection::stream)
                .toList();
    }
}
