package huibao.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.access.ApiTokens;
import huibao.access.OfficeRole;
import huibao.web.Workbench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** Another program with a token of an account. Whatever it is answered is held against the contract. */
final class ApiCaller {
    private static final Map<String, ApiCaller> CALLERS = new ConcurrentHashMap<>();

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI server;
    private final String token;

    ApiCaller(URI server, String token) {
        this.server = server;
        this.token = token;
    }

    static ApiCaller of(OfficeRole role) {
        return of(role.code());
    }

    static ApiCaller of(String account) {
        return CALLERS.computeIfAbsent(account, ApiCaller::with);
    }

    /** With a token of its own. */
    static ApiCaller with(String account) {
        ApiTokens.Fresh fresh = Workbench.get().bean(ApiTokens.class).make(account, "test", 1);
        return new ApiCaller(Workbench.get().address(), fresh.secret());
    }

    record ApiReply(int status, String body, HttpResponse<String> whole) {
        JsonNode json() {
            return ApiContract.JSON.readTree(body);
        }

        String text(String pointer) {
            return json().at(pointer).asString();
        }

        String header(String name) {
            return whole.headers().firstValue(name).orElse("");
        }
    }

    String token() {
        return token;
    }

    ApiReply get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    ApiReply post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    ApiReply put(String path, String body, String... headers) {
        return send("PUT", path, body, headers);
    }

    /** @param body JSON; null = none */
    ApiReply send(String method, String path, String body, String... headers) {
        ApiReply answer = sent(method, path, body, headers);
        if (answer.status() != 304) {
            assertThat(ApiContract.complaints(
                            method, path, answer.status(), answer.header("content-type"), answer.body()))
                    .as("%s %s: %s %s", method, path, answer.status(), answer.body())
                    .isEmpty();
        }
        return answer;
    }

    /** Whatever the answer is. */
    ApiReply sent(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Accept-Language", "en");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            return new ApiReply(answer.statusCode(), answer.body(), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
