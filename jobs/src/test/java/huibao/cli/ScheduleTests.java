package huibao.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import huibao.edition.Edition;
import huibao.edition.Editions;
import huibao.figure.Audience;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The plan of an office carried out on the samples, seen from outside; on 5 August 2021 by the clock of the tests. */
@Tag("system")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScheduleTests {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String PLAN = "since: 2021-08-01\nreports:\n- {report: monthly, at: '0 0 6 1 * *'}\n";

    private static final String SECRET = "s3cret-of-the-tests";

    @TempDir
    static Path home;

    private static final List<String> CALLS = new CopyOnWriteArrayList<>();

    private static GreenMail smtp;
    private static HttpServer robot;

    @BeforeAll
    static void loadTheSamples() throws IOException {
        smtp = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        smtp.start();
        smtp.setUser("huibao", SECRET);
        robot = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        robot.createContext("/", exchange -> {
            CALLS.add(exchange.getRequestURI().getQuery());
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        robot.start();
        Files.writeString(home.resolve("schedule.yaml"), PLAN);
        Files.writeString(
                home.resolve("huibao.yaml"),
                "region: '990121'\nmail: {host: 127.0.0.1, port: "
                        + smtp.getSmtp().getPort()
                        + ", tls: none, from: h@huibao.test, to: a@huibao.test, attach: true}\n");
        assertThat(run("load", "--dir", ROOT.resolve("data-samples").toString()).exitCode())
                .isZero();
    }

    @AfterAll
    static void stopServers() {
        smtp.stop();
        robot.stop(0);
    }

    @Test
    @Order(1)
    void watchComplainsThoughNoRunEverStarted() {
        CommandRun watch = run("watch", "--notify");

        assertThat(watch.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(watch.err()).contains("Missing: monthly 990121 monthly month-2021-07, due 2021-08-01 06:00");
        assertThat(subjects()).containsExactly("【汇报】信访形势分析月报 2021-07 到期未见");
    }

    @Test
    @Order(2)
    void aFailureIsToldAndLeavesTheReportDue() throws Exception {
        CommandRun failed = run("schedule", "--once", "--set", "source.url=jdbc:postgresql://127.0.0.1:1/none");

        assertThat(failed.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(subjects()).last().isEqualTo("【汇报】信访形势分析月报 2021-07 未能生成");
        assertThat(message().getContent()).asString().contains("原因：").contains("huibao runs");
        assertThat(new Editions(home.resolve("output")).all()).isEmpty();
    }

    @Test
    @Order(3)
    void whatIsDueIsMadeAndSentAndThenNothingIsDue() throws Exception {
        CommandRun once = run("schedule", "--once");

        assertThat(once.exitCode()).as(once.err()).isZero();
        assertThat(once.out() + once.err()).doesNotContain(SECRET);
        Edition edition = new Editions(home.resolve("output")).all().get(0);
        assertThat(edition.key().period()).isEqualTo("month-2021-07");
        assertThat(edition.manifest().cutoff()).hasToString("2021-07-31T22:00:00Z");
        assertThat(subjects()).last().isEqualTo("【汇报】2021年7月信访形势分析月报已生成");
        assertThat(message().getSize()).isGreaterThan((int) Files.size(pdf(edition)));

        assertThat(CALLS).hasSize(3).containsOnly("token=" + SECRET);
        int told = smtp.getReceivedMessages().length;
        assertThat(run("schedule", "--once").exitCode()).isZero();
        assertThat(smtp.getReceivedMessages()).hasSize(told);
    }

    @Test
    @Order(4)
    void whatIsThereAndWhatComesNextCanBeListed() {
        assertThat(run("schedule", "--list").out())
                .containsPattern(
                        "2021-08-01 06:00 {2}monthly 990121 monthly month-2021-07 {2}there {3}/.*/output/internal/990121/monthly")
                .contains("2021-09-01 06:00  monthly 990121 monthly month-2021-08  next");
        assertThat(run("watch").out()).contains("All there: 1 reports that were due by 2021-08-05 08:00");
    }

    @Test
    @Order(5)
    void aQuestionThatIsRefusedIsToldAndStaysDue() throws Exception {
        Files.createDirectories(home.resolve("questions"));
        Files.writeString(home.resolve("questions/visits.yaml"), "measures: [vists]\nby: [month]\n");
        Files.writeString(
                home.resolve("schedule.yaml"),
                PLAN
                        + "- {name: 来访走势, question: visits, at: '0 0 7 1 * *', period: last 12 months, formats: [csv, pdf]}\n");

        assertThat(run("schedule", "--list").out())
                .contains("Will be refused: 来访走势 990121 adhoc visits-month-2020-09..2021-08: Unknown measure: vists");
        CommandRun failed = run("schedule", "--once");

        assertThat(failed.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(subjects()).last().isEqualTo("【汇报】查询“来访走势” 2020-08..2021-07 未能生成");
        assertThat(message().getContent()).asString().contains("Unknown measure: vists");
        assertThat(run("watch").err()).contains("Missing: 来访走势 990121 adhoc visits-month-2020-08..2021-07");
    }

    @Test
    @Order(6)
    void aSavedQuestionIsAnsweredForTheDayItIsDueAndThenNothingIsDue() throws Exception {
        Files.writeString(home.resolve("questions/visits.yaml"), "measures: [visit_batches]\nby: [month]\n");

        CommandRun once = run("schedule", "--once");

        assertThat(once.exitCode()).as(once.err()).isZero();
        List<Edition> answers = new Editions(home.resolve("output"))
                .of(Optional.of(Audience.INTERNAL), "990121", "adhoc", "visits-month-2020-08..2021-07");
        assertThat(answers).hasSize(1);
        assertThat(answers.get(0).manifest().cutoff()).hasToString("2021-07-31T23:00:00Z");
        assertThat(answers.get(0).files().stream()
                        .map(file -> file.getFileName().toString()))
                .filteredOn(name -> name.startsWith("visits-2020-08..2021-07-内部-q"))
                .extracting(name -> name.substring(name.lastIndexOf('.')))
                .containsExactlyInAnyOrder(".csv", ".pdf");
        Edition report = new Editions(home.resolve("output"))
                .of(Optional.of(Audience.INTERNAL), "990121", "monthly", "month-2021-07")
                .get(0);
        assertThat(answers.get(0).figures().all()).hasSize(12).allSatisfy(figure -> assertThat(
                        report.figures().find(figure.key()))
                .contains(figure));
        assertThat(subjects()).last().isEqualTo("【汇报】2020年8月至2021年7月查询“来访走势”已生成");
        assertThat(onePage(pdf(answers.get(0))))
                .contains("2021年1月", "2021年7月", "共12行")
                .doesNotContain("2020年12月");
        assertThat(run("runs").out())
                .containsPattern("adhoc .*visits: 990121 visit_batches by month 2020-08..2021-07 @");

        assertThat(run("schedule", "--once").out()).doesNotContain("来访走势");
        assertThat(run("schedule", "--list").out())
                .contains("2021-09-01 07:00  来访走势 990121 adhoc visits-month-2020-09..2021-08  next")
                .doesNotContain("refused");
        assertThat(run("watch").exitCode()).isZero();
    }

    @Test
    @Order(7)
    void anAlteredFileDoesNotEscapeTheWatch() throws IOException {
        Edition edition = new Editions(home.resolve("output")).all().get(0);
        Files.writeString(edition.folder().resolve("figures.csv"), "altered");

        CommandRun watch = run("watch");

        assertThat(watch.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(watch.err()).contains("is damaged: figures.csv");
    }

    @Test
    @Order(8)
    void noSecretIsLeftAnywhere() throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            assertThat(files.filter(Files::isRegularFile).filter(Files::isReadable))
                    .hasSizeGreaterThan(10)
                    .allSatisfy(file -> assertThat(new String(Files.readAllBytes(file), ISO_8859_1))
                            .as(file.toString())
                            .doesNotContain(SECRET));
        }
    }

    @Test
    @Order(9)
    void aPlanThatCanNotBeReadIsWrongUsage() throws IOException {
        Files.writeString(home.resolve("schedule.yaml"), "since: 2021-08-01\n");

        CommandRun run = run("schedule");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("schedule.yaml:1: reports is missing");
    }

    private static String onePage(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            return new PDFTextStripper().getText(document);
        }
    }

    private static Path pdf(Edition edition) {
        return edition.files().stream()
                .filter(file -> file.toString().endsWith(".pdf"))
                .findFirst()
                .orElseThrow();
    }

    private static MimeMessage message() {
        MimeMessage[] all = smtp.getReceivedMessages();
        return all[all.length - 1];
    }

    private static List<String> subjects() {
        return java.util.Arrays.stream(smtp.getReceivedMessages())
                .map(ScheduleTests::subject)
                .toList();
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CommandRun run(String... arguments) {
        String fonts = ROOT.resolve(".huibao").resolve("fonts").toString();
        Map<String, String> environment = Map.of(
                "HUIBAO_FONTS",
                fonts,
                "HUIBAO_MAIL_USER",
                "huibao",
                "HUIBAO_MAIL_PASSWORD",
                SECRET,
                "HUIBAO_WEBHOOK_URL",
                "http://127.0.0.1:" + robot.getAddress().getPort() + "/robot?token=" + SECRET);
        return CommandRun.in(Locale.ENGLISH, home, environment, arguments);
    }
}
