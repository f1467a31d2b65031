package huibao.edition;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.figure.Audience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes that publish at the same time, as a scheduled report and one asked for by hand do. */
@Tag("system")
class ConcurrentPublicationTests {
    private static final int EDITIONS = 12;
    private static final Instant CUTOFF = Instant.parse("2021-07-03T01:00:00Z");

    @TempDir
    Path folder;

    @Test
    void inOnePeriodEachEditionIsWholeOrRefusedAndLatestIsTheNewest() throws Exception {
        List<String> said = together(List.of("month-2021-06", "0"), List.of("month-2021-06", "1"));

        List<Edition> editions = new Editions(output()).all();
        editions.forEach(Edition::verify);
        assertThat(said).hasSize(2 * EDITIONS);
        assertThat(editions).isNotEmpty().hasSize((int)
                said.stream().filter(line -> line.startsWith("published ")).count());
        Path period = editions.get(0).folder().getParent();
        assertThat(Files.list(period).map(path -> path.getFileName().toString()))
                .noneMatch(name -> name.endsWith(".part"));
        assertThat(Edition.read(period.resolve("latest")).key())
                .isEqualTo(editions.get(editions.size() - 1).key());
    }

    @Test
    void inTwoPeriodsOfOneLabelNeitherRefusesTheOther() throws Exception {
        List<String> said = together(List.of("month-2021-06", "0"), List.of("year_to_date-2021-06", "0"));

        assertThat(said).hasSize(2 * EDITIONS).allMatch(line -> line.startsWith("published "));
        assertThat(new Editions(output()).all()).hasSize(2 * EDITIONS);
    }

    private Path output() {
        return folder.resolve("output");
    }

    /** What two processes say that begin to publish in the same moment. */
    private List<String> together(List<String> first, List<String> second) throws IOException, InterruptedException {
        Path go = folder.resolve("go");
        List<Process> processes = List.of(start(go, first, "first"), start(go, second, "second"));
        Files.createFile(go);
        for (Process process : processes) {
            process.waitFor();
        }
        List<String> said = new ArrayList<>(Files.readAllLines(folder.resolve("first.txt")));
        said.addAll(Files.readAllLines(folder.resolve("second.txt")));
        assertThat(processes).as(String.join("\n", said)).allMatch(process -> process.exitValue() == 0);
        return said;
    }

    private Process start(Path go, List<String> arguments, String name) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Publisher.class.getName(),
                output().toString(),
                go.toString()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".txt").toFile())
                .start();
    }

    /** Publishes one edition after the other as soon as it may. */
    static final class Publisher {
        private Publisher() {}

        /** @param arguments output, file to wait for, folder of the period, offset of the first cut-off in seconds */
        public static void main(String[] arguments) throws Exception {
            Path output = Path.of(arguments[0]);
            while (!Files.exists(Path.of(arguments[1]))) {
                Thread.sleep(5);
            }
            for (int number = 0; number < EDITIONS; number++) {
                publish(output, arguments[2], CUTOFF.plusSeconds(2L * number + Integer.parseInt(arguments[3])));
            }
        }

        private static void publish(Path output, String period, Instant cutoff) {
            String id = "20210703T" + cutoff.toString().substring(11, 19).replace(":", "") + "-0a1b2c3d";
            EditionKey key = new EditionKey(Audience.INTERNAL, "990121", "monthly", period, id);
            try {
                PublishedEdition.of(output, key, cutoff, "f1,items,,current,2021-06-01,2021-07-01,1,,,ok\n");
                System.out.println("published " + key);
            } catch (EditionException e) {
                System.out.println("refused " + e.getMessage());
            }
        }
    }
}
