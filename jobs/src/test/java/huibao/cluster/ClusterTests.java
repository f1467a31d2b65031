package huibao.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The samples' report made on a cluster has the figures, to the byte, that it has on one machine. */
@Tag("system")
class ClusterTests {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    static Path folder;

    private static ProgramFiles program;
    private static SparkCluster spark;

    @BeforeAll
    static void startTheCluster() throws Exception {
        program = ProgramFiles.in(folder);
        spark = SparkCluster.start(folder.resolve("cluster"), program);
        spark.addWorker("steady");
    }

    @AfterAll
    static void stopTheCluster() throws Exception {
        if (spark != null) {
            spark.close();
        }
    }

    @Test
    void aLakeOnHdfsIsWrittenAndCountedByTwoWorkers() throws Exception {
        try (Node hdfs = hdfs();
                Node second = spark.addWorker("second");
                Node demo = demo("hdfs", "--set", "lake.root=" + hdfs.await("lake at (\\S+)") + "/lake")) {
            assertThat(demo.exitCode()).as(demo.output()).isZero();
            assertThat(figures("hdfs")).hasSameBinaryContentAs(expected());
            assertThat(home("hdfs").resolve("lake")).doesNotExist();
            assertThat(spark.work("second")).isNotEmptyDirectory();
            assertThat(second.output()).contains("Asked to launch executor");
        }
    }

    @Test
    void aWorkerKilledInTheMiddleChangesNothing() throws Exception {
        try (Node doomed = spark.addWorker("doomed");
                Node demo = demo("killed")) {
            demo.awaitIn(spark.work("doomed"), "stdout", "Finished task");
            doomed.kill();

            assertThat(demo.exitCode()).as(demo.output()).isZero();
            assertThat(log("killed")).contains("Lost executor");
            assertThat(figures("killed")).hasSameBinaryContentAs(expected());
        }
    }

    private static Node hdfs() throws IOException {
        return Node.start(
                folder.resolve("name-node.log"),
                Map.of(),
                ProgramFiles.hadoopClassPath(),
                HdfsServer.class.getName(),
                folder.resolve("hdfs-data").toString());
    }

    private static Node demo(String name, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "-Dhuibao.root=" + ROOT,
                "huibao.cli.Huibao",
                "demo",
                "--home",
                home(name).toString(),
                "--master",
                spark.url(),
                "--set",
                "spark.executor.memory=600m",
                "--set",
                "spark.driver.host=127.0.0.1"));
        command.addAll(List.of(more));
        return Node.start(
                folder.resolve(name + ".log"),
                Map.of(
                        "HUIBAO_FONTS",
                        fonts(),
                        "SPARK_LOCAL_IP",
                        "127.0.0.1",
                        "HUIBAO_SPARK_SECRET",
                        SparkCluster.SECRET),
                program.classPath(),
                command.toArray(String[]::new));
    }

    private static String fonts() {
        String fetched = System.getenv("HUIBAO_FONTS");
        return fetched != null ? fetched : ROOT.resolve(".huibao/fonts").toString();
    }

    private static Path home(String name) {
        return folder.resolve("home-" + name);
    }

    private static Path figures(String name) {
        return home(name).resolve("output/internal/990121/monthly/month-2021-06/latest/figures.csv");
    }

    private static String log(String name) throws IOException {
        return Files.readString(home(name).resolve("logs/huibao.log"));
    }

    private static Path expected() {
        return ROOT.resolve("data-samples/expected/figures.csv");
    }
}
