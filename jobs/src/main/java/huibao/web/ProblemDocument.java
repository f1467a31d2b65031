package huibao.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import huibao.desk.Failure;
import huibao.desk.QueueFullException;
import huibao.problem.Explained;
import huibao.problem.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/**
 * A failure as other programs read it: {@code application/problem+json}.
 *
 * @param type always {@code about:blank}: the reasons have keys of their own
 * @param code what a command would end with, see docs/operating.md
 * @param reasons each with a key that does not change with the language
 * @param remedy what to do, where the reasons do not say it
 * @param id under which the log has the rest
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        int code,
        List<ReasonBody> reasons,
        Optional<String> remedy,
        Optional<String> id) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int USAGE = 2;
    private static final int OTHER = 1;

    /** @param key of the message @param text in the reader's language */
    public record ReasonBody(String key, String text) {
        public static ReasonBody of(Problem problem, Words words) {
            return new ReasonBody(problem.key(), words.text(problem));
        }

        public static List<ReasonBody> all(List<Problem> problems, Words words) {
            return problems.stream().map(problem -> of(problem, words)).toList();
        }

        /** Empty if the failure has no message for users. */
        public static List<ReasonBody> of(Throwable failure, Words words) {
            return failure instanceof Explained explained ? all(explained.problems(), words) : List.of();
        }
    }

    /** Whether whoever asks is a program. */
    static boolean isFor(String path) {
        return path.startsWith("/api/") || path.equals("/health/prometheus");
    }

    /** Of the server itself, such as no permission. */
    public static ProblemDocument of(int status, Words words) {
        return of(status, List.of(), Optional.empty(), words);
    }

    public static ProblemDocument of(int status, Problem problem, Words words) {
        return of(status, List.of(ReasonBody.of(problem, words)), Optional.empty(), words);
    }

    static ProblemDocument of(Throwable failure, String id, Words words) {
        int status = status(failure);
        return of(status, ReasonBody.of(failure, words), status < 500 ? Optional.empty() : Optional.of(id), words)
                .ending(status < 500 ? USAGE : Failure.of(failure).kind().code());
    }

    private static ProblemDocument of(int status, List<ReasonBody> reasons, Optional<String> id, Words words) {
        String kind = Failures.kind(status);
        String title = words.text("failure." + kind);
        String remedy = words.text("failure." + kind + ".remedy");
        String detail = reasons.isEmpty()
                ? title
                : String.join("\n", reasons.stream().map(ReasonBody::text).toList());
        return new ProblemDocument(
                "about:blank",
                title,
                status,
                detail,
                status < 500 ? USAGE : OTHER,
                reasons,
                reasons.isEmpty() ? Optional.of(remedy) : Optional.empty(),
                id);
    }

    private ProblemDocument ending(int exitCode) {
        return new ProblemDocument(type, title, status, detail, exitCode, reasons, remedy, id);
    }

    static int status(Throwable failure) {
        if (failure instanceof ErrorResponse known) {
            return known.getStatusCode().value();
        }
        if (failure instanceof TypeMismatchException || failure instanceof HttpMessageNotReadableException) {
            return 400;
        }
        if (failure instanceof QueueFullException) {
            return 429;
        }
        return switch (Failure.of(failure).kind()) {
            case USAGE -> 422;
            case SOURCE_BREACH, DATA_REFUSED, VERIFICATION_FAILED -> 409;
            case OTHER -> Failure.of(failure).isRefusal() ? 422 : 500;
        };
    }

    public void send(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        byte[] body = MAPPER.writeValueAsBytes(this);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** As the answer to a request that a controller did not answer. */
    ModelAndView shown() {
        View view = (model, request, response) -> send(response);
        return new ModelAndView(view);
    }
}
