package huibao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.scheduling.support.CronExpression;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The units and manifests that ship: as far as a machine without systemd or Kubernetes running can tell, they are right. */
@Tag("system")
class DeployTests {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path DEPLOY = ROOT.resolve("docs/deploy");

    @TempDir
    Path folder;

    @Test
    void systemdFindsNothingWrongWithTheUnits() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/systemd-analyze")), "no systemd-analyze here");
        List<String> command = new ArrayList<>(List.of("/usr/bin/systemd-analyze", "verify"));
        for (Path unit : files(".service", ".timer")) {
            Path here = folder.resolve(unit.getFileName());
            Files.writeString(here, Files.readString(unit).replace("/opt/huibao", ROOT.toString()));
            command.add(here.toString());
        }

        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said.lines().filter(line -> line.contains("huibao-"))).isEmpty();
    }

    @Test
    void unitsAndCronJobsCallCommandsThatExist() throws IOException {
        List<List<String>> calls = new ArrayList<>();
        for (Path unit : files(".service")) {
            Files.readAllLines(unit).stream()
                    .filter(line -> line.startsWith("ExecStart="))
                    .map(line ->
                            List.of(line.replaceAll("^ExecStart=\\S+\\s+", "").split(" ")))
                    .forEach(calls::add);
        }
        cronJobs().forEach(job -> calls.add(arguments(job)));

        assertThat(calls).hasSize(6).allSatisfy(call -> {
            List<String> help = new ArrayList<>(call);
            help.add("--help");
            assertThat(CommandRun.of(folder, help.toArray(String[]::new)).exitCode())
                    .isZero();
        });
    }

    @Test
    void cronJobsKeepShanghaiTimeAndDoNotOverlap() throws IOException {
        assertThat(cronJobs()).hasSize(2).allSatisfy(job -> {
            Map<?, ?> spec = (Map<?, ?>) job.get("spec");
            assertThat(spec.get("timeZone")).isEqualTo("Asia/Shanghai");
            assertThat(spec.get("concurrencyPolicy")).isEqualTo("Forbid");
            assertThat(CronExpression.isValidExpression("0 " + spec.get("schedule")))
                    .isTrue();
        });
    }

    private static List<Map<?, ?>> cronJobs() throws IOException {
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        String text = Files.readString(DEPLOY.resolve("cronjob.yaml"));
        return StreamSupport.stream(yaml.loadAll(text).spliterator(), false)
                .<Map<?, ?>>map(job -> (Map<?, ?>) job)
                .toList();
    }

    private static List<String> arguments(Map<?, ?> job) {
        Object node = job;
        for (String key : List.of("spec", "jobTemplate", "spec", "template", "spec", "containers")) {
            node = ((Map<?, ?>) node).get(key);
        }
        Map<?, ?> container = (Map<?, ?>) ((List<?>) node).get(0);
        return ((List<?>) container.get("args")).stream().map(String::valueOf).toList();
    }

    private static List<Path> files(String... endings) throws IOException {
        try (Stream<Path> files = Files.list(DEPLOY)) {
            return files.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        }
    }
}
