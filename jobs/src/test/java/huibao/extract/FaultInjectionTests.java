package huibao.extract;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.extract.StatementProxy.Spoiling;
import huibao.lake.Lake;
import huibao.lake.run.RunManifest;
import huibao.problem.Explained;
import huibao.problem.Problem;
import huibao.source.EmbeddedSourceExtension;
import huibao.source.SourceDatabase;
import huibao.source.SourceSettings;
import huibao.source.SourceSettings.Tls;
import huibao.source.SourceSettings.TlsMode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every statement of an extraction, from BEGIN on, is answered with an error, cut off, or not answered at all: each time it
 * ends soon, with a message in both languages, and no run.
 */
@Tag("system")
class FaultInjectionTests {
    /** A silent step waits for as long as the settings allow, so that is little; any other is not to be hurried. */
    private static final Map<Spoiling, Duration> ANSWER = Map.of(
            Spoiling.SILENCE,
            Duration.ofSeconds(1),
            Spoiling.CUT,
            Duration.ofMinutes(1),
            Spoiling.ERROR,
            Duration.ofMinutes(1));

    private static final long SECONDS = 60;
    /** Each reads with four connections, and the server of the tests takes 50. */
    private static final int AT_ONCE = 8;

    @RegisterExtension
    static final EmbeddedSourceExtension database = EmbeddedSourceExtension.withSchema();

    @TempDir
    private Path home;

    @BeforeEach
    void fill() {
        County county = new County(database.database(), home);
        county.fillMany();
        county.evaluation(150, "unit");
        county.sql("ANALYZE");
    }

    @Test
    void anUnspoiledExtractionGoesThrough() throws IOException {
        try (StatementProxy proxy = proxy(Integer.MAX_VALUE, Spoiling.ERROR)) {
            Lake lake = new Lake(home.resolve("whole").toUri());
            assertThat(extract(proxy, lake, Spoiling.ERROR).totalRows()).isPositive();
            assertThat(steps(proxy, Spoiling.ERROR))
                    .as("BEGIN, the settings, the catalogues and the reading")
                    .hasSizeGreaterThan(60)
                    .containsKey("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
                    .containsKey("SET LOCAL TimeZone = 'Asia/Shanghai'")
                    .containsKey("SHOW TimeZone");
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyStepThatFailsEndsWithAMessage(Spoiling fault) throws Exception {
        Map<String, Integer> steps;
        try (StatementProxy proxy = proxy(Integer.MAX_VALUE, fault)) {
            extract(proxy, new Lake(home.resolve("whole").toUri()), Spoiling.ERROR);
            steps = steps(proxy, fault);
        }
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            Map<String, Future<String>> ends = new LinkedHashMap<>();
            steps.forEach((step, number) -> ends.put(step, threads.submit(() -> end(number, fault))));
            List<String> wrong = new ArrayList<>();
            for (Map.Entry<String, Future<String>> end : ends.entrySet()) {
                String told = told(end.getValue());
                if (!told.isEmpty()) {
                    wrong.add(end.getKey() + ": " + told);
                }
            }
            assertThat(wrong).isEmpty();
        } finally {
            threads.shutdownNow();
        }
    }

    private static String told(Future<String> end) throws Exception {
        try {
            return end.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return "no end";
        }
    }

    /** What is wrong with how it ended. */
    private String end(int number, Spoiling fault) throws IOException {
        Lake lake = new Lake(home.resolve(fault + "-" + number).toUri());
        try (StatementProxy proxy = proxy(number, fault)) {
            extract(proxy, lake, fault);
            return "went through";
        } catch (ExtractionException e) {
            return wrong(e) + (lake.runs().isEmpty() ? "" : " left a run");
        } catch (RuntimeException e) {
            return e.toString();
        }
    }

    private static String wrong(Explained failure) {
        Problem problem = failure.problems().get(0);
        String english = problem.in(Locale.ENGLISH);
        String chinese = problem.in(Locale.CHINA);
        boolean isTold = english.startsWith("Cannot ")
                && english.contains("Expected ")
                && chinese.startsWith("无法")
                && chinese.contains("应为");
        return isTold ? "" : english + " / " + chinese;
    }

    /**
     * The first of each text: the settings are the same on every connection. They are sent at once, so that a connection
     * that ends or falls silent does so for all of them alike.
     */
    private static Map<String, Integer> steps(StatementProxy proxy, Spoiling fault) {
        Map<String, Integer> steps = new LinkedHashMap<>();
        List<String> statements = proxy.statements();
        for (int number = 0; number < statements.size(); number++) {
            String step = statements.get(number).replaceAll("[0-9A-F]{8}-[0-9A-F]{8}-\\d+", "ID");
            boolean isAlike = step.startsWith("SET LOCAL ") && !step.contains("TimeZone");
            if (fault == Spoiling.ERROR || !isAlike) {
                steps.putIfAbsent(step, number);
            }
        }
        return steps;
    }

    private static RunManifest extract(StatementProxy proxy, Lake lake, Spoiling fault) {
        SourceSettings own = database.settings();
        SourceSettings settings = new SourceSettings(
                own.url().replaceFirst(":\\d+/", ":" + proxy.port() + "/"),
                own.user(),
                own.password(),
                own.schema(),
                new Tls(TlsMode.DISABLE, Optional.empty()),
                ANSWER.get(fault),
                ANSWER.get(fault));
        return Extractions.run(
                        SourceDatabase.external(settings),
                        lake,
                        "run",
                        County.settings().withItemsAPart(70).withWorkers(1))
                .manifest();
    }

    private static StatementProxy proxy(int spoiledFrom, Spoiling fault) {
        int port = Integer.parseInt(database.settings().url().replaceFirst(".*:(\\d+)/.*", "$1"));
        return new StatementProxy(port, spoiledFrom, fault);
    }
}
