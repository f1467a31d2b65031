package huibao.notice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import huibao.problem.Problem;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mails as they arrive, read by another library than wrote them. */
class MailAttachmentTests {
    @TempDir
    Path folder;

    /** To beyond what a file system holds: 255 bytes, 85 Chinese characters. */
    static Stream<String> names() {
        Stream<String> usual = Stream.of(
                "信访形势分析月报-2021-06.pdf",
                "信访形势分析周报-2021-W24.pdf",
                "专项行动情况汇报-2021-06-21..2021-07-31.pdf",
                "各乡镇来访 50 人以上集体访“日”清单（试行）-last 12 months.pdf",
                "石𬒗镇-2021-06.pdf",
                "plain.pdf");
        Stream<String> longer = IntStream.rangeClosed(5, 100)
                .mapToObj(length -> "信访形势分析".repeat(20).substring(0, length) + ".pdf");
        return Stream.concat(usual, longer);
    }

    @ParameterizedTest
    @MethodSource("names")
    void anotherLibraryReadsTheNameAndTheBytes(String name) throws IOException {
        Entity attached = attachment(written(name));

        assertThat(attached.getFilename()).isEqualTo(name);
        assertThat(attached.getDispositionType()).isEqualTo("attachment");
        assertThat(attached.getMimeType()).isEqualTo("application/pdf");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ((SingleBody) attached.getBody()).writeTo(bytes);
        assertThat(bytes.toString(UTF_8)).isEqualTo("%PDF-1.7");
    }

    @ParameterizedTest
    @MethodSource("names")
    void programsThatReadOnlyTheContentTypeFindTheNameThere(String name) throws IOException {
        Entity attached = attachment(written(name));

        ContentTypeField type = (ContentTypeField) attached.getHeader().getField("Content-Type");
        assertThat(DecoderUtil.decodeEncodedWords(type.getParameter("name"), DecodeMonitor.SILENT))
                .isEqualTo(name);
    }

    @Test
    void theNameArrivesThroughAServer() throws IOException {
        String name = "专项行动情况汇报-2021-06-21..2021-07-31.pdf";

        assertThat(attachment(sent(name)).getFilename()).isEqualTo(name);
    }

    @Test
    void oneDeadAddressKeepsTheMailFromNobodyElse() throws IOException {
        try (RefusingServer server = new RefusingServer("gone@huibao.test")) {
            List<Problem> problems = Notices.of(
                            Optional.of(settings(server.port(), "a@huibao.test", "gone@huibao.test", "b@huibao.test")),
                            Optional.empty(),
                            Duration.ofMillis(1))
                    .send(notice(Optional.empty()));

            assertThat(server.taken()).containsExactly("a@huibao.test", "b@huibao.test");
            assertThat(problems)
                    .singleElement()
                    .asString()
                    .contains("Cannot send mail to gone@huibao.test", "550")
                    .doesNotContain("a@huibao.test", "b@huibao.test");
        }
    }

    private byte[] written(String name) throws IOException {
        try {
            MimeMultipart parts = new MimeMultipart();
            parts.addBodyPart(new MailAttachment(name, Files.writeString(folder.resolve("a"), "%PDF-1.7")).part());
            MimeMessage message = new MimeMessage((Session) null);
            message.setContent(parts);
            message.saveChanges();
            ByteArrayOutputStream raw = new ByteArrayOutputStream();
            message.writeTo(raw);
            return raw.toByteArray();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] sent(String name) throws IOException {
        GreenMail smtp = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        smtp.start();
        try {
            Path file = Files.writeString(folder.resolve(name), "%PDF-1.7");
            new Mail(settings(smtp.getSmtp().getPort(), "a@huibao.test"), "a@huibao.test")
                    .send(notice(Optional.of(file)));
            ByteArrayOutputStream raw = new ByteArrayOutputStream();
            smtp.getReceivedMessages()[0].writeTo(raw);
            return raw.toByteArray();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } finally {
            smtp.stop();
        }
    }

    private static Entity attachment(byte[] raw) throws IOException {
        Message message = new DefaultMessageBuilder().parseMessage(new ByteArrayInputStream(raw));
        Multipart parts = (Multipart) message.getBody();
        return parts.getBodyParts().get(parts.getBodyParts().size() - 1);
    }

    private static Notice notice(Optional<Path> document) {
        return new Notice(Notice.NoticeEvent.PUBLISHED, "990121/monthly/2021-06", "【汇报】已生成", List.of("正文"), document);
    }

    private static MailSettings settings(int port, String... to) {
        return new MailSettings(
                "127.0.0.1",
                port,
                Optional.empty(),
                Optional.empty(),
                "h@huibao.test",
                List.of(to),
                MailSettings.MailTls.NONE,
                true);
    }

    /** A server that knows all addresses but one, and answers 550 for that. */
    private static final class RefusingServer implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        private final List<String> taken = new CopyOnWriteArrayList<>();

        RefusingServer(String dead) throws IOException {
            Thread thread = new Thread(() -> serve(dead));
            thread.setDaemon(true);
            thread.start();
        }

        int port() {
            return socket.getLocalPort();
        }

        List<String> taken() {
            return taken;
        }

        private void serve(String dead) {
            while (!socket.isClosed()) {
                try (Socket client = socket.accept()) {
                    talk(client, dead);
                } catch (IOException e) {
                    // closed by the test, or by a client that gave up
                }
            }
        }

        private void talk(Socket client, String dead) throws IOException {
            BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8));
            PrintWriter out = new PrintWriter(new OutputStreamWriter(client.getOutputStream(), UTF_8), true);
            out.print("220 test\r\n");
            out.flush();
            String recipient = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String answer = "250 ok";
                if (line.startsWith("RCPT")) {
                    recipient = line.replaceAll(".*<(.*)>.*", "$1");
                    answer = recipient.equals(dead) ? "550 no such user" : "250 ok";
                } else if (line.equals("DATA")) {
                    answer = "354 go on";
                } else if (line.equals("QUIT")) {
                    answer = "221 bye";
                }
                out.print(answer + "\r\n");
                out.flush();
                if (line.equals("DATA")) {
                    String text = in.readLine();
                    while (text != null && !text.equals(".")) {
                        text = in.readLine();
                    }
                    taken.add(recipient);
                    out.print("250 taken\r\n");
                    out.flush();
                }
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
