package huibao.desk;

import huibao.edition.Edition;
import huibao.edition.EditionKey;
import huibao.edition.Editions;
import huibao.schedule.DueReport;
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
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All editions of an output folder, kept in memory. An edition never changes once it is published, so each manifest is read
 * once and only its summary stays; the folders are looked through again after a job, and after a moment.
 */
public final class EditionShelf {
    private static final Logger LOG = LoggerFactory.getLogger(EditionShelf.class);
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final int MANIFESTS = 100;
    private static final Comparator<EditionSummary> NEWEST_FIRST = Comparator.comparing(EditionSummary::end)
            .thenComparing(EditionSummary::cutoff)
            .thenComparing(one -> one.key().id())
            .reversed();

    private final Editions editions;
    private final Clock clock;
    private final LongSupplier jobs;
    private final LastUsed<EditionKey, Edition> manifests = new LastUsed<>(MANIFESTS);
    /** Empty where the manifest cannot be read. */
    private final Map<Path, Optional<EditionSummary>> read = new ConcurrentHashMap<>();

    private List<EditionSummary> shelf = List.of();
    private Map<String, List<EditionSummary>> places = Map.of();
    private Instant lookedAt = Instant.MIN;
    private long lookedAfter;

    /** @param jobs goes up when one has begun or ended */
    public EditionShelf(Path output, Clock clock, LongSupplier jobs) {
        this.editions = new Editions(output);
        this.clock = clock;
        this.jobs = jobs;
    }

    /** Newest period first, of one period the newest cut-off first. */
    public synchronized List<EditionSummary> all() {
        boolean isFresh =
                lookedAfter == jobs.getAsLong() && !lookedAt.plus(FRESH).isBefore(clock.instant());
        return isFresh ? shelf : lookedAnew();
    }

    /** Folders whose manifest cannot be read; they are in no list. */
    public List<Path> unreadable() {
        all();
        return read.entrySet().stream()
                .filter(one -> one.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private List<EditionSummary> look() {
        List<Path> folders = editions.folders();
        read.keySet().retainAll(new HashSet<>(folders));
        List<EditionSummary> found = new ArrayList<>(folders.stream()
                .flatMap(folder -> read.computeIfAbsent(folder, EditionShelf::summary).stream())
                .sorted(NEWEST_FIRST)
                .toList());
        Set<String> periods = new HashSet<>();
        // The first of its period is in force.
        found.replaceAll(one -> periods.add(one.placeOfPeriod()) ? one : one.superseded());
        return List.copyOf(found);
    }

    /** One damaged folder must not take the others away. */
    private static Optional<EditionSummary> summary(Path folder) {
        try {
            return Optional.of(EditionSummary.of(Edition.read(folder)));
        } catch (RuntimeException e) {
            LOG.warn("the edition in {} cannot be read", folder, e);
            return Optional.empty();
        }
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
        lookedAfter = jobs.getAsLong();
        lookedAt = clock.instant();
        shelf = look();
        places = shelf.stream().collect(Collectors.groupingBy(EditionSummary::placeOfPeriod));
        return shelf;
    }

    public Edition read(EditionSummary summary) {
        return manifests.get(summary.key(), () -> editions.find(summary.key()).orElseThrow());
    }

    /** Those of the same period for the same readers, newest first, the edition itself among them. */
    public List<EditionSummary> ofPeriod(EditionKey key) {
        return all().stream().filter(one -> one.isOfPeriod(key)).toList();
    }

    /** The edition that answers what was due: of those that know all there was to know by then, the first. */
    public synchronized Optional<EditionSummary> answering(DueReport due) {
        all();
        return due.places().stream()
                .flatMap(place -> places.getOrDefault(place, List.of()).stream())
                .filter(one -> one.kind().equals(due.period().kind().code())
                        && !one.cutoff().isBefore(due.due()))
                .reduce((newer, older) -> older);
    }
}
