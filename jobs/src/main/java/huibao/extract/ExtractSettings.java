package huibao.extract;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How to extract.
 *
 * @param workers ranges of items read at the same time, as far as the source has three connections for each
 * @param itemsAPart items read as one part, about; their events, some 50 MB, are in memory while they are read
 * @param maxRejectShare of a relation's rows, 0 to 1; more rejects stop the run
 * @param version of the program, for the manifest
 * @param clock when the run started and ended; has no influence on its content
 * @param instant the extraction's own instant; the source's clock if empty
 * @param progress receives the number of rows read
 * @param changes whether what changed since the run before is enough
 * @param maxLag how far a standby may be behind; zero is any
 * @param scratch local folder for the events of a source that has no index on their item: about 80 bytes an event
 */
public record ExtractSettings(
        int workers,
        int itemsAPart,
        double maxRejectShare,
        String version,
        Clock clock,
        Optional<Instant> instant,
        ExtractionProgress progress,
        IncrementalReading changes,
        Path scratch,
        Duration maxLag) {
    /**
     * When to read only what changed.
     *
     * @param never everything is read
     * @param largestShare of the items, 0 to 1; if more of them changed, everything is read
     * @param wholeAfter the time after which a source of views is read whole again, and vouched times are compared with
     *     transactions; zero is never
     * @param overlap how much earlier than its transaction began to write a row may say it was changed, where times tell
     * @param trust in the times of rows of tables
     */
    public record IncrementalReading(
            boolean never, double largestShare, Duration overlap, Duration wholeAfter, TrustInTimes trust) {
        static final IncrementalReading DEFAULT =
                new IncrementalReading(false, 0.3, Duration.ofDays(1), Duration.ZERO, TrustInTimes.UNVOUCHED);
    }

    /** Whether the times of a table's rows tell what changed. */
    public enum TrustInTimes {
        /** Changes are found by transaction id. */
        UNVOUCHED,
        /** The office vouches for them: they are believed, and compared with transactions now and then. */
        VOUCHED
    }

    /** With one range a processor, and the clock of the source. */
    public static ExtractSettings defaults(String version) {
        int processors = Runtime.getRuntime().availableProcessors();
        return new ExtractSettings(
                Math.min(8, Math.max(2, processors)),
                100_000,
                0.01,
                version,
                Clock.systemUTC(),
                Optional.empty(),
                ExtractionProgress.SILENT,
                IncrementalReading.DEFAULT,
                Path.of(System.getProperty("java.io.tmpdir")),
                Duration.ofHours(1));
    }

    public ExtractSettings {
        requireNonNull(version, "version is null");
        requireNonNull(clock, "clock is null");
        requireNonNull(instant, "instant is null");
        requireNonNull(progress, "progress is null");
        requireNonNull(changes, "changes is null");
        requireNonNull(scratch, "scratch is null");
        if (workers < 1 || workers > 64) {
            throw new IllegalArgumentException("Invalid number of workers: %d. Expected 1 to 64.".formatted(workers));
        }
        if (itemsAPart < 1) {
            throw new IllegalArgumentException("Invalid items a part: %d. Expected 1 or more.".formatted(itemsAPart));
        }
        if (!(maxRejectShare >= 0 && maxRejectShare <= 1)) {
            throw new IllegalArgumentException(
                    "Invalid share of rejects: %s. Expected 0 to 1, 0.01 for 1 %%.".formatted(maxRejectShare));
        }
    }

    public ExtractSettings withWorkers(int count) {
        return new ExtractSettings(
                count, itemsAPart, maxRejectShare, version, clock, instant, progress, changes, scratch, maxLag);
    }

    public ExtractSettings withItemsAPart(int items) {
        return new ExtractSettings(
                workers, items, maxRejectShare, version, clock, instant, progress, changes, scratch, maxLag);
    }

    public ExtractSettings withMaxRejectShare(double share) {
        return new ExtractSettings(
                workers, itemsAPart, share, version, clock, instant, progress, changes, scratch, maxLag);
    }

    public ExtractSettings withClock(Clock other) {
        return new ExtractSettings(
                workers, itemsAPart, maxRejectShare, version, other, instant, progress, changes, scratch, maxLag);
    }

    /** Instead of the source's clock: for tests, and for data whose present is not today. */
    public ExtractSettings withInstant(Instant now) {
        return new ExtractSettings(
                workers,
                itemsAPart,
                maxRejectShare,
                version,
                clock,
                Optional.of(now),
                progress,
                changes,
                scratch,
                maxLag);
    }

    public ExtractSettings withProgress(ExtractionProgress listener) {
        return new ExtractSettings(
                workers, itemsAPart, maxRejectShare, version, clock, instant, listener, changes, scratch, maxLag);
    }

    /** Reads everything, whatever the lake has. */
    public ExtractSettings withEverything() {
        return with(new IncrementalReading(
                true, changes.largestShare(), changes.overlap(), changes.wholeAfter(), changes.trust()));
    }

    /** Reads only what changed, unless more than that share of the items did. */
    public ExtractSettings withLargestShare(double share) {
        return with(new IncrementalReading(false, share, changes.overlap(), changes.wholeAfter(), changes.trust()));
    }

    /** Reads a source of views whole again after that time, and compares vouched times; never if it is zero. */
    public ExtractSettings withWholeAfter(Duration time) {
        return with(new IncrementalReading(
                changes.never(), changes.largestShare(), changes.overlap(), time, changes.trust()));
    }

    public ExtractSettings withTrust(TrustInTimes trust) {
        return with(new IncrementalReading(
                changes.never(), changes.largestShare(), changes.overlap(), changes.wholeAfter(), trust));
    }

    private ExtractSettings with(IncrementalReading other) {
        return new ExtractSettings(
                workers, itemsAPart, maxRejectShare, version, clock, instant, progress, other, scratch, maxLag);
    }

    public ExtractSettings withScratch(Path folder) {
        return new ExtractSettings(
                workers, itemsAPart, maxRejectShare, version, clock, instant, progress, changes, folder, maxLag);
    }

    public ExtractSettings withMaxLag(Duration lag) {
        return new ExtractSettings(
                workers, itemsAPart, maxRejectShare, version, clock, instant, progress, changes, scratch, lag);
    }
}
