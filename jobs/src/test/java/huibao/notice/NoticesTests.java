package huibao.notice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import huibao.edition.Edition;
import huibao.edition.EditionKey;
import huibao.edition.PublishedEdition;
import huibao.figure.Audience;
import huibao.figure.Chance;
import huibao.metric.Catalogue;
import huibao.problem.Problem;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real SMTP server and a real HTTP server get what is sent. */
class NoticesTests {
    private static final String FIGURES =
            """
            0b0000000001,answer_rate,,current,2021-06-01,2021-07-01,0.912500,73,80,ok
            0b0000000002,items,,current,2021-06-01,2021-07-01,176,,,ok
            0b0000000003,items,,previous,2021-05-01,2021-06-01,184,,,ok
            0b0000000004,items,,same_last_year,2020-06-01,2020-07-01,176,,,ok
            0b0000000005,resolution_rate,,current,2021-06-01,2021-07-01,,,,suppressed
            """;

    @TempDir
    Path folder;

    private GreenMail smtp;

    @BeforeEach
    void startSmtp() {
        smtp = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        smtp.start();
        smtp.setUser("huibao", "s3cret");
    }

    @AfterEach
    void stopSmtp() {
        smtp.stop();
    }

    @Test
    void aPublishedReportIsSummedUpInChineseWithThePdf() throws Exception {
        List<Problem> problems = notices(mail(true)).send(published());

        assertThat(problems).isEmpty();
        MimeMessage message = smtp.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("【汇报】2021年6月信访形势分析月报已生成");
        assertThat(smtp.getReceivedMessages())
                .extracting(one -> one.getAllRecipients()[0].toString())
                .containsExactly("a@huibao.test", "b@huibao.test");
        Multipart parts = (Multipart) message.getContent();
        assertThat(text(parts))
                .isEqualToNormalizingNewlines(
                        """
                        信访形势分析月报（2021年6月）已生成并通过核验。
                        信访总量176件次，比上期减少8件次、4.3%，与上年同期持平。
                        按期答复率91.3%（80件中73件）。
                        拒收记录1行，未写入的语句0句。
                        文件：https://reports.huibao.test/990121/""");
        assertThat(MimeUtility.decodeText(parts.getBodyPart(1).getFileName())).isEqualTo("月报.pdf");
        assertThat(new String(parts.getBodyPart(1).getInputStream().readAllBytes(), UTF_8))
                .isEqualTo("%PDF-1.7");
    }

    @Test
    void withoutAttachmentTheMailHasTheLinkOnly() throws Exception {
        notices(mail(false)).send(published());

        assertThat(smtp.getReceivedMessages()[0].getContent()).asString().contains("https://reports.huibao.test/");
    }

    @Test
    void aFailureIsToldInWordsAndNeverWithADocument() throws Exception {
        Notice failure = new Notice(
                Notice.NoticeEvent.FAILED,
                "990121/monthly/2021-06",
                "【汇报】月报 未能生成",
                List.of("原因：磁盘已满"),
                Optional.empty());

        notices(mail(true)).send(failure);

        assertThat(smtp.getReceivedMessages()[0].getContent()).asString().startsWith("原因：磁盘已满");
        assertThatThrownBy(() ->
                        new Notice(Notice.NoticeEvent.FAILED, "a", "b", List.of(), Optional.of(Path.of("error.pdf"))))
                .hasMessageContaining("Only a published report has a document");
    }

    @Test
    void aServerThatIsNotThereIsReportedWithoutThePassword() throws IOException {
        MailSettings nobody = new MailSettings(
                "127.0.0.1",
                freePort(),
                Optional.of("huibao"),
                Optional.of("s3cret"),
                "h@huibao.test",
                List.of("a@huibao.test"),
                MailSettings.MailTls.NONE,
                false);

        List<Problem> problems = notices(Optional.of(nobody)).send(published());

        assertThat(problems).singleElement().asString().startsWith("Cannot send mail to a@huibao.test by");
        assertThat(problems.toString() + nobody).doesNotContain("s3cret");
    }

    @Test
    void whoAsksForTlsGetsItOrNoMail() {
        MailSettings tls = new MailSettings(
                "127.0.0.1",
                smtp.getSmtp().getPort(),
                Optional.empty(),
                Optional.empty(),
                "h@huibao.test",
                List.of("a@huibao.test"),
                MailSettings.MailTls.STARTTLS,
                false);

        assertThat(notices(Optional.of(tls)).send(published()))
                .singleElement()
                .asString()
                .contains("STARTTLS");
        assertThat(smtp.getReceivedMessages()).isEmpty();
    }

    @Test
    void theWebhookIsTriedAgainUntilItAnswers() throws IOException {
        List<String> bodies = new ArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.sendResponseHeaders(bodies.size() < 3 ? 503 : 204, -1);
            exchange.close();
        });
        server.start();
        try {
            URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/robot?token=s3cret");
            Notices notices = new Notices(List.of(new Webhook(address)), Duration.ofMillis(1));

            assertThat(notices.send(published())).isEmpty();
            assertThat(bodies).hasSize(3);
            assertThat(bodies.get(2))
                    .startsWith("{\"msgtype\":\"text\",\"text\":{\"content\":\"【汇报】2021年6月信访形势分析月报已生成\\n")
                    .contains("\"event\":\"published\",\"about\":\"990121/monthly/2021-06\"");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void theTokenInAWebhooksAddressIsNeverTold() throws IOException {
        URI address = URI.create("http://127.0.0.1:" + freePort() + "/robot?token=s3cret");

        List<Problem> problems = new Notices(List.of(new Webhook(address)), Duration.ofMillis(1)).send(published());

        assertThat(problems)
                .singleElement()
                .asString()
                .contains("Cannot reach the webhook at 127.0.0.1")
                .doesNotContain("s3cret");
    }

    private Notice published() {
        Edition edition = PublishedEdition.of(
                folder.resolve("output"),
                new EditionKey(Audience.INTERNAL, "990121", "monthly", "2021-06", "e1"),
                Instant.parse("2021-07-01T00:00:00Z"),
                FIGURES);
        return EditionNotice.of(
                edition,
                figures -> new Chance(Catalogue.load(), figures),
                "信访形势分析月报",
                "https://reports.huibao.test/990121/");
    }

    private static Notices notices(Optional<MailSettings> mail) {
        List<Channel> channels = mail.stream()
                .flatMap(one -> one.to().stream().map(to -> (Channel) new Mail(one, to)))
                .toList();
        return new Notices(channels, Duration.ofMillis(1));
    }

    private Optional<MailSettings> mail(boolean attach) {
        return Optional.of(new MailSettings(
                "127.0.0.1",
                smtp.getSmtp().getPort(),
                Optional.of("huibao"),
                Optional.of("s3cret"),
                "h@huibao.test",
                List.of("a@huibao.test", "b@huibao.test"),
                MailSettings.MailTls.NONE,
                attach));
    }

    private static String text(Multipart parts) throws Exception {
        Object content = parts.getBodyPart(0).getContent();
        return content instanceof Multipart inner
                ? text(inner)
                : content.toString().strip();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
