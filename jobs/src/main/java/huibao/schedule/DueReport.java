package huibao.schedule;

import huibao.calendar.Period;
import huibao.edition.Edition;
import huibao.edition.Editions;
import huibao.figure.Audience;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A report that has to be made.
 *
 * @param due also the cut-off, so that a report made late, or again after a kill, is the one that was due
 */
public record DueReport(PlannedReport report, Period period, Instant due) {
    /** The edition that answers it: one of its period that knows all there was to know by then. */
    public Optional<Edition> published(Editions editions) {
        Optional<Audience> asBefore = Optional.empty();
        return Stream.of(
                        of(editions, Optional.of(Audience.INTERNAL), folder()),
                        of(editions, asBefore, folder()),
                        of(editions, asBefore, report.subject().oldFolder(period)))
                .flatMap(List::stream)
                .filter(edition ->
                        edition.manifest().period().kind().equals(period.kind().code()))
                .filter(edition -> !edition.manifest().cutoff().isBefore(due))
                .findFirst();
    }

    /** Where its editions lie in the output folder, places of older programs among them. */
    public List<String> places() {
        String before = report.region() + "/" + report.subject().deliverable() + "/";
        return List.of(
                Audience.INTERNAL.code() + "/" + before + folder(),
                before + folder(),
                before + report.subject().oldFolder(period));
    }

    private List<Edition> of(Editions editions, Optional<Audience> audience, String folder) {
        return editions.of(audience, report.region(), report.subject().deliverable(), folder);
    }

    /** The name of the folder its edition lies in: kind and label of the period, of an answer with the question's before it. */
    public String folder() {
        return report.subject().folder(period);
    }

    /** It should be there by now. */
    public boolean isMissing(Instant now) {
        return now.isAfter(due.plus(report.lateAfter()));
    }

    @Override
    public String toString() {
        return report.name() + " " + report.region() + " " + report.subject().deliverable() + " " + folder();
    }
}
