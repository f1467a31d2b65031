package huibao.web;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.OpenedModules;
import huibao.cli.DemoHome;
import huibao.desk.Desk;
import huibao.edition.Edition;
import huibao.pipeline.OfficeSource;
import huibao.pipeline.Pipeline;
import huibao.pipeline.SilentProgress;
import huibao.settings.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code huibao serve} as a process of its own, which ends without a word while it counts. */
@Tag("system")
class KilledServerTests {
    private static final Pattern LINK =
            Pattern.compile("(http://127\\.0\\.0\\.1:\\d+)/enter\\?name=(\\w+)&code=(\\S+)");

    @TempDir
    Path home;

    /** @param visitor signed in by the link the process printed */
    private record Running(Process process, TestBrowser visitor) {}

    @Test
    void aJobOfAKilledServerIsShownAsInterruptedAndContinuedToTheSameBytes() throws Exception {
        DemoHome.copyTo(home);
        Running first = start();
        first.visitor()
                .post(
                        "/runs",
                        Map.of(
                                "deliverable",
                                "daily",
                                "period",
                                "2021-06-30",
                                "region",
                                "990121",
                                "reading",
                                "newest",
                                "formats",
                                "pdf"));
        until(first.visitor(), "/runs/q1", "统计");
        first.process().destroyForcibly().waitFor();

        Running second = start();
        try {
            assertThat(second.visitor().get("/runs").body()).contains("! 中断");
            assertThat(second.visitor().get("/runs/1").body()).contains("继续");
            assertThat(second.visitor().post("/runs/1/restart", Map.of()).location())
                    .isEqualTo("/runs/q1");
            until(second.visitor(), "/runs/q1", "打开报告");
        } finally {
            second.process().destroy();
            second.process().waitFor();
        }
        assertThat(second.process().exitValue()).isIn(0, 143);
        reproduce();
    }

    private Running start() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx1200m",
                        "-Duser.language=zh",
                        "-Duser.timezone=UTC",
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
                return new Running(process, visitor);
            }
        }
        throw new AssertionError("serve ended: " + told);
    }

    /** What Spark needs, as this process has it. */
    private Path opens() throws IOException {
        Path file = home.resolve("opens.txt");
        java.nio.file.Files.write(file, OpenedModules.options());
        return file;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
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
        Edition edition = desk.editions().all().stream()
                .filter(one -> one.key().deliverable().equals("daily"))
                .findFirst()
                .orElseThrow();
        try (OfficeSource source = desk.source();
                Pipeline pipeline = desk.open(source, new SilentProgress())) {
            assertThat(pipeline.reproduce(edition).execution()).isPositive();
        }
    }
}
