package huibao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import huibao.access.Accounts;
import huibao.access.Audit;
import huibao.access.AuditEntry;
import huibao.desk.Desk;
import huibao.desk.JobOrder;
import huibao.desk.JobQueue;
import huibao.desk.Ticket;
import huibao.home.HomeLine;
import huibao.home.HomeSocket;
import huibao.pipeline.Pipeline;
import huibao.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands in a home folder that a server has. */
@Tag("system")
class HandOverTests {
    private static final String[] DAILY = {
        "report", "daily", "--region", "990121", "--period", "2021-06-30", "--run", "newest", "--formats", "docx"
    };
    private static final String[] ASK = {
        "adhoc", "--region", "990121", "--measures", "items", "--period", "2021-06", "--run", "newest"
    };

    @TempDir
    Path home;

    private final CountDownLatch gate = new CountDownLatch(1);
    private Desk desk;
    private JobQueue jobs;
    private Audit audit;
    private CommandServer server;

    @BeforeEach
    void serve() {
        DemoHome.copyTo(home);
        Settings settings = Settings.read(new Settings.Sources(
                home, Optional.empty(), Map.of(), Map.of("web.small-office", "true", "log.format", "ecs")));
        Clock clock = Clock.fixed(Instant.parse("2021-08-05T00:00:00Z"), ZoneOffset.UTC);
        desk = new Desk(settings, clock, ProgramVersion.text());
        jobs = JobQueue.open(desk);
        audit = new Audit(home, clock);
        server = CommandServer.open(new CommandServer.ServedOffice(desk, jobs, audit));
    }

    @AfterEach
    void stop() {
        gate.countDown();
        server.close();
        jobs.close();
    }

    /** A job that ends when the gate is opened. */
    private void occupy() {
        jobs.submit(new JobOrder(JobOrder.JobPriority.REPORT, "chen", "first", "first", pipeline -> {
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return new Pipeline.Outcome(1, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
        }));
    }

    private HomeLine handed(Path folder, Map<String, String> settings, String... arguments) throws IOException {
        HomeLine line = new HomeSocket(home).connect().orElseThrow();
        TreeMap<String, String> all = new TreeMap<>(desk.settings().ofJobs());
        all.putAll(settings);
        new HandedCommand(ProgramVersion.text(), Locale.ENGLISH, false, folder, all, List.of(arguments))
                .writeTo(line.out());
        return line;
    }

    private static CommandRun end(HomeLine line) throws IOException {
        StringBuilder out = new StringBuilder();
        StringBuilder err = new StringBuilder();
        int part = line.in().readUnsignedByte();
        while (part != HandedCommand.EXIT) {
            (part == HandedCommand.OUT ? out : err).append(line.in().readUTF());
            part = line.in().readUnsignedByte();
        }
        return new CommandRun(line.in().readInt(), out.toString(), err.toString());
    }

    private Ticket newest() throws InterruptedException {
        while (jobs.all().isEmpty() || !jobs.all().get(0).isOf(Accounts.TERMINAL)) {
            Thread.sleep(10);
        }
        return jobs.all().get(0);
    }

    @Test
    void theServerMakesAReportThatIsAskedForAtATerminal() {
        CommandRun run = CommandRun.of(home, DAILY);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("done").contains(".docx");
        assertThat(run.err()).contains("aggregate").contains("publish");
        assertThat(jobs.all()).extracting(ticket -> ticket.order().user()).containsExactly(Accounts.TERMINAL);
        assertThat(audit.all())
                .extracting(AuditEntry::from, AuditEntry::act)
                .containsExactly(tuple("terminal", "job-asked"));
        assertThat(CommandRun.of(home, "runs").out()).contains("daily");
    }

    @Test
    void aQuestionIsAnsweredAndItsFilesLieWhereItWasTyped() throws Exception {
        Path folder = Files.createDirectory(home.resolve("typed-here"));
        CommandRun table = CommandRun.in(Locale.CHINA, home, Map.of(), ASK);
        assertThat(table.exitCode()).as(table.err()).isZero();
        assertThat(table.out()).contains("信访总量", "177");

        try (HomeLine line = handed(folder, Map.of(), with("--format", "csv", "--out", "answers"))) {
            CommandRun run = end(line);
            assertThat(run.exitCode()).as(run.err()).isZero();
        }
        assertThat(folder.resolve("answers")).isNotEmptyDirectory();
    }

    private static String[] with(String... more) {
        return Stream.concat(Arrays.stream(ASK), Arrays.stream(more)).toArray(String[]::new);
    }

    @Test
    void whatCannotBeIsRefusedAsWithoutAServer() {
        CommandRun run = CommandRun.in(
                Locale.CHINA,
                home,
                Map.of(),
                "report",
                "daily",
                "--period",
                "2021-06-30",
                "--region",
                "990121",
                "--run",
                "none");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err())
                .contains("none")
                .contains("huibao report daily --help")
                .contains("用法见");
        assertThat(CommandRun.of(home, "restart", "77").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(jobs.all()).allMatch(ticket -> ticket.seen().outcome().isEmpty());
    }

    @Test
    void anotherSettingThanTheServersIsRefused() {
        CommandRun run = CommandRun.of(home, with("--set", "disclosure.threshold=9"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("disclosure.threshold: [9], [8]").contains("Expected");
        // Which of the pages and mails are whose is no concern of a job.
        assertThat(CommandRun.of(home, with("--set", "web.port=8471")).exitCode())
                .isZero();
    }

    @Test
    void anotherProgramThanTheServersIsRefused() throws Exception {
        try (HomeLine line = new HomeSocket(home).connect().orElseThrow()) {
            new HandedCommand(
                            "0.0.1",
                            Locale.CHINESE,
                            false,
                            home,
                            desk.settings().ofJobs(),
                            List.of(DAILY))
                    .writeTo(line.out());
            CommandRun run = end(line);
            assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(run.err()).contains("0.0.1").contains("请重启服务");
        }
    }

    @Test
    void whoMustWaitIsToldAndCanStop() throws Exception {
        occupy();
        try (HomeLine line = handed(home, Map.of(), DAILY)) {
            Ticket ticket = newest();
            line.out().write(HandedCommand.STOP);
            line.out().flush();

            CommandRun run = end(line);

            assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
            assertThat(run.err()).contains("1 before this one").contains("stopped before it began");
            assertThat(ticket.seen().state()).isEqualTo(Ticket.TicketState.STOPPED);
        }
        assertThat(audit.all()).extracting(AuditEntry::act).containsExactly("job-asked", "job-stopped");
    }

    @Test
    void whatOthersWaitForAsWellIsNotStopped() throws Exception {
        occupy();
        try (HomeLine line = handed(home, Map.of(), ASK)) {
            Ticket ticket = newest();
            JobOrder same = ticket.order();
            jobs.submit(new JobOrder(same.kind(), "li", same.title(), same.identity(), same.work()));
            line.out().write(HandedCommand.STOP);
            line.out().flush();

            CommandRun run = end(line);

            assertThat(run.err()).contains("others wait for it");
            assertThat(ticket.seen().state()).isEqualTo(Ticket.TicketState.WAITING);
        }
    }

    @Test
    void aReportGoesOnWhenItsTerminalIsGone() throws Exception {
        occupy();
        Ticket ticket;
        try (HomeLine line = handed(home, Map.of(), DAILY)) {
            ticket = newest();
        }
        gate.countDown();
        while (!ticket.seen().state().isOver()) {
            Thread.sleep(50);
        }

        assertThat(ticket.seen().outcome().flatMap(Pipeline.Outcome::edition))
                .hasValueSatisfying(edition -> assertThat(edition).isDirectory());
    }

    @Test
    void moreThanAUserMayHaveWaitingIsRefused() throws Exception {
        occupy();
        for (String day : List.of("2021-06-27", "2021-06-28", "2021-06-29")) {
            handed(home, Map.of(), daily(day));
        }
        while (jobs.all().size() < 4) {
            Thread.sleep(10);
        }
        try (HomeLine line = handed(home, Map.of(), daily("2021-06-30"))) {
            assertThat(end(line).err()).contains("3 jobs waiting or running already");
        }
        jobs.all().forEach(jobs::stop);
    }

    private static String[] daily(String day) {
        String[] command = DAILY.clone();
        command[5] = day;
        return command;
    }

    @Test
    void thePlanHasOneKeeper() throws IOException {
        Files.writeString(
                home.resolve("schedule.yaml"),
                "since: 2021-07-01\nreports:\n  - {report: daily, region: \"990121\", at: \"0 0 6 1 * *\"}\n");

        CommandRun run = CommandRun.of(home, "schedule", "--once");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("keeps the plan");
        assertThat(CommandRun.of(home, "schedule", "--list").exitCode()).isZero();
    }

    @Test
    void theServerMakesAnEditionAgainAlsoOneOfOtherSettings() throws IOException {
        CommandRun made = CommandRun.of(home, DAILY);
        String key = keyOf(made);

        CommandRun again = CommandRun.of(home, "reproduce", key);

        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(again.out()).contains(key);
        // The demo's office has a name, and the server of this test has none.
        String demo = desk.editions().all().stream()
                .map(edition -> edition.key().toString())
                .filter(one -> one.contains("/monthly/month-2021-06/"))
                .findFirst()
                .orElseThrow();
        CommandRun ofDemo = CommandRun.of(home, "reproduce", demo);
        assertThat(ofDemo.exitCode()).as(ofDemo.err()).isZero();
        assertThat(jobs.all())
                .hasSize(3)
                .allMatch(ticket -> ticket.seen().state() == Ticket.TicketState.DONE && ticket.isOf(Accounts.TERMINAL));
        assertThat(CommandRun.of(home, "reproduce", "990121/daily/2021-06-30/none")
                        .exitCode())
                .isEqualTo(ExitCode.USAGE);
    }

    private static String keyOf(CommandRun made) {
        Matcher key = Pattern.compile("output/((?:internal|release)/[^\\s]+)/[^/\\s]+\\.docx")
                .matcher(made.out());
        assertThat(key.find()).as(made.out()).isTrue();
        return key.group(1);
    }

    @Test
    void theServerCompactsTheLakeBetweenTwoJobs() throws Exception {
        occupy();
        try (HomeLine line = handed(home, Map.of(), "lake", "compact", "--prune")) {
            assertThat(newest().seen().state()).isEqualTo(Ticket.TicketState.WAITING);
            gate.countDown();
            CommandRun run = end(line);
            assertThat(run.exitCode()).as(run.err()).isZero();
            assertThat(run.out()).isNotBlank();
        }
        assertThat(audit.all()).extracting(AuditEntry::on).containsExactly("lake compact --prune");
        assertThat(CommandRun.of(home, "lake", "verify").exitCode()).isZero();
        assertThat(CommandRun.of(home, "runs").exitCode()).isZero();
    }

    /** Both need a folder in which nobody writes; what to do is said at once, not after a while of waiting. */
    @Test
    void aBackupAndARestoreAskForTheServerToBeStopped(@TempDir Path elsewhere) {
        Path file = elsewhere.resolve("home.hb");

        CommandRun backup = CommandRun.in(Locale.CHINA, home, Map.of(), "backup", file.toString());
        CommandRun restore = CommandRun.of(home, "restore", file.toString());

        assertThat(backup.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(backup.err()).contains("systemctl stop huibao-serve");
        assertThat(file).doesNotExist();
        assertThat(restore.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(restore.err()).contains("--home");
    }

    @Test
    void withoutAServerACommandDoesItsWorkItself() {
        server.close();
        jobs.close();

        assertThat(CommandRun.of(home, ASK).exitCode()).isZero();
        assertThat(audit.all()).isEmpty();
    }
}
