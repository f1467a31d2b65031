package huibao.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A standalone master and workers of one core each, started from the application's own jars. */
final class SparkCluster implements AutoCloseable {
    /** Shared by its nodes and by who counts on it. */
    static final String SECRET = "of-the-cluster-7f3a";

    private final Path folder;
    private final ProgramFiles program;
    private final Map<String, String> environment;
    private final Path properties;
    private final List<Node> nodes = new ArrayList<>();
    private String url;

    private SparkCluster(Path folder, ProgramFiles program) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.program = program;
        // Spark looks for its jars in its home, and where SPARK_DIST_CLASSPATH says.
        Path home = folder.resolve("spark");
        Files.createDirectories(home.resolve("jars"));
        Files.writeString(home.resolve("RELEASE"), "Spark");
        this.properties = folder.resolve("spark.properties");
        Files.createFile(
                properties, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                properties,
                """
                spark.authenticate true
                spark.authenticate.secret %s
                spark.network.crypto.enabled true
                spark.network.crypto.saslFallback false
                spark.network.crypto.cipher AES/GCM/NoPadding
                """
                        .formatted(SECRET));
        this.environment = Map.of(
                "SPARK_HOME",
                home.toString(),
                "SPARK_DIST_CLASSPATH",
                program.libraries(),
                "SPARK_SCALA_VERSION",
                "2.13",
                "SPARK_LOCAL_IP",
                "127.0.0.1",
                // Of a worker's executors, too, whose output the tests read, and which are gone in seconds.
                "JDK_JAVA_OPTIONS",
                "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dlogback.configurationFile=" + program.logging());
    }

    static SparkCluster start(Path folder, ProgramFiles program) throws IOException, InterruptedException {
        SparkCluster cluster = new SparkCluster(folder, program);
        try {
            cluster.url = cluster.startMaster().await("Starting Spark master at (spark://[0-9.:]+)");
            return cluster;
        } catch (IOException | InterruptedException | AssertionError e) {
            cluster.close();
            throw e;
        }
    }

    private Node startMaster() throws IOException {
        return node(
                "master",
                "org.apache.spark.deploy.master.Master",
                "--host",
                "127.0.0.1",
                "--port",
                "0",
                "--webui-port",
                "0",
                "--properties-file",
                properties.toString());
    }

    String url() {
        return url;
    }

    /** @return once the master knows it */
    Node addWorker(String name) throws IOException, InterruptedException {
        Node worker = node(
                name,
                "org.apache.spark.deploy.worker.Worker",
                "--host",
                "127.0.0.1",
                "--webui-port",
                "0",
                "--cores",
                "1",
                "--memory",
                "1g",
                "--properties-file",
                properties.toString(),
                "--work-dir",
                work(name).toString(),
                url);
        worker.await("Successfully registered with master");
        return worker;
    }

    /** Where the executors of a worker write what they say. */
    Path work(String worker) throws IOException {
        return Files.createDirectories(folder.resolve("work-" + worker));
    }

    private Node node(String name, String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("-Dlogback.configurationFile=" + program.logging(), main));
        command.addAll(List.of(arguments));
        Node node = Node.start(
                folder.resolve(name + ".log"), environment, program.libraries(), command.toArray(String[]::new));
        nodes.add(node);
        return node;
    }

    @Override
    public void close() throws InterruptedException {
        for (Node node : nodes) {
            node.close();
        }
    }
}
