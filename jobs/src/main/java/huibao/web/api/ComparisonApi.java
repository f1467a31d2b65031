package huibao.web.api;

import huibao.access.Act;
import huibao.desk.EditionPairs.Likeness;
import huibao.desk.Ticket;
import huibao.web.Viewer;
import huibao.web.Words;
import huibao.web.compare.CompareRow;
import huibao.web.compare.ComparedPair;
import huibao.web.compare.Comparing;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Two editions, or two periods of one report, side by side, as {@code /compare} shows them. */
@RestController
@RequestMapping(path = ApiRoutes.ROOT + "/comparison", produces = MediaType.APPLICATION_JSON_VALUE)
class ComparisonApi {
    private final Comparing comparing;
    private final JobBodies jobs;

    ComparisonApi(Comparing comparing, JobBodies jobs) {
        this.comparing = comparing;
        this.jobs = jobs;
    }

    /** Ids of the editions. */
    record PairBody(String a, String b) {}

    /**
     * What differs.
     *
     * @param likeness {@code same-question}, or {@code other-period}: then a difference is a development and has no cause
     * @param explained whether the causes are known
     */
    record ComparisonBody(
            String a,
            String b,
            String likeness,
            boolean explained,
            List<DifferenceBody> items,
            Optional<String> next) {}

    /**
     * A number that one of them prints otherwise.
     *
     * @param before and @param after not there where the edition has no such number
     * @param difference as it is printed; of rates in percentage points
     */
    record DifferenceBody(
            String label,
            String members,
            Optional<FigureBody> before,
            Optional<FigureBody> after,
            Optional<String> difference,
            List<String> causes) {
        static DifferenceBody of(CompareRow row) {
            return new DifferenceBody(
                    row.label(),
                    row.members(),
                    row.before().map(number -> FigureBody.of(number.figure())),
                    row.after().map(number -> FigureBody.of(number.figure())),
                    Optional.of(row.difference()).filter(text -> !text.isEmpty()),
                    row.causes());
        }
    }

    @GetMapping
    ComparisonBody differences(
            Viewer viewer,
            @RequestParam Optional<String> a,
            @RequestParam Optional<String> b,
            @RequestParam Optional<String> role,
            @RequestParam Optional<String> cause,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "100") int limit) {
        ComparedPair pair = pair(viewer, new PairBody(a.orElse(""), b.orElse("")));
        comparing.note(viewer, Act.EDITION_OPENED, pair);
        List<CompareRow> rows = comparing.rows(pair).stream()
                .filter(row -> role.filter(one -> !one.equals(row.role())).isEmpty())
                .filter(row -> cause.filter(one -> !row.causes().contains(one)).isEmpty())
                .toList();
        ListSlice<DifferenceBody> slice = ListSlice.of(rows, after, limit, ComparisonApi::id, DifferenceBody::of);
        return new ComparisonBody(
                pair.before().key().id(),
                pair.after().key().id(),
                pair.likeness().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                comparing.causes(pair).isPresent(),
                slice.items(),
                slice.next());
    }

    private ComparedPair pair(Viewer viewer, PairBody ids) {
        ComparedPair pair = comparing.pair(viewer, Sent.of(ids.a(), "a"), Sent.of(ids.b(), "b"));
        if (pair.likeness() == Likeness.UNLIKE) {
            throw ApiRefusal.of(422, "api.unlike", ids.a(), ids.b());
        }
        return pair;
    }

    /** The id of the later number, else of the earlier one. */
    private static String id(CompareRow row) {
        return row.after().or(row::before).orElseThrow().id();
    }

    /** Starts the job that looks for the causes in the rows. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<JobBody> explain(Viewer viewer, Words words, @RequestBody PairBody ids) {
        ComparedPair pair = pair(viewer, ids);
        if (pair.likeness() != Likeness.SAME_QUESTION) {
            throw ApiRefusal.of(422, "api.no-cause", ids.a(), ids.b());
        }
        Ticket ticket = comparing.explain(viewer, words, pair);
        return ResponseEntity.accepted()
                .location(URI.create(ApiRoutes.ROOT + "/jobs/q" + ticket.number()))
                .body(jobs.of(ticket, words));
    }
}
