package huibao.web;

import huibao.desk.QueueFullException;
import huibao.problem.Explained;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;

/** What a user is told when a page cannot be shown: the reason, an id that the log has too, and what to do. */
@Controller
@ControllerAdvice
class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    /** Errors of the server itself, such as 403 and 404. */
    @GetMapping("/error")
    ModelAndView error(HttpServletRequest request, Words words) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (path != null && ProblemDocument.isFor(path.toString())) {
            return ProblemDocument.of(status == null ? 404 : (int) status, words)
                    .shown();
        }
        return page(status == null ? 404 : (int) status, List.of(), Optional.empty(), words);
    }

    /** The browser that followed a job has closed the page: nothing to send, nothing to log. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    ModelAndView left() {
        return null; // answered
    }

    @ExceptionHandler(Exception.class)
    ModelAndView failed(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        Words words = PageFrame.words(request);
        boolean isProgram = ProblemDocument.isFor(request.getRequestURI());
        int status = isProgram ? ProblemDocument.status(failure) : statusOfPage(failure);
        response.setStatus(status);
        String id =
                "E-" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        if (status >= 500) {
            LOG.error("{} {} {} failed", id, request.getMethod(), request.getRequestURI(), failure);
        }
        if (failure instanceof QueueFullException full) {
            response.setHeader("Retry-After", Long.toString(full.expected().toSeconds()));
        }
        if (isProgram) {
            return ProblemDocument.of(failure, id, words).shown();
        }
        if (status < 500) {
            return page(status, List.of(), Optional.empty(), words);
        }
        List<String> reasons = failure instanceof Explained explained
                ? explained.problems().stream().map(words::text).toList()
                : List.of();
        return page(500, reasons, Optional.of(id), words);
    }

    private static int statusOfPage(Exception failure) {
        boolean isAsked = failure instanceof ErrorResponse || failure instanceof TypeMismatchException;
        return isAsked ? ProblemDocument.status(failure) : 500;
    }

    /** Of the words for it. */
    static String kind(int status) {
        return switch (status) {
            case 400, 401, 403, 404, 405, 406, 409, 412, 413, 415, 421, 422, 428, 429 -> Integer.toString(status);
            default -> status < 500 ? "400" : "500";
        };
    }

    private static ModelAndView page(int status, List<String> reasons, Optional<String> id, Words words) {
        String kind = kind(status);
        return Shown.page(
                "failure",
                "title",
                words.text("failure." + kind),
                "remedy",
                words.text("failure." + kind + ".remedy"),
                "reasons",
                reasons,
                "id",
                id);
    }
}
