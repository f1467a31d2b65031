package huibao.request;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** One output that is asked for. Its parameters say which job makes it, and the manifest of the edition keeps them. */
public sealed interface OutputRequest permits ReportRequest, QuestionRequest {
    /** Code of the reporting region. */
    String region();

    /** What was not known by then does not exist. */
    Instant cutoff();

    /** Codes of the files wanted. */
    List<String> formats();

    /** The lake run to count from; empty = extract first. */
    Optional<String> run();

    Readership readership();

    /** All of it by name; {@link #of} reads it back. A default has no parameter, so a new option leaves old jobs the same. */
    Map<String, String> parameters();

    /** In a line, for the list of jobs. */
    String about();

    <T> T either(Function<ReportRequest, T> ofReport, Function<QuestionRequest, T> ofQuestion);

    static OutputRequest of(Map<String, String> parameters) {
        return parameters.containsKey(QuestionRequest.QUESTION)
                ? QuestionRequest.of(parameters)
                : ReportRequest.of(parameters);
    }

    /** Those that every output has. */
    default Map<String, String> commonParameters() {
        Map<String, String> parameters = new TreeMap<>(
                Map.of("region", region(), "cutoff", cutoff().toString(), "formats", String.join(",", formats())));
        run().ifPresent(id -> parameters.put("run", id));
        readership().addTo(parameters);
        return parameters;
    }

    static List<String> formats(Map<String, String> parameters) {
        String formats = parameters.get("formats");
        return formats.isEmpty() ? List.of() : List.of(formats.split(","));
    }
}
