package huibao.desk;

import huibao.problem.IoCause;
import huibao.problem.Recipient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What the records of jobs do not hold: who asked, and why a job stopped in words for a user. {@code jobs/<number>.json}. */
public record RunNotes(Path home) {
    private static final Logger LOG = LoggerFactory.getLogger(RunNotes.class);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /**
     * @param user name of an account; empty for the schedule
     * @param code as an exit code; 0 = done
     * @param reasons lines by language, for the page of the job
     */
    public record RunNote(String user, String title, int code, Map<String, List<String>> reasons) {
        public List<String> in(Locale locale) {
            return reasons.getOrDefault(locale.getLanguage(), List.of());
        }
    }

    void keep(Ticket ticket) {
        Ticket.TicketView end = ticket.seen();
        end.execution().ifPresent(number -> {
            Optional<Failure> failure = end.failure().map(Failure::of);
            Map<String, List<String>> reasons = failure.map(this::reasons).orElse(Map.of());
            int code = failure.map(why -> why.kind().code()).orElse(0);
            write(number, new RunNote(ticket.order().user(), ticket.order().title(), code, reasons));
        });
    }

    private Map<String, List<String>> reasons(Failure failure) {
        return Map.of(
                "en", failure.lines(Recipient.ofPage(Locale.ENGLISH), home),
                "zh", failure.lines(Recipient.ofPage(Locale.CHINESE), home));
    }

    private void write(long number, RunNote note) {
        try {
            Files.createDirectories(folder());
            Files.write(file(number), MAPPER.writeValueAsBytes(note));
        } catch (IOException e) {
            // The job itself has ended and is recorded; only its page lacks the note.
            LOG.warn("no note on run {}: {}", number, IoCause.shortly(e));
        }
    }

    public Optional<RunNote> find(long number) {
        try {
            return Files.exists(file(number))
                    ? Optional.of(MAPPER.readValue(Files.readAllBytes(file(number)), RunNote.class))
                    : Optional.empty();
        } catch (IOException | JacksonException e) {
            LOG.warn("the note on run {} cannot be read", number, e);
            return Optional.empty();
        }
    }

    private Path folder() {
        return home.resolve("jobs");
    }

    private Path file(long number) {
        return folder().resolve(number + ".json");
    }
}
