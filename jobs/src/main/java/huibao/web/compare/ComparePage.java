package huibao.web.compare;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import huibao.access.Act;
import huibao.access.Audit;
import huibao.desk.Desk;
import huibao.desk.EditionPairs;
import huibao.desk.EditionPairs.Likeness;
import huibao.desk.EditionSummary;
import huibao.desk.Failure;
import huibao.desk.JobOrder.JobPriority;
import huibao.desk.JobQueue;
import huibao.desk.MemberNames;
import huibao.desk.QueueFullException;
import huibao.desk.Ticket;
import huibao.edition.Edition;
import huibao.edition.FigureChange;
import huibao.metric.Catalogue;
import huibao.web.FlashMessages;
import huibao.web.NotFound;
import huibao.web.Shown;
import huibao.web.Viewer;
import huibao.web.Words;
import huibao.web.reports.EditionAccess;
import jakarta.servlet.http.HttpServletRequest;
import java.io.StringWriter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /compare} 比对: two editions, or two periods of one report, side by side. */
@Controller
public class ComparePage {
    private static final int ROWS = 100;
    private static final int MOST_TO_CHOOSE = 40;

    private final Desk desk;
    private final JobQueue jobs;
    private final EditionAccess access;
    private final EditionPairs pairs;
    private final MemberNames names;
    private final Audit audit;
    private final Catalogue catalogue;
    /** What the whole region did comes first, in the order of the catalogue. */
    private final Map<String, Integer> places;

    ComparePage(
            Desk desk,
            JobQueue jobs,
            EditionAccess access,
            EditionPairs pairs,
            MemberNames names,
            Audit audit,
            Catalogue catalogue) {
        this.desk = desk;
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

    /** Both editions. @param likeness what can be said of them */
    public record ComparedPair(EditionSummary before, EditionSummary after, Likeness likeness) {
        /** Of two periods each column is called by its own. */
        public String was(Words words) {
            return likeness == Likeness.OTHER_PERIOD ? before.period() : words.text("compare.was");
        }

        public String is(Words words) {
            return likeness == Likeness.OTHER_PERIOD ? after.period() : words.text("compare.is");
        }
    }

    @GetMapping("/compare")
    ModelAndView show(Viewer viewer, Words words, @ModelAttribute CompareQuery query) {
        if (query.b().isEmpty()) {
            return Shown.page("compare/choose", "later", Optional.empty(), "same", List.of(), "others", newest(viewer));
        }
        EditionSummary after = find(viewer, query.b());
        return query.a().isEmpty()
                ? choose(viewer, after)
                : compare(viewer, words, query, find(viewer, query.a()), after);
    }

    private EditionSummary find(Viewer viewer, String id) {
        return access.find(viewer, id).orElseThrow(NotFound::new);
    }

    /** The newest of each report and kind of period. */
    private List<EditionSummary> newest(Viewer viewer) {
        Map<String, EditionSummary> newest = new LinkedHashMap<>();
        access.all(viewer).stream().filter(one -> !one.isAnswer()).forEach(one -> newest.putIfAbsent(series(one), one));
        return newest.values().stream().limit(MOST_TO_CHOOSE).toList();
    }

    private static String series(EditionSummary edition) {
        return edition.audience() + " " + edition.key().region() + " "
                + edition.key().deliverable() + " " + edition.kind();
    }

    private ModelAndView choose(Viewer viewer, EditionSummary after) {
        List<EditionSummary> alike = access.all(viewer).stream()
                .filter(one -> series(one).equals(series(after)) && !one.key().equals(after.key()))
                .toList();
        List<EditionSummary> same = alike.stream()
                .filter(one -> one.key().period().equals(after.key().period()))
                .limit(MOST_TO_CHOOSE)
                .toList();
        List<EditionSummary> others = alike.stream()
                .filter(one -> !one.key().period().equals(after.key().period()))
                .filter(one -> !after.isAnswer() && one.standing() == EditionSummary.Standing.IN_FORCE)
                .limit(MOST_TO_CHOOSE)
                .toList();
        return Shown.page("compare/choose", "later", Optional.of(after), "same", same, "others", others);
    }

    private ModelAndView compare(
            Viewer viewer, Words words, CompareQuery asked, EditionSummary before, EditionSummary after) {
        Edition earlier = access.read(before);
        Edition later = access.read(after);
        ComparedPair pair = new ComparedPair(before, after, EditionPairs.likeness(before, after, earlier, later));
        audit.write(
                viewer.name(), viewer.address(), Act.EDITION_OPENED, after.key().toString(), "compare " + before.key());
        CompareQuery query = asked.of(pair.likeness());
        Optional<Map<String, List<String>>> causes = pairs.causes(query.address());
        List<CompareRow> all = rows(pair, earlier, later, causes);
        List<CompareRow> found = all.stream().filter(row -> row.isMeant(query)).toList();
        int pages = Math.max(1, (found.size() + ROWS - 1) / ROWS);
        int number = Math.min(query.page(), pages);
        Optional<Ticket> ticket = ticket(query.address());
        return Shown.page(
                "compare/pair",
                "query",
                query,
                "pair",
                pair,
                "rows",
                found.subList((number - 1) * ROWS, Math.min(found.size(), number * ROWS)),
                "total",
                found.size(),
                "number",
                number,
                "pages",
                pages,
                "roles",
                all.stream().map(CompareRow::role).distinct().toList(),
                "causes",
                causes.map(known -> counted(all)),
                "ticket",
                ticket.filter(one -> !one.seen().state().isOver()),
                "failure",
                ticket.flatMap(one -> one.seen().failure())
                        .map(why -> Failure.of(why)
                                .lines(words.locale(), desk.settings().home()))
                        .filter(lines -> causes.isEmpty())
                        .orElse(List.of()));
    }

    private List<CompareRow> rows(
            ComparedPair pair, Edition earlier, Edition later, Optional<Map<String, List<String>>> causes) {
        if (pair.likeness() == Likeness.UNLIKE) {
            return List.of();
        }
        return pairs.changes(earlier, later, pair.likeness()).stream()
                .sorted(Comparator.comparing((FigureChange change) ->
                                !change.key().dimensions().isEmpty())
                        .thenComparing(
                                change -> places.getOrDefault(change.key().metric(), places.size()))
                        .thenComparing(change -> change.key().dimensionText())
                        .thenComparing(change -> change.key().role()))
                .map(change -> CompareRow.of(change, later, causes.orElse(Map.of()), names, catalogue))
                .toList();
    }

    private static Map<String, Long> counted(List<CompareRow> rows) {
        return rows.stream()
                .flatMap(row -> row.causes().stream())
                .collect(Collectors.groupingBy(cause -> cause, TreeMap::new, Collectors.counting()));
    }

    /** The newest job that looks, or looked, for the causes. */
    private Optional<Ticket> ticket(String address) {
        return jobs.all().stream()
                .filter(one -> one.order().kind() == JobPriority.COMPARISON
                        && one.order().identity().equals(address))
                .findFirst();
    }

    /** Has the causes looked for in the rows. */
    @PostMapping("/compare")
    ModelAndView explain(Viewer viewer, Words words, @ModelAttribute CompareQuery query, HttpServletRequest request) {
        EditionSummary before = find(viewer, query.a());
        EditionSummary after = find(viewer, query.b());
        Edition earlier = access.read(before);
        Edition later = access.read(after);
        if (EditionPairs.likeness(before, after, earlier, later) != Likeness.SAME_QUESTION) {
            throw new NotFound();
        }
        audit.write(viewer.name(), viewer.address(), Act.JOB_ASKED, after.key().toString(), "compare " + before.key());
        String title = words.text("compare.job", after.title(), after.period());
        try {
            jobs.submit(pairs.order(viewer.name(), title, query.address(), earlier, later));
        } catch (QueueFullException e) {
            FlashMessages.leave(request, words.text(e.problems().get(0)));
        }
        return Shown.goTo(query.address());
    }

    /** All rows for spreadsheets. */
    @GetMapping("/compare/file")
    ResponseEntity<byte[]> file(Viewer viewer, Words words, @ModelAttribute CompareQuery query) {
        EditionSummary before = find(viewer, query.a());
        EditionSummary after = find(viewer, query.b());
        Edition earlier = access.read(before);
        Edition later = access.read(after);
        ComparedPair pair = new ComparedPair(before, after, EditionPairs.likeness(before, after, earlier, later));
        audit.write(viewer.name(), viewer.address(), Act.FILE_SENT, after.key().toString(), "compare " + before.key());
        byte[] text = csv(rows(pair, earlier, later, pairs.causes(query.address())), words)
                .getBytes(UTF_8);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=utf-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(words.text("compare.file") + ".csv", UTF_8)
                                .build()
                                .toString())
                .body(text);
    }

    private static String csv(List<CompareRow> rows, Words words) {
        StringWriter text = new StringWriter();
        // Without it a spreadsheet takes Chinese for something else.
        text.write('\uFEFF');
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord(List.of("measure", "members", "role", "was", "is", "difference", "cause").stream()
                .map(word -> words.text("compare." + word))
                .toList());
        for (CompareRow row : rows) {
            csv.writeRecord(
                    row.label(),
                    row.members(),
                    words.text("reports.role." + row.role()),
                    row.text(row.before()),
                    row.text(row.after()),
                    row.difference(),
                    row.causes().stream()
                            .map(cause -> words.text("term.cause." + cause))
                            .collect(Collectors.joining(" ")));
        }
        return text.toString();
    }
}
