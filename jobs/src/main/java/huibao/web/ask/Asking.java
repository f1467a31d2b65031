package huibao.web.ask;

import huibao.access.Act;
import huibao.access.Audit;
import huibao.adhoc.AskedQuestion;
import huibao.desk.Desk;
import huibao.desk.EditionSummary;
import huibao.desk.Estimate;
import huibao.desk.JobOrder;
import huibao.desk.JobQueue;
import huibao.desk.QuestionOrder;
import huibao.desk.ReadershipOrder;
import huibao.desk.Ticket;
import huibao.problem.Refusal;
import huibao.request.QuestionRequest;
import huibao.web.NotFound;
import huibao.web.UsualRegion;
import huibao.web.Viewer;
import huibao.web.Words;
import huibao.web.reports.EditionAccess;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** A question of a user: understood, estimated, and asked unless it has been answered already. */
@Component
public final class Asking {
    private static final List<String> FILES = List.of("csv", "pdf", "xlsx");

    private final Desk desk;
    private final JobQueue jobs;
    private final EditionAccess access;
    private final QuestionSentences sentences;
    private final UsualRegion usual;
    private final Audit audit;

    Asking(
            Desk desk,
            JobQueue jobs,
            EditionAccess access,
            QuestionSentences sentences,
            UsualRegion usual,
            Audit audit) {
        this.desk = desk;
        this.sentences = sentences;
        this.jobs = jobs;
        this.access = access;
        this.usual = usual;
        this.audit = audit;
    }

    /** What became of a question. */
    public sealed interface Asked {
        <T> T either(Function<EditionSummary, T> ofAnswered, Function<Ticket, T> ofQueued);

        /** The same question of the same run has the same answer. */
        record Answered(EditionSummary edition) implements Asked {
            @Override
            public <T> T either(Function<EditionSummary, T> ofAnswered, Function<Ticket, T> ofQueued) {
                return ofAnswered.apply(edition);
            }
        }

        record Queued(Ticket ticket) implements Asked {
            @Override
            public <T> T either(Function<EditionSummary, T> ofAnswered, Function<Ticket, T> ofQueued) {
                return ofQueued.apply(ticket);
            }
        }
    }

    /** The one he means who names none. */
    public String region(Viewer viewer) {
        return usual.of(viewer);
    }

    /** Empty where it cannot be asked, or the source is to be read first. */
    public Optional<Estimate> estimate(AskedQuestion asked, String region) {
        try {
            return estimated(request(asked, region));
        } catch (RuntimeException e) {
            if (!(e instanceof Refusal)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private Optional<Estimate> estimated(QuestionRequest request) {
        return Estimate.of(request, desk, jobs::expected);
    }

    private QuestionRequest request(AskedQuestion asked, String region) {
        return new QuestionOrder(
                        asked,
                        Optional.empty(),
                        Optional.of(region),
                        Optional.empty(),
                        QuestionOrder.Reading.LAKE,
                        Optional.empty(),
                        FILES,
                        new ReadershipOrder(Optional.of("internal"), Optional.empty(), Optional.empty()))
                .request(desk);
    }

    /**
     * @param region one of the user's
     * @throws NotFound if it is another's
     * @throws huibao.desk.QueueFullException if too many jobs wait
     */
    public Asked ask(Viewer viewer, Words words, AskedQuestion asked, String region) {
        if (!viewer.account().sees(region)) {
            throw new NotFound();
        }
        QuestionRequest request = request(asked, region);
        estimated(request).ifPresent(estimate -> estimate.requireShort(desk.settings()));
        Optional<EditionSummary> there = published(viewer, request);
        if (there.isPresent()) {
            return new Asked.Answered(there.get());
        }
        viewer.write(
                audit, Act.QUESTION_ASKED, request.region(), request.question().inWords());
        return new Asked.Queued(
                jobs.submit(JobOrder.question(viewer.name(), sentences.of(asked, request.region(), words), request)));
    }

    private Optional<EditionSummary> published(Viewer viewer, QuestionRequest request) {
        return access.all(viewer).stream()
                .filter(one ->
                        one.question().filter(request.questionText()::equals).isPresent())
                .filter(one -> one.cutoff().equals(request.cutoff())
                        && one.key().region().equals(request.region())
                        && one.audience() == request.readership().audience())
                .filter(one -> one.files().stream().anyMatch(file -> file.endsWith(".xlsx")))
                .findFirst();
    }
}
