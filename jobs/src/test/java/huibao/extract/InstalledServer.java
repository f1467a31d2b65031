package huibao.extract;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * A server of the PostgreSQL that the distribution has installed, not the embedded one: what offices run. On the loopback
 * address, with passwords; where the tests run as root, as user {@code postgres}.
 */
final class InstalledServer implements AutoCloseable {
    static final String PASSWORD = "of-the-tests";
    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");

    private final Path programs;
    private final Path folder;
    private final Path data;
    private final int port;

    private InstalledServer(Path programs, Path folder, Path data, int port) {
        this.programs = programs;
        this.folder = folder;
        this.data = data;
        this.port = port;
    }

    /** Where its programs are: the newest installed, or {@code -Dhuibao.postgres=…/bin}; empty if there is none. */
    static Optional<Path> programs() {
        if (System.getProperty("huibao.postgres") != null) {
            return Optional.of(Path.of(System.getProperty("huibao.postgres")));
        }
        try (Stream<Path> versions = Files.list(VERSIONS)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(comparing(Path::toString));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static InstalledServer primary() {
        try {
            Path folder = own(Files.createTempDirectory("huibao-installed"));
            Path password = folder.resolve("password");
            Files.writeString(password, PASSWORD);
            own(password);
            InstalledServer server =
                    new InstalledServer(programs().orElseThrow(), folder, folder.resolve("data"), freePort());
            server.run(
                    "initdb",
                    "-D",
                    server.data.toString(),
                    "-U",
                    "postgres",
                    "-A",
                    "scram-sha-256",
                    "--pwfile",
                    password.toString(),
                    "--locale=C",
                    "-E",
                    "UTF8",
                    "-N");
            server.start("-c max_wal_senders=4 -c fsync=off");
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A hot standby that cancels what stands in the way of the replay at once. */
    InstalledServer standby() {
        InstalledServer standby = new InstalledServer(programs, folder, folder.resolve("standby"), freePort());
        standby.run(
                "pg_basebackup",
                "-D",
                standby.data.toString(),
                "-R",
                "-X",
                "stream",
                "-c",
                "fast",
                "-d",
                "host=127.0.0.1 port=" + port + " user=postgres password=" + PASSWORD);
        standby.start("-c max_standby_streaming_delay=0 -c hot_standby_feedback=off");
        return standby;
    }

    private void start(String options) {
        run(
                "pg_ctl",
                "-D",
                data.toString(),
                "-l",
                data + ".log",
                "-w",
                "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' " + options,
                "start");
    }

    int port() {
        return port;
    }

    Path folder() {
        return folder;
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    PGSimpleDataSource owner(String database) {
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setUrl(url(database));
        owner.setUser("postgres");
        owner.setPassword(PASSWORD);
        return owner;
    }

    private void run(String program, String... arguments) {
        List<String> command = new ArrayList<>(asUser());
        command.add(programs.resolve(program).toString());
        command.addAll(Arrays.asList(arguments));
        execute(command);
    }

    /** What a command of the server's user begins with. */
    static List<String> asUser() {
        return System.getProperty("user.name").equals("root") ? List.of("runuser", "-u", "postgres", "--") : List.of();
    }

    static Path own(Path path) {
        if (!asUser().isEmpty()) {
            execute(List.of("chown", "postgres", path.toString()));
        }
        return path;
    }

    private static void execute(List<String> command) {
        try {
            Path output = Files.createTempFile("huibao-installed", ".log");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .directory(Path.of("/").toFile())
                    .start();
            if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException(command + ": " + Files.readString(output));
            }
            Files.delete(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        run("pg_ctl", "-D", data.toString(), "-m", "immediate", "-w", "stop");
        try {
            // The standby lies beside the primary, and is gone before it.
            FileSystemUtils.deleteRecursively(data.endsWith("data") ? folder : data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
