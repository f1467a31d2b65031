package huibao.access;

import huibao.problem.IoCause;
import huibao.problem.Problem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The office's OpenID Connect provider: whether it is there, by the page on which it tells about itself. */
public record Issuer(URI address) {
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** What keeps people from signing in there. */
    public Optional<Problem> problem() {
        URI page = URI.create(address.toString().replaceAll("/+$", "") + "/.well-known/openid-configuration");
        try {
            HttpResponse<String> answer = HttpClient.newBuilder()
                    .connectTimeout(LONGEST)
                    .build()
                    .send(HttpRequest.newBuilder(page).timeout(LONGEST).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                return Optional.of(Problem.of("access.issuer", page, Integer.toString(answer.statusCode())));
            }
            String issuer = MAPPER.readTree(answer.body()).path("issuer").asString("");
            return issuer.equals(address.toString())
                    ? Optional.empty()
                    : Optional.of(Problem.of("access.other-issuer", page, issuer, address));
        } catch (IOException e) {
            return Optional.of(Problem.of("access.issuer", page, IoCause.shortly(e)));
        } catch (JacksonException e) {
            return Optional.of(Problem.of("access.issuer", page, e.getClass().getSimpleName()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(Problem.of("access.issuer", page, e.getClass().getSimpleName()));
        }
    }
}
