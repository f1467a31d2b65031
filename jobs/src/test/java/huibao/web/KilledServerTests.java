package huibao.web;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.JvmOptions;
import huibao.access.Accounts;
import huibao.cli.DemoHome;
import huibao.desk.Desk;
import huibao.desk.JobOrder;
import huibao.desk.WarmSession;
import huibao.edition.Edition;
import huibao.pipeline.SilentProgress;
import huibao.settings.Settings;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code huibao serve} as a process of its own, killed by the system in every step of a job. */
@Tag("system")
class KilledServerTests {
    private static final Pattern LINK =
            Pattern.compile("(http://127\\.0\\.0\\.1:\\d+)/enter\\?name=(\\w+)&code=(\\S+)");
    private static final Pattern NEWEST = Pattern.compile("<th scope=\"row\"[^>]*><a href=\"(/runs/\\d+)\"");
    private static final List<String> STEPS = List.of(
            "check-source", "extract", "aggregate", "disclose", "look-back", "compose", "render", "verify", "publish");
    private static final Map<String, String> ORDER = Map.of(
            "deliverable", "monthly", "period", "2021-06", "region", "990121", "reading", "source", "formats", "pdf");

    @TempDir
    Path home;

    /** @param visitor signed in by the link the process printed @param told before it */
    private record Running(Process process, TestBrowser visitor, String told) {}

    @Test
    void aJobKilledInEachOfItsStepsSaysSoAndGoesOnToTheSameBytes() throws Exception {
        DemoHome.loadTo(home);
        Running running = start();
        assertThat(running.told()).contains("还没有报告", "huibao demo --home " + home);
        String ticket = running.visitor().post("/runs", ORDER).location();
        for (String step : STEPS) {
            killIn(step, running.process());
            assertThat(published()).as("visible after a kill in %s", step).isIn(0L, 1L);
            running = start();
            String runs = running.visitor().get("/runs").body();
            assertThat(runs).as("killed in %s", step).contains("! 中断");
            Matcher newest = NEWEST.matcher(runs);
            assertThat(newest.find()).isTrue();
            assertThat(running.visitor().get(newest.group(1)).body()).contains("继续</button>");
            // The page that was open before the kill shows no job that it did not show then.
            assertThat(running.visitor().get(ticket).location()).isEqualTo("/runs");
            ticket = running.visitor()
                    .post(newest.group(1) + "/restart", Map.of())
                    .location();
            assertThat(ticket).startsWith("/runs/q");
        }
        try {
            until(running.visitor(), ticket, "打开报告");
            // Nobody said which region the office's is: the newest report's.
            assertThat(running.visitor().get("/runs/new").body()).contains("<option value=\"990121\" selected>");
        } finally {
            running.process().destroy();
            running.process().waitFor();
        }
        assertThat(running.process().exitValue()).isIn(0, 143);
        assertThat(published()).isEqualTo(1);
        assertThat(home.resolve("work")).isEmptyDirectory();
        reproduce();
    }

    /** By the log of the process, so that most of the step is still to come. */
    private void killIn(String step, Process process) throws IOException, InterruptedException {
        File log = home.resolve("logs/huibao.log").toFile();
        long latest = System.nanoTime() + 300_000_000_000L;
        long read = 0;
        boolean began = false;
        while (!began) {
            assertThat(process.isAlive()).as("before %s", step).isTrue();
            assertThat(System.nanoTime()).as("%s never began", step).isLessThan(latest);
            Thread.sleep(1);
            long length = log.length();
            began = length > read && Files.readString(log.toPath()).contains(" " + step + " started");
            read = length;
        }
        process.destroyForcibly().waitFor();
        assertThat(process.exitValue()).isEqualTo(137);
    }

    /** Editions a reader could see; their files are complete, or the last comparison fails. */
    private long published() throws IOException {
        Path output = home.resolve("output");
        if (!Files.exists(output)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(output)) {
            return files.filter(file -> file.endsWith("manifest.json")
                            && !file.getParent().getFileName().toString().startsWith("."))
                    .count();
        }
    }

    private Running start() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx1200m",
                        "-Duser.language=zh",
                        "-Duser.timezone=UTC",
                        // the log file of the program, which the configuration of tests leaves out
                        "-Dlogback.configurationFile=logback.xml",
                        "@" + opens(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "huibao.cli.Huibao",
                        "serve",
                        "--demo",
                        "--home",
                        home.toString(),
                        "--set",
                        "web.port=" + freePort())
                .redirectErrorStream(true)
                .start();
        BufferedReader output = process.inputReader();
        StringBuilder told = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            told.append(line).append('\n');
            Matcher link = LINK.matcher(line);
            if (link.find()) {
                TestBrowser visitor = new TestBrowser(URI.create(link.group(1)));
                assertThat(visitor.signIn(link.group(2), link.group(3)).location())
                        .isEqualTo("/");
                return new Running(process, visitor, told.toString());
            }
        }
        throw new AssertionError("serve ended: " + told);
    }

    /** What Spark needs, as this process has it. */
    private Path opens() throws IOException {
        Path file = home.resolve("opens.txt");
        Files.write(file, JvmOptions.inherited());
        return file;
    }

    /** None of those the system gives to whoever connects to something before the server has begun to listen. */
    private static int freePort() {
        return ThreadLocalRandom.current()
                .ints(20_000, 30_000)
                .limit(100)
                .filter(KilledServerTests::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static void until(TestBrowser visitor, String path, String text) throws InterruptedException {
        long latest = System.nanoTime() + 180_000_000_000L;
        String body = visitor.get(path).body();
        while (!body.contains(text)) {
            assertThat(System.nanoTime()).as(body).isLessThan(latest);
            Thread.sleep(20);
            body = visitor.get(path).body();
        }
    }

    /** Makes every published byte again. */
    private void reproduce() {
        Settings settings = Settings.read(new Settings.Sources(home, Optional.empty(), System.getenv(), Map.of()));
        Desk desk = new Desk(settings, Clock.systemUTC(), "development");
        Edition edition = desk.editions().all().stream().findFirst().orElseThrow();
        try (WarmSession session = new WarmSession(desk, new SilentProgress(), reason -> {
            throw reason;
        })) {
            JobOrder order = JobOrder.reproduction(Accounts.TERMINAL, edition);
            assertThat(session.make(order).execution()).isPositive();
        }
    }
}
