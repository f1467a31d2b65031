package huibao.web.api;

import huibao.problem.Problem;
import huibao.web.PageFrame;
import huibao.web.ProblemDocument;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Error responses of filters, which run before the controllers. */
final class Refusals {
    private Refusals() {}

    static void send(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (status == 401) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"huibao\"");
        }
        ProblemDocument.of(status, PageFrame.words(request)).send(response);
    }

    static void send(int status, Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ProblemDocument.of(status, problem, PageFrame.words(request)).send(response);
    }
}
