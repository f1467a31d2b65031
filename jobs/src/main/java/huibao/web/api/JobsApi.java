package huibao.web.api;

import huibao.access.ApiTokens;
import huibao.desk.ReadershipOrder;
import huibao.desk.ReportOrder;
import huibao.desk.Ticket;
import huibao.edition.Deliverable;
import huibao.pipeline.DocumentFormat;
import huibao.pipeline.JobRun;
import huibao.web.Viewer;
import huibao.web.Words;
import huibao.web.runs.JobStreams;
import huibao.web.runs.RunAccess;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Jobs: those that wait, run and have ended; starting, stopping and going on with them. */
@RestController
@RequestMapping(path = ApiRoutes.ROOT + "/jobs")
class JobsApi {
    private final RunAccess access;
    private final JobBodies bodies;
    private final JobStreams streams;
    private final ApiTokens tokens;

    JobsApi(RunAccess access, JobBodies bodies, JobStreams streams, ApiTokens tokens) {
        this.access = access;
        this.bodies = bodies;
        this.streams = streams;
        this.tokens = tokens;
    }

    /** As the options of {@code huibao report} say it. @param run id of a lake run, or {@code newest}; else the source */
    record ReportBody(
            String deliverable,
            String period,
            Optional<String> periodKind,
            Optional<String> region,
            Optional<OffsetDateTime> cutoff,
            Optional<String> campaign,
            List<String> formats,
            Optional<String> form,
            Optional<String> number,
            Optional<LocalDate> signedOn,
            Optional<String> run,
            Optional<String> audience,
            Optional<String> approvedBy,
            Optional<LocalDate> approvedOn) {
        ReportOrder order() {
            String name = Sent.of(deliverable, "deliverable");
            return new ReportOrder(
                    Deliverable.own(name)
                            .orElseThrow(() -> ApiRefusal.of(422, "api.no-deliverable", name, Deliverable.codes())),
                    Sent.of(period, "period"),
                    periodKind,
                    region,
                    cutoff,
                    campaign,
                    knownFormats(),
                    form,
                    number,
                    signedOn,
                    run,
                    new ReadershipOrder(audience.or(() -> Optional.of("internal")), approvedBy, approvedOn));
        }

        private List<String> knownFormats() {
            List<String> known = Arrays.stream(DocumentFormat.values())
                    .map(DocumentFormat::code)
                    .toList();
            List<String> asked = formats == null ? List.of() : formats;
            asked.stream().filter(format -> !known.contains(format)).findFirst().ifPresent(format -> {
                throw ApiRefusal.of(422, "api.no-format", format, known);
            });
            return asked;
        }
    }

    /** Newest first. */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ListSlice<JobBody> list(
            Viewer viewer,
            Words words,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "100") int limit) {
        List<JobBody> all = Stream.concat(
                        access.open(viewer).stream().map(ticket -> bodies.of(ticket, words)),
                        access.ended(viewer).stream().map(run -> bodies.of(viewer, run, words)))
                .toList();
        return ListSlice.of(all, after, limit, JobBody::id, job -> job);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<JobBody> start(Viewer viewer, Words words, @RequestBody ReportBody body) {
        return accepted(access.make(viewer, access.understood(viewer, body.order())), words);
    }

    private ResponseEntity<JobBody> accepted(Ticket ticket, Words words) {
        return ResponseEntity.accepted()
                .location(URI.create(ApiRoutes.ROOT + "/jobs/q" + ticket.number()))
                .body(bodies.of(ticket, words));
    }

    /** @param id {@code q} and a number while the server remembers it, else the number of its record */
    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    JobBody one(Viewer viewer, Words words, @PathVariable String id) {
        if (RunAccess.isOfQueue(id)) {
            return bodies.of(access.ticket(viewer, id), words);
        }
        JobRun run = access.record(viewer, id);
        return bodies.of(viewer, run, words);
    }

    @PostMapping(path = "/{id}/stop", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<JobBody> stop(Viewer viewer, Words words, @PathVariable String id) {
        Ticket ticket = access.ticket(viewer, id);
        access.stop(viewer, ticket);
        return accepted(ticket, words);
    }

    @PostMapping(path = "/{id}/restart", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<JobBody> restart(Viewer viewer, Words words, @PathVariable String id) {
        return accepted(access.restart(viewer, words, id), words);
    }

    /** Goes on after the event whose id is sent as {@code Last-Event-ID}. */
    @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(
            Viewer viewer,
            Words words,
            @PathVariable String id,
            @RequestHeader("Last-Event-ID") Optional<String> last,
            HttpServletRequest request,
            HttpServletResponse response) {
        Ticket ticket = access.ticket(viewer, id);
        String token = (String) request.getAttribute(TokenFilter.TOKEN);
        JobStreams.Reader reader = new JobStreams.Reader() {
            @Override
            public boolean mayRead() {
                return tokens.admit(token).isPresent();
            }

            @Override
            public List<SseEmitter.SseEventBuilder> events(Ticket.TicketView seen) {
                return bodies.events(ticket, seen, words);
            }
        };
        long known =
                last.filter(text -> text.matches("\\d{1,9}")).map(Long::valueOf).orElse(-1L);
        return streams.open(ticket, reader, known, response);
    }
}
