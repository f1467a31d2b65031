package huibao.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * A server as offices run it, not the embedded one: on the loopback address, with passwords, and with a standby if one is
 * wanted.
 */
final class FieldServer implements AutoCloseable {
    static final String PASSWORD = "of-the-tests";
    private static final String PRIMARY_OPTIONS = "-c max_wal_senders=4 -c fsync=off";

    private final FieldPrograms programs;
    private final Path folder;
    private final Path data;
    private final int port;

    private FieldServer(FieldPrograms programs, Path folder, Path data, int port) {
        this.programs = programs;
        this.folder = folder;
        this.data = data;
        this.port = port;
    }

    static FieldServer primary(FieldPrograms programs) {
        try {
            Path folder = Files.createTempDirectory("huibao-field");
            Path password = Files.writeString(folder.resolve("password"), PASSWORD);
            FieldServer server = new FieldServer(programs, folder, folder.resolve("data"), freePort());
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
            server.start(PRIMARY_OPTIONS);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A hot standby that cancels what stands in the way of the replay at once. Made of the files of the primary, which rests
     * meanwhile: the programs of other versions come without {@code pg_basebackup}.
     */
    FieldServer standby() {
        FieldServer standby = new FieldServer(programs, folder, folder.resolve("standby"), freePort());
        try {
            stop("fast");
            FileSystemUtils.copyRecursively(data, standby.data);
            Files.setPosixFilePermissions(standby.data, PosixFilePermissions.fromString("rwx------"));
            Files.createFile(standby.data.resolve("standby.signal"));
            Files.writeString(
                    standby.data.resolve("postgresql.auto.conf"),
                    "primary_conninfo = 'host=127.0.0.1 port=" + port + " user=postgres password=" + PASSWORD + "'\n");
            start(PRIMARY_OPTIONS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        List<String> command = new ArrayList<>(notAsRoot());
        command.add(programs.bin().resolve(program).toString());
        command.addAll(Arrays.asList(arguments));
        execute(command);
    }

    /** What a command begins with that refuses to be root's: in a name space of its own it is somebody else's. */
    static List<String> notAsRoot() {
        return System.getProperty("user.name").equals("root") ? List.of("unshare", "-U") : List.of();
    }

    private static void execute(List<String> command) {
        try {
            Path output = Files.createTempFile("huibao-field", ".log");
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
        stop("immediate");
        try {
            // The standby lies beside the primary, and is gone before it.
            FileSystemUtils.deleteRecursively(data.endsWith("data") ? folder : data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stop(String how) {
        run("pg_ctl", "-D", data.toString(), "-m", how, "-w", "stop");
    }
}
