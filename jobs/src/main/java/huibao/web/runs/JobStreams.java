package huibao.web.runs;

import huibao.desk.Ticket;
import huibao.desk.Ticket.TicketView;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/** Progress of jobs as server-sent events. A stream ends with its job, or when its reader may not read it any more. */
@Component
public final class JobStreams implements DisposableBean {
    private static final long TICK_MILLIS = 500;
    /** So that a proxy keeps a quiet stream open. */
    private static final int TICKS_TO_HEARTBEAT = 30;

    private static final int MOST_STREAMS = 300;

    private final List<Stream> streams = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "job-streams");
        thread.setDaemon(true);
        return thread;
    });

    JobStreams() {
        ticker.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Who reads a stream. */
    public interface Reader {
        /** Whether it may still be read, as it may not after signing out. */
        boolean mayRead();

        /** What is told of a state that is new to the reader; each event is given its version as id. */
        List<SseEventBuilder> events(TicketView seen);
    }

    /** @param known version of the last event the reader has seen; -1 = none */
    public SseEmitter open(Ticket ticket, Reader reader, long known, HttpServletResponse response) {
        response.setHeader("X-Accel-Buffering", "no");
        SseEmitter emitter = new SseEmitter(0L);
        Stream stream = new Stream(ticket, reader, emitter, known);
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
        streams.forEach(Stream::tick);
    }

    @Override
    public void destroy() {
        ticker.shutdownNow();
        streams.forEach(stream -> stream.emitter.complete());
    }

    private final class Stream {
        private final Ticket ticket;
        private final Reader reader;
        private final SseEmitter emitter;
        private long sent;
        private int quiet;

        private Stream(Ticket ticket, Reader reader, SseEmitter emitter, long known) {
            this.ticket = ticket;
            this.reader = reader;
            this.emitter = emitter;
            this.sent = known;
        }

        private void tick() {
            try {
                if (!reader.mayRead()) {
                    close();
                    return;
                }
                send(ticket.seen());
            } catch (IOException | IllegalStateException e) {
                // The reader has gone.
                close();
            }
        }

        private void send(TicketView seen) throws IOException {
            if (seen.version() != sent) {
                sent = seen.version();
                quiet = 0;
                for (SseEventBuilder event : reader.events(seen)) {
                    emitter.send(event.id(Long.toString(sent)));
                }
            } else if (++quiet >= TICKS_TO_HEARTBEAT) {
                quiet = 0;
                emitter.send(SseEmitter.event().comment(""));
            }
            if (seen.state().isOver()) {
                close();
            }
        }

        private void close() {
            streams.remove(this);
            emitter.complete();
        }
    }
}
