package huibao.web.compare;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import huibao.access.Act;
import huibao.desk.Desk;
import huibao.desk.EditionPairs.Likeness;
import huibao.desk.EditionSummary;
import huibao.desk.Failure;
import huibao.desk.QueueFullException;
import huibao.desk.Ticket;
import huibao.web.FlashMessages;
import huibao.web.NotFound;
import huibao.web.Shown;
import huibao.web.Viewer;
import huibao.web.Words;
import huibao.web.reports.EditionAccess;
import jakarta.servlet.http.HttpServletRequest;
import java.io.StringWriter;
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
    private final EditionAccess access;
    private final Comparing comparing;

    ComparePage(Desk desk, EditionAccess access, Comparing comparing) {
        this.desk = desk;
        this.access = access;
        this.comparing = comparing;
    }

    @GetMapping("/compare")
    ModelAndView show(Viewer viewer, Words words, @ModelAttribute CompareQuery query) {
        if (query.b().isEmpty()) {
            return Shown.page("compare/choose", "later", Optional.empty(), "same", List.of(), "others", newest(viewer));
        }
        return query.a().isEmpty()
                ? choose(viewer, comparing.edition(viewer, query.b()))
                : compare(viewer, words, query);
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

    private ModelAndView compare(Viewer viewer, Words words, CompareQuery asked) {
        ComparedPair pair = comparing.pair(viewer, asked.a(), asked.b());
        comparing.note(viewer, Act.EDITION_OPENED, pair);
        CompareQuery query = asked.of(pair.likeness());
        Optional<Map<String, List<String>>> causes = comparing.causes(pair);
        List<CompareRow> all = comparing.rows(pair);
        List<CompareRow> found = all.stream().filter(row -> row.isMeant(query)).toList();
        int pages = Math.max(1, (found.size() + ROWS - 1) / ROWS);
        int number = Math.min(query.page(), pages);
        Optional<Ticket> ticket = comparing.ticket(pair);
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
                                .lines(words.recipient(), desk.settings().home()))
                        .filter(lines -> causes.isEmpty())
                        .orElse(List.of()));
    }

    private static Map<String, Long> counted(List<CompareRow> rows) {
        return rows.stream()
                .flatMap(row -> row.causes().stream())
                .collect(Collectors.groupingBy(cause -> cause, TreeMap::new, Collectors.counting()));
    }

    /** Has the causes looked for in the rows. */
    @PostMapping("/compare")
    ModelAndView explain(Viewer viewer, Words words, @ModelAttribute CompareQuery query, HttpServletRequest request) {
        ComparedPair pair = comparing.pair(viewer, query.a(), query.b());
        if (pair.likeness() != Likeness.SAME_QUESTION) {
            throw new NotFound();
        }
        try {
            comparing.explain(viewer, words, pair);
        } catch (QueueFullException e) {
            FlashMessages.leave(request, words.text(e.problems().get(0)));
        }
        return Shown.goTo(query.address());
    }

    /** All rows for spreadsheets. */
    @GetMapping("/compare/file")
    ResponseEntity<byte[]> file(Viewer viewer, Words words, @ModelAttribute CompareQuery query) {
        ComparedPair pair = comparing.pair(viewer, query.a(), query.b());
        comparing.note(viewer, Act.FILE_SENT, pair);
        byte[] text = csv(comparing.rows(pair), words).getBytes(UTF_8);
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
