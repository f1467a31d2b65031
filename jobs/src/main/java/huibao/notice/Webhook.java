package huibao.notice;

import huibao.problem.Problem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A POST of {@code {"msgtype":"text","text":{"content":…},"event":…,"about":…,"title":…}}: the first two are what the chat
 * robots of Chinese offices read. The address often holds a token, so it is never told.
 */
record Webhook(URI address) implements Channel {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    @Override
    public void send(Notice notice) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body(notice)))
                .build();
        int status = status(request);
        if (status / 100 != 2) {
            throw new NoticeException(Problem.of("notice.webhook-status", address.getHost(), status));
        }
    }

    private static int status(HttpRequest request) {
        HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new NoticeException(
                    Problem.of(
                            "notice.webhook-unreachable",
                            request.uri().getHost(),
                            e.getClass().getSimpleName()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoticeException(Problem.of("notice.interrupted"), e);
        }
    }

    private static String body(Notice notice) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("msgtype", "text");
        body.put("text", Map.of("content", notice.title() + "\n" + notice.text()));
        body.put("event", notice.event().name().toLowerCase(Locale.ROOT));
        body.put("about", notice.about());
        body.put("title", notice.title());
        return JsonMapper.shared().writeValueAsString(body);
    }

    @Override
    public String toString() {
        return "Webhook[" + address.getHost() + "]";
    }
}
