package huibao.notice;

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
            throw new NoticeException(
                    "The webhook at " + address.getHost() + " answered " + status + ". Expected 2xx", null);
        }
    }

    private static int status(HttpRequest request) {
        HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new NoticeException(
                    "Cannot reach the webhook at " + request.uri().getHost() + ": "
                            + e.getClass().getSimpleName() + ". Expected a server that answers; see webhook.url",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoticeException("Interrupted while calling the webhook", e);
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
