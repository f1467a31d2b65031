package huibao.web.compare;

import huibao.access.Act;
import huibao.access.Audit;
import huibao.desk.EditionPairs;
import huibao.desk.EditionPairs.Likeness;
import huibao.desk.EditionSummary;
import huibao.desk.JobOrder.JobPriority;
import huibao.desk.JobQueue;
import huibao.desk.MemberNames;
import huibao.desk.Ticket;
import huibao.edition.Edition;
import huibao.edition.FigureChange;
import huibao.metric.Catalogue;
import huibao.web.NotFound;
import huibao.web.Viewer;
import huibao.web.Words;
import huibao.web.reports.EditionAccess;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What two editions a user may read print otherwise, and why as soon as a job has looked into the rows. */
@Component
public final class Comparing {
    private final JobQueue jobs;
    private final EditionAccess access;
    private final EditionPairs pairs;
    private final MemberNames names;
    private final Audit audit;
    private final Catalogue catalogue;
    /** What the whole region did comes first, in the order of the catalogue. */
    private final Map<String, Integer> places;

    Comparing(
            JobQueue jobs,
            EditionAccess access,
            EditionPairs pairs,
            MemberNames names,
            Audit audit,
            Catalogue catalogue) {
        this.jobs = jobs;
        this.access = access;
        this.pairs = pairs;
        this.names = names;
        this.audit = audit;
        this.catalogue = catalogue;
        this.places = places(catalogue);
    }

    private static Map<String, Integer> places(Catalogue catalogue) {
        Map<String, Integer> places = new HashMap<>();
        catalogue.all().forEach(measure -> places.put(measure.name(), places.size()));
        return places;
    }

    /** @throws NotFound if there is none of the id, or it is for others */
    public EditionSummary edition(Viewer viewer, String id) {
        return access.find(viewer, id).orElseThrow(NotFound::new);
    }

    /** @throws NotFound if one of them is not there, or is for others */
    public ComparedPair pair(Viewer viewer, String a, String b) {
        EditionSummary before = edition(viewer, a);
        EditionSummary after = edition(viewer, b);
        Edition earlier = access.read(before);
        Edition later = access.read(after);
        return new ComparedPair(before, after, earlier, later, EditionPairs.likeness(before, after, earlier, later));
    }

    /** Writes down what is done with them. */
    public void note(Viewer viewer, Act act, ComparedPair pair) {
        String with = "compare " + pair.before().key();
        viewer.write(audit, act, pair.after().key().toString(), with);
    }

    /** None of two that cannot be compared. */
    public List<CompareRow> rows(ComparedPair pair) {
        if (pair.likeness() == Likeness.UNLIKE) {
            return List.of();
        }
        Map<String, List<String>> causes = causes(pair).orElse(Map.of());
        return pairs.changes(pair.earlier(), pair.later(), pair.likeness()).stream()
                .sorted(Comparator.comparing((FigureChange change) ->
                                !change.key().dimensions().isEmpty())
                        .thenComparing(
                                change -> places.getOrDefault(change.key().metric(), places.size()))
                        .thenComparing(change -> change.key().dimensionText())
                        .thenComparing(change -> change.key().role()))
                .map(change -> CompareRow.of(change, pair.later(), causes, names, catalogue))
                .toList();
    }

    /** Codes by figure, once a job has found them out. */
    public Optional<Map<String, List<String>>> causes(ComparedPair pair) {
        return pairs.causes(pair.address());
    }

    /** The newest job that looks, or looked, for the causes. */
    Optional<Ticket> ticket(ComparedPair pair) {
        return jobs.all().stream()
                .filter(one -> one.order().kind() == JobPriority.COMPARISON
                        && one.order().identity().equals(pair.address()))
                .findFirst();
    }

    /** Has the causes looked for in the rows. @throws huibao.desk.QueueFullException if too many jobs wait */
    public Ticket explain(Viewer viewer, Words words, ComparedPair pair) {
        note(viewer, Act.JOB_ASKED, pair);
        String title =
                words.text("compare.job", pair.after().title(), pair.after().period());
        return jobs.submit(pairs.order(viewer.name(), title, pair.address(), pair.earlier(), pair.later()));
    }
}
