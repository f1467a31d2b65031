package huibao.web.runs;

import huibao.access.Accounts;
import huibao.access.Permission;
import huibao.desk.JobQueue;
import huibao.desk.Ticket;
import huibao.web.NotFound;
import huibao.web.Templates;
import huibao.web.Viewer;
import huibao.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Progress of jobs as server-sent events, to the pages that are open. A stream ends with its job or with its session. */
@Controller
class RunEvents implements DisposableBean {
    private static final long TICK_MILLIS = 500;
    /** So that a proxy keeps a quiet stream open. */
    private static final int TICKS_TO_HEARTBEAT = 30;

    private static final int MOST_STREAMS = 300;

    private final JobQueue jobs;
    private final Accounts accounts;
    private final Templates templates;
    private final List<EventStream> streams = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "run-events");
        thread.setDaemon(true);
        return thread;
    });

    RunEvents(JobQueue jobs, Accounts accounts, Templates templates) {
        this.jobs = jobs;
        this.accounts = accounts;
        this.templates = templates;
        ticker.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    @GetMapping(path = "/runs/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(
            Viewer viewer,
            Words words,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        Ticket ticket = jobs.find(id.matches("q\\d{1,9}") ? Long.parseLong(id.substring(1)) : -1)
                .filter(one -> one.isOf(viewer.name()) || viewer.may(Permission.OPERATE))
                .orElseThrow(NotFound::new);
        response.setHeader("X-Accel-Buffering", "no");
        SseEmitter emitter = new SseEmitter(0L);
        EventStream stream = new EventStream(ticket, viewer, words, request.getSession(), emitter);
        emitter.onCompletion(() -> streams.remove(stream));
        emitter.onError(failure -> streams.remove(stream));
        if (streams.size() < MOST_STREAMS) {
            streams.add(stream);
        } else {
            emitter.complete();
        }
        return emitter;
    }

    private void tick() {
        streams.forEach(EventStream::tick);
    }

    @Override
    public void destroy() {
        ticker.shutdownNow();
        streams.forEach(stream -> stream.emitter.complete());
    }

    private final class EventStream {
        private final Ticket ticket;
        private final Viewer viewer;
        private final Words words;
        private final HttpSession session;
        private final SseEmitter emitter;
        private long sent = -1;
        private int quiet;

        private EventStream(Ticket ticket, Viewer viewer, Words words, HttpSession session, SseEmitter emitter) {
            this.ticket = ticket;
            this.viewer = viewer;
            this.words = words;
            this.session = session;
            this.emitter = emitter;
        }

        private void tick() {
            try {
                if (!isStillSignedIn()) {
                    close();
                    return;
                }
                send(ticket.seen());
            } catch (IOException | IllegalStateException e) {
                // The reader has gone.
                close();
            }
        }

        private void send(Ticket.TicketView seen) throws IOException {
            if (seen.version() != sent) {
                sent = seen.version();
                quiet = 0;
                emitter.send(SseEmitter.event()
                        .id(Long.toString(sent))
                        .name("html")
                        .data(templates.part(
                                "runs/steps", Map.of("steps", RunView.steps(seen, words), "words", words))));
            } else if (++quiet >= TICKS_TO_HEARTBEAT) {
                quiet = 0;
                emitter.send(SseEmitter.event().comment(""));
            }
            if (seen.state().isOver()) {
                emitter.send(SseEmitter.event().name("end").data(""));
                close();
            }
        }

        private boolean isStillSignedIn() {
            try {
                session.getCreationTime();
            } catch (IllegalStateException e) {
                return false;
            }
            return accounts.find(viewer.name())
                    .filter(account -> !account.locked()
                            && account.version() == viewer.account().version())
                    .isPresent();
        }

        private void close() {
            streams.remove(this);
            emitter.complete();
        }
    }
}
