package huibao.web;

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
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a user is told when a page cannot be shown: the reason, an id that the log has too, and what to do. */
@Controller
@ControllerAdvice
class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    /** Of the server itself, such as no permission or no such page. */
    @GetMapping("/error")
    ModelAndView error(HttpServletRequest request, Words words) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return page(status == null ? 404 : (int) status, List.of(), Optional.empty(), words);
    }

    @ExceptionHandler(Exception.class)
    ModelAndView failed(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        Words words = PageFrame.words(request);
        if (failure instanceof ErrorResponse known) {
            int status = known.getStatusCode().value();
            response.setStatus(status);
            return page(status, List.of(), Optional.empty(), words);
        }
        response.setStatus(HttpStatus.INTERNAL_SERVER_ERROR.value());
        String id =
                "E-" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error("{} {} {} failed", id, request.getMethod(), request.getRequestURI(), failure);
        List<String> reasons = failure instanceof Explained explained
                ? explained.problems().stream().map(words::text).toList()
                : List.of();
        return page(500, reasons, Optional.of(id), words);
    }

    private static ModelAndView page(int status, List<String> reasons, Optional<String> id, Words words) {
        String kind =
                switch (status) {
                    case 400, 403, 404, 405, 413, 421, 429 -> Integer.toString(status);
                    default -> status < 500 ? "400" : "500";
                };
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
