package huibao.web.api;

import huibao.problem.Problem;
import huibao.problem.ProblemException;
import java.util.List;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;

/** A request that cannot be answered as it was sent. */
final class ApiRefusal extends ProblemException implements ErrorResponse {
    private static final long serialVersionUID = 1L;

    private final int status;

    private ApiRefusal(int status, List<Problem> problems) {
        super(problems);
        this.status = status;
    }

    static ApiRefusal of(int status, List<Problem> problems) {
        return new ApiRefusal(status, problems);
    }

    static ApiRefusal of(int status, String key, Object... values) {
        return new ApiRefusal(status, List.of(Problem.of(key, values)));
    }

    @Override
    public HttpStatusCode getStatusCode() {
        return HttpStatusCode.valueOf(status);
    }

    @Override
    public ProblemDetail getBody() {
        return ProblemDetail.forStatusAndDetail(getStatusCode(), getMessage());
    }
}
