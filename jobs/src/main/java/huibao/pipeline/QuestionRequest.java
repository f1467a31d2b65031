package huibao.pipeline;

import static java.util.Objects.requireNonNull;

import huibao.adhoc.AskedQuestion;
import huibao.adhoc.QuestionRefusedException;
import huibao.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * One question asked; as parameters of a job it says which job that is.
 *
 * @param name of a saved question
 * @param region code of the reporting region
 * @param cutoff what was not known by then does not exist
 * @param formats of the files wanted; empty = an answer on the terminal only
 * @param run the lake run to ask; empty = extract first
 */
public record QuestionRequest(
        AskedQuestion question,
        Optional<String> name,
        String region,
        Instant cutoff,
        List<String> formats,
        Optional<String> run,
        Readership readership) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    /** What the job records hold of one parameter. */
    private static final int LONGEST = 2400;

    public QuestionRequest {
        requireNonNull(question, "question is null");
        requireNonNull(region, "region is null");
        requireNonNull(cutoff, "cutoff is null");
        formats = List.copyOf(new TreeSet<>(formats));
    }

    /** For the office itself. */
    public QuestionRequest(
            AskedQuestion question,
            Optional<String> name,
            String region,
            Instant cutoff,
            List<String> formats,
            Optional<String> run) {
        this(question, name, region, cutoff, formats, run, Readership.internal());
    }

    public QuestionRequest to(Readership readers) {
        return new QuestionRequest(question, name, region, cutoff, formats, run, readers);
    }

    /** As jobs and manifests keep it. */
    public String questionText() {
        return MAPPER.writeValueAsString(question);
    }

    /** @param text as {@link #questionText} writes it */
    public static AskedQuestion questionOf(String text) {
        return MAPPER.readValue(text, AskedQuestion.class);
    }

    void addTo(JobParametersBuilder parameters) {
        String text = questionText();
        if (text.length() > LONGEST) {
            throw new QuestionRefusedException(List.of(Problem.of("ask.too-long", text.length(), LONGEST)));
        }
        parameters
                .addString("question", text)
                .addString("region", region)
                .addString("cutoff", cutoff.toString())
                .addString("formats", String.join(",", formats));
        name.ifPresent(word -> parameters.addString("name", word));
        run.ifPresent(id -> parameters.addString("run", id));
        readership.addTo(parameters);
    }

    static QuestionRequest of(JobParameters parameters) {
        String formats = parameters.getString("formats");
        return new QuestionRequest(
                questionOf(parameters.getString("question")),
                Optional.ofNullable(parameters.getString("name")),
                parameters.getString("region"),
                Instant.parse(parameters.getString("cutoff")),
                formats.isEmpty() ? List.of() : List.of(formats.split(",")),
                Optional.ofNullable(parameters.getString("run")),
                Readership.of(parameters));
    }

    /** In a line, for the list of jobs. */
    static String about(JobParameters parameters) {
        QuestionRequest request = of(parameters);
        return request.name().map(word -> word + ": ").orElse("") + request.region() + " "
                + request.question().inWords() + " @ " + request.cutoff();
    }
}
