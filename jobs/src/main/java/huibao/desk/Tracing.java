package huibao.desk;

import huibao.edition.Edition;
import huibao.history.FigureTrace;
import java.util.List;
import java.util.Optional;

/** Where a published number comes from. */
public final class Tracing {
    private Tracing() {}

    /**
     * @param edition as a user names it; empty = the newest that holds the figure
     * @throws OrderRefusedException if no edition holds it
     */
    public static FigureTrace of(String figure, Optional<String> edition, Desk desk) {
        List<Edition> editions = edition.map(name -> List.of(desk.editions().named(name)))
                .orElseGet(() -> desk.editions().all());
        return FigureTrace.of(figure, editions, desk.catalogue())
                .orElseThrow(() -> OrderRefusedException.of("trace.unknown", figure));
    }
}
