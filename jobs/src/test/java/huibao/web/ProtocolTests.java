package huibao.web;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.access.OfficeRole;
import huibao.desk.JobOrder;
import huibao.desk.JobQueue;
import huibao.desk.Ticket;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ListableBeanFactory;

/** What goes over the line: headers, bodies that are refused, and requests that come from elsewhere. */
@Tag("system")
class ProtocolTests {
    private static final Workbench WORKBENCH = Workbench.get();

    @Test
    void everyAnswerTellsBrowsersToLoadNothingFromElsewhere() {
        for (String path : List.of("/sign-in", "/nothing", "/assets/" + Assets.FINGERPRINT + "/page.css", "/")) {
            TestBrowser.Reply reply = WORKBENCH.visitor(OfficeRole.CLERK).get(path);
            assertThat(reply.header("content-security-policy").orElse(""))
                    .as(path)
                    .startsWith("default-src 'none';")
                    .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                    .doesNotContain("unsafe");
            assertThat(reply.header("x-content-type-options")).hasValue("nosniff");
            assertThat(reply.header("x-frame-options")).hasValue("DENY");
            assertThat(reply.header("referrer-policy")).hasValue("no-referrer");
            assertThat(reply.header("cross-origin-opener-policy")).hasValue("same-origin");
            assertThat(reply.header("server")).isEmpty();
        }
    }

    @Test
    void pagesAreNotKeptByBrowsersAndStyleIs() {
        assertThat(WORKBENCH
                        .visitor(OfficeRole.CLERK)
                        .get("/")
                        .header("cache-control")
                        .orElse(""))
                .contains("no-store");
        assertThat(WORKBENCH
                        .stranger()
                        .get("/assets/" + Assets.FINGERPRINT + "/page.css")
                        .header("cache-control")
                        .orElse(""))
                .contains("immutable");
    }

    @Test
    void xmlIsNeitherReadNorWritten() {
        TestBrowser operator = WORKBENCH.visitor(OfficeRole.OPERATOR);
        TestBrowser.Reply written = operator.send(HttpRequest.newBuilder(operator.address("/healthz"))
                .header("Accept", "application/xml")
                .GET());
        TestBrowser.Reply read = operator.send(HttpRequest.newBuilder(operator.address("/schedule"))
                .header("Content-Type", "application/xml")
                .header("X-CSRF-TOKEN", operator.token("/account"))
                .POST(BodyPublishers.ofString("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>")));

        assertThat(written.status()).isEqualTo(406);
        assertThat(read.status()).isIn(400, 415);
    }

    @Test
    void aFormThatIsTooLargeIsRefused() {
        TestBrowser operator = WORKBENCH.visitor(OfficeRole.OPERATOR);

        TestBrowser.Reply reply = operator.post("/schedule/check", Map.of("text", "x".repeat(80_000), "began", ""));

        assertThat(reply.status()).isIn(400, 403, 413);
    }

    @Test
    void anActFromAnotherSiteIsRefusedWhateverTokenItHas() {
        TestBrowser clerk = WORKBENCH.visitor(OfficeRole.CLERK);

        TestBrowser.Reply reply = clerk.send(HttpRequest.newBuilder(clerk.address("/account/display"))
                .header("Sec-Fetch-Site", "cross-site")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("language=&size=SMALL&_csrf=" + clerk.token("/account"))));

        assertThat(reply.status()).isEqualTo(403);
    }

    @Test
    void aNameThatWasMadeToLeadHereIsRefused() throws IOException {
        assertThat(raw("GET /sign-in HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421");
        assertThat(raw("GET /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void whatIsNoHttpIsAnsweredWithoutVersionOrTrace() throws IOException {
        String reply = raw("GET /a b c HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");

        assertThat(reply).startsWith("HTTP/1.1 400").doesNotContainIgnoringCase("tomcat", "exception", "11.0");
        assertThat(raw("TRACE / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"))
                .doesNotContain("HTTP/1.1 200");
    }

    private static String raw(String request) throws IOException {
        URI address = WORKBENCH.address();
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A second context with everything that can be configured would open the job records a second time. */
    @Test
    void thePagesOpenNoDatabase() {
        ListableBeanFactory beans = WORKBENCH.beans();

        assertThat(beans.getBeanNamesForType(javax.sql.DataSource.class)).isEmpty();
        assertThat(beans.getBeanDefinitionNames()).noneMatch(name -> name.contains("flyway") || name.contains("batch"));
    }

    /** Every page is looked at; nothing but the log of who did so may differ. */
    @Test
    void readingChangesNothing() throws IOException {
        Map<String, Long> before = files();
        List<Ticket> asked = asked();

        for (Routes.Route route : Routes.ALL) {
            for (OfficeRole role : OfficeRole.values()) {
                if (route.method().name().equals("GET") && !route.pattern().contains("{")) {
                    WORKBENCH.visitor(role).get(route.pattern().replace("/**", ""));
                }
            }
        }

        assertThat(files()).isEqualTo(before);
        assertThat(asked()).isEqualTo(asked);
    }

    /** Jobs but those of the plan, which come by themselves. */
    private static List<Ticket> asked() {
        return WORKBENCH.bean(JobQueue.class).all().stream()
                .filter(ticket -> ticket.order().kind() != JobOrder.JobPriority.DUE)
                .toList();
    }

    private static Map<String, Long> files() throws IOException {
        Map<String, Long> files = new TreeMap<>();
        for (String folder : List.of("output", "briefing", "lake", "access", "schedule.yaml")) {
            try (Stream<Path> all = Files.walk(WORKBENCH.home().resolve(folder))) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    files.put(file.toString(), Files.getLastModifiedTime(file).toMillis());
                }
            }
        }
        return files;
    }
}
