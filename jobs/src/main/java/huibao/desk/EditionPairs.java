package huibao.desk;

import huibao.desk.JobOrder.JobPriority;
import huibao.edition.Edition;
import huibao.edition.FigureChange;
import huibao.history.AskedAlike;
import huibao.history.EditionDifference.FigureDifference;
import huibao.metric.Dimension;
import huibao.pipeline.Pipeline;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Two editions side by side: what they print otherwise at once, and why as soon as a job has looked into the rows. */
public final class EditionPairs {
    private static final int KEPT = 50;

    private final EditionContents contents;
    private final Map<String, Map<String, List<String>>> causes = new LinkedHashMap<>();

    public EditionPairs(EditionContents contents) {
        this.contents = contents;
    }

    /** What can be said of two editions. */
    public enum Likeness {
        /** They are about the same, so each difference has a cause. */
        SAME_QUESTION,
        /** The same of another period: that is a development and has no cause in the records. */
        OTHER_PERIOD,
        UNLIKE
    }

    public static Likeness likeness(EditionSummary one, EditionSummary other, Edition first, Edition second) {
        List<String> differences = new AskedAlike(first, second).differences();
        if (one.audience() != other.audience() || !one.kind().equals(other.kind())) {
            return Likeness.UNLIKE;
        }
        return differences.isEmpty()
                ? Likeness.SAME_QUESTION
                : differences.equals(List.of("period")) ? Likeness.OTHER_PERIOD : Likeness.UNLIKE;
    }

    /** In the order of the later one. */
    public List<FigureChange> changes(Edition earlier, Edition later, Likeness likeness) {
        return FigureChange.between(contents.figures(earlier), contents.figures(later)).stream()
                // A month of both is the same month, not the one before.
                .filter(change -> likeness == Likeness.SAME_QUESTION
                        || !change.key().dimensions().containsKey(Dimension.MONTH.code()))
                .toList();
    }

    /** Codes by figure, once a job has found them out. */
    public synchronized Optional<Map<String, List<String>>> causes(String address) {
        return Optional.ofNullable(causes.get(address));
    }

    /** @param address of the page that shows them */
    public JobOrder order(String user, String title, String address, Edition earlier, Edition later) {
        return new JobOrder(JobPriority.COMPARISON, user, title, address, pipeline -> {
            List<FigureDifference> found = pipeline.difference(earlier, later).lines();
            keep(
                    address,
                    found.stream()
                            .collect(Collectors.toMap(
                                    FigureDifference::id, FigureDifference::causes, (first, second) -> first)));
            return Pipeline.Outcome.withoutRecord();
        });
    }

    private synchronized void keep(String address, Map<String, List<String>> found) {
        causes.put(address, found);
        if (causes.size() > KEPT) {
            causes.remove(causes.keySet().iterator().next());
        }
    }
}
