package huibao.web.runs;

import huibao.access.Accounts;
import huibao.desk.Ticket;
import huibao.web.Templates;
import huibao.web.Viewer;
import huibao.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/** Progress of jobs to the pages that are open, as parts of a page. A stream ends with its session at the latest. */
@Controller
class RunEvents {
    private final RunAccess access;
    private final JobStreams streams;
    private final Accounts accounts;
    private final Templates templates;

    RunEvents(RunAccess access, JobStreams streams, Accounts accounts, Templates templates) {
        this.access = access;
        this.streams = streams;
        this.accounts = accounts;
        this.templates = templates;
    }

    @GetMapping(path = "/runs/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(
            Viewer viewer,
            Words words,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        Ticket ticket = access.ticket(viewer, id);
        return streams.open(ticket, new Page(viewer, words, request.getSession()), -1, response);
    }

    private final class Page implements JobStreams.Reader {
        private final Viewer viewer;
        private final Words words;
        private final HttpSession session;

        private Page(Viewer viewer, Words words, HttpSession session) {
            this.viewer = viewer;
            this.words = words;
            this.session = session;
        }

        @Override
        public List<SseEventBuilder> events(Ticket.TicketView seen) {
            List<SseEventBuilder> events = new ArrayList<>();
            events.add(SseEmitter.event()
                    .name("html")
                    .data(templates.part("runs/steps", Map.of("steps", RunView.steps(seen, words), "words", words))));
            if (seen.state().isOver()) {
                events.add(SseEmitter.event().name("end").data(""));
            }
            return events;
        }

        @Override
        public boolean mayRead() {
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
    }
}
