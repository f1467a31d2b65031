package huibao.desk;

import huibao.edition.Edition;
import huibao.edition.EditionKey;
import huibao.edition.Editions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * All editions of an output folder, kept in memory. An edition never changes once it is published, so each manifest is read
 * once and only its summary stays; the folders are looked through again after a moment.
 */
public final class EditionShelf {
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final Comparator<EditionSummary> NEWEST_FIRST = Comparator.comparing(EditionSummary::end)
            .thenComparing(EditionSummary::cutoff)
            .thenComparing(one -> one.key().id())
            .reversed();

    private final Editions editions;
    private final Clock clock;
    private final Map<Path, EditionSummary> read = new ConcurrentHashMap<>();
    private List<EditionSummary> shelf = List.of();
    private Instant lookedAt = Instant.MIN;

    public EditionShelf(Path output, Clock clock) {
        this.editions = new Editions(output);
        this.clock = clock;
    }

    /** Newest period first, of one period the newest cut-off first. */
    public synchronized List<EditionSummary> all() {
        return lookedAt.plus(FRESH).isBefore(clock.instant()) ? lookedAnew() : shelf;
    }

    private List<EditionSummary> look() {
        List<Path> folders = editions.folders();
        read.keySet().retainAll(new HashSet<>(folders));
        List<EditionSummary> found = new ArrayList<>(folders.stream()
                .map(folder -> read.computeIfAbsent(folder, one -> EditionSummary.of(Edition.read(one))))
                .sorted(NEWEST_FIRST)
                .toList());
        Set<String> periods = new HashSet<>();
        // The first of its period is in force.
        found.replaceAll(one -> periods.add(one.placeOfPeriod()) ? one : one.superseded());
        return List.copyOf(found);
    }

    public Optional<EditionSummary> find(EditionKey key) {
        return find(one -> one.key().equals(key));
    }

    /** The newest that is such a one. What is not there is looked for anew: it may have been published this moment. */
    public Optional<EditionSummary> find(Predicate<EditionSummary> wanted) {
        Optional<EditionSummary> found = all().stream().filter(wanted).findFirst();
        return found.isPresent() ? found : lookedAnew().stream().filter(wanted).findFirst();
    }

    private synchronized List<EditionSummary> lookedAnew() {
        shelf = look();
        lookedAt = clock.instant();
        return shelf;
    }

    public Edition read(EditionSummary summary) {
        return editions.find(summary.key()).orElseThrow();
    }

    /** Those of the same period for the same readers, newest first, the edition itself among them. */
    public List<EditionSummary> ofPeriod(EditionKey key) {
        return all().stream().filter(one -> one.isOfPeriod(key)).toList();
    }
}
