package huibao.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a window: keeps cookies, follows no redirect, fills in the token of a form. */
public final class TestBrowser {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI server;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;

    TestBrowser(URI server) {
        this.server = server;
        this.client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** @param location of a redirect, as a path */
    public record Reply(int status, String body, Map<String, List<String>> headers) {
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name.toLowerCase(java.util.Locale.ROOT)))
                    .map(all -> all.get(0));
        }

        public String location() {
            return header("location").map(text -> URI.create(text).getPath()).orElse("");
        }
    }

    public Reply get(String path) {
        return send(HttpRequest.newBuilder(server.resolve(path)).GET());
    }

    /** With the token of a page this visitor may see. */
    public Reply post(String path, Map<String, String> form) {
        return postWith(token("/account"), path, form);
    }

    public Reply postWith(String token, String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body + "&_csrf=" + encoded(token))));
    }

    public Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    client.send(request.header("Accept-Language", "zh-CN").build(), BodyHandlers.ofString());
            return new Reply(
                    response.statusCode(), response.body(), response.headers().map());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public Reply signIn(String name, String password) {
        return postWith(token("/sign-in"), "/sign-in", Map.of("name", name, "password", password));
    }

    /** Of the form on a page. */
    public String token(String page) {
        Matcher token = TOKEN.matcher(get(page).body());
        return token.find() ? token.group(1) : "";
    }

    public HttpCookie session() {
        return cookies.getCookieStore().getCookies().get(0);
    }

    public URI address(String path) {
        return server.resolve(path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
