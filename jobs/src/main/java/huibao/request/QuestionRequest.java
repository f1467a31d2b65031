package huibao.request;

import static java.util.Objects.requireNonNull;

import huibao.adhoc.AskedQuestion;
import huibao.adhoc.QuestionRefusedException;
import huibao.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/**
 * One question asked; as parameters of a job it says which job that is.
 *
 * @param name of a saved question
 * @param region code of the reporting region
 * @param cutoff what was not known by then does not exist
 * @param formats of the files wanted; empty = an answer on the terminal only
 * @param run the lake run to ask; empty = extract first
 * @param document names the office's own folder of the page, see {@link OfficeDocuments}; empty = as it comes with the
 *     program
 */
public record QuestionRequest(
        AskedQuestion question,
        Optional<String> name,
        String region,
        Instant cutoff,
        List<String> formats,
        Optional<String> run,
        Readership readership,
        Optional<String> document)
        implements OutputRequest {
    /** The parameter that no report has. */
    public static final String QUESTION = "question";

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
        this(question, name, region, cutoff, formats, run, Readership.internal(), Optional.empty());
    }

    public QuestionRequest withDocument(Optional<String> kept) {
        return new QuestionRequest(question, name, region, cutoff, formats, run, readership, kept);
    }

    /** As jobs and manifests keep it. */
    public String questionText() {
        return MAPPER.writeValueAsString(question);
    }

    /** @param text as {@link #questionText} writes it */
    public static AskedQuestion questionOf(String text) {
        return MAPPER.readValue(text, AskedQuestion.class);
    }

    /** @throws QuestionRefusedException if it is longer than the job records can hold */
    @Override
    public Map<String, String> parameters() {
        String text = questionText();
        if (text.length() > LONGEST) {
            throw new QuestionRefusedException(List.of(Problem.of("ask.too-long", text.length(), LONGEST)));
        }
        Map<String, String> parameters = commonParameters();
        parameters.put(QUESTION, text);
        name.ifPresent(word -> parameters.put("name", word));
        document.ifPresent(kept -> parameters.put(Manner.DOCUMENT, kept));
        return parameters;
    }

    static QuestionRequest of(Map<String, String> parameters) {
        return new QuestionRequest(
                questionOf(parameters.get(QUESTION)),
                Optional.ofNullable(parameters.get("name")),
                parameters.get("region"),
                Instant.parse(parameters.get("cutoff")),
                OutputRequest.formats(parameters),
                Optional.ofNullable(parameters.get("run")),
                Readership.of(parameters),
                Optional.ofNullable(parameters.get(Manner.DOCUMENT)));
    }

    @Override
    public String about() {
        return name.map(word -> word + ": ").orElse("") + region + " " + question.inWords() + " @ " + cutoff;
    }

    @Override
    public <T> T either(Function<ReportRequest, T> ofReport, Function<QuestionRequest, T> ofQuestion) {
        return ofQuestion.apply(this);
    }
}
