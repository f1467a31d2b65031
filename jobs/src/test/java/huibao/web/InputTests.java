package huibao.web;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.access.OfficeRole;
import huibao.desk.EditionShelf;
import huibao.desk.JobQueue;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever somebody types stays a text, and more than can be done is refused with when there will be room. */
@Tag("system")
class InputTests {
    private static final Workbench WORKBENCH = Workbench.get();
    private static final String HOSTILE = "\"><script>alert(1)</script><img src=x onerror=alert(1)>'</textarea><svg"
            + " onload=alert(1)>${6*7}#{6*7}{{6*7}}";

    /** Role, address and fields: everything that is shown again. */
    private record SentForm(OfficeRole role, String path, Map<String, String> fields) {}

    private static Stream<SentForm> forms() {
        String edition = "/reports/"
                + WORKBENCH.bean(EditionShelf.class).all().stream()
                        .filter(one -> one.key().deliverable().equals("briefing"))
                        .findFirst()
                        .orElseThrow()
                        .key();
        return Stream.of(
                new SentForm(OfficeRole.CLERK, "/texts/problems.md/check", Map.of("text", HOSTILE, "began", "")),
                new SentForm(OfficeRole.OPERATOR, "/schedule/check", Map.of("text", HOSTILE, "began", "")),
                new SentForm(OfficeRole.LEADER, edition + "/note", Map.of("text", HOSTILE)),
                new SentForm(OfficeRole.ANALYST, "/ask", Map.of("m", HOSTILE, "by", HOSTILE, "p", HOSTILE)),
                new SentForm(OfficeRole.ANALYST, "/questions?m=items&p=2021-06", Map.of("name", HOSTILE)),
                new SentForm(
                        OfficeRole.CLERK,
                        "/runs",
                        Map.of("deliverable", "monthly", "period", HOSTILE, "region", HOSTILE)),
                new SentForm(OfficeRole.ANALYST, "/account/tokens", Map.of("label", HOSTILE, "days", "1")),
                new SentForm(
                        OfficeRole.ADMIN, "/users", Map.of("name", HOSTILE, "display", HOSTILE, "roles", "READER")));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whatIsSentIsShownAsText(SentForm form) {
        TestBrowser visitor = WORKBENCH.visitor(form.role());
        TestBrowser.Reply reply = visitor.post(form.path(), form.fields());
        expectText(reply.body(), form.path());
        if (reply.status() == 302) {
            String next = reply.location();
            expectText(visitor.get(next).body(), next);
        }
        expectText(visitor.get("/").body(), "/");
        expectText(WORKBENCH.visitor(OfficeRole.CLERK).get("/").body(), "/");
        expectText(WORKBENCH.visitor(OfficeRole.AUDITOR).get("/audit").body(), "/audit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/reports?kind=@&year=@&state=@",
                "/metrics?q=@",
                "/runs/new?check=yes&deliverable=@&period=@&region=@&campaign=@&form=@&number=@&signedOn=@&approvedBy=@&approvedOn=@",
                "/ask?m=@&by=@&p=@&w.region=@&narrow=@&top=@",
                "/compare?a=@&b=@",
                "/schedule?month=@",
                "/questions/@",
                "/figures/@?e=@",
                "/sign-in?wait=@&office=@"
            })
    void whatIsAskedForIsShownAsText(String address) {
        String path = address.replace("@", URLEncoder.encode(HOSTILE, StandardCharsets.UTF_8));
        expectText(WORKBENCH.visitor(OfficeRole.CLERK).get(path).body(), address);
    }

    private static void expectText(String body, String place) {
        assertThat(body)
                .as(place)
                .doesNotContain("<script>alert", "<img src=x", "<svg onload", "${42}", "#{42}", "{{42}}");
    }

    /** Nothing is uploaded, and no form names a file, an address or a query of a database. */
    @Test
    void noFormTakesAFileOrAnAddress() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContain("type=\"file\"", "multipart", "type=\"url\"", "name=\"sql\"", "name=\"path\"");
            }
        }
    }

    @Test
    void whoHasThreeJobsIsToldWhenThereIsRoom() {
        CountDownLatch gate = WORKBENCH.holdQueue("gate of inputs");
        JobQueue jobs = WORKBENCH.bean(JobQueue.class);
        WORKBENCH.add("busy", OfficeRole.CLERK, Workbench.REGION);
        TestBrowser busy = WORKBENCH.signIn("busy");
        try {
            for (String day : List.of("2021-06-01", "2021-06-02", "2021-06-03")) {
                assertThat(busy.post("/runs", order(day)).location()).startsWith("/runs/q");
            }
            TestBrowser.Reply full = busy.post("/runs", order("2021-06-04"));

            assertThat(full.status()).isEqualTo(429);
            assertThat(full.header("retry-after")).get().asString().matches("[1-9]\\d*");
            assertThat(full.body()).contains("role=\"alert\"", "2021-06-04");
        } finally {
            jobs.all().stream().filter(ticket -> ticket.isOf("busy")).forEach(jobs::stop);
            gate.countDown();
        }
        WORKBENCH.waitForJobs();
    }

    private static Map<String, String> order(String day) {
        return Map.of("deliverable", "daily", "period", day, "reading", "newest", "formats", "pdf");
    }
}
