package huibao.source;

import huibao.lock.FolderLock;
import huibao.problem.Explained;
import huibao.problem.IoCause;
import huibao.problem.Problem;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded PostgreSQL of one folder: {@code data}, {@code binaries}, {@code passwords}, {@code lock},
 * {@code users}, and {@code ready} once the data folder is complete. Its library is made for tests, so what it leaves unsafe is set right
 * here: fsync, synchronous commit, passwords, no socket, and a server that outlived its killed run.
 */
final class EmbeddedServer implements AutoCloseable {
    /** Whether what was committed outlives a machine that stops. Only a server that is thrown away may do without. */
    enum Durability {
        ON,
        OFF;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static final String OWNER = "postgres";
    static final String READER = "huibao_reader";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final String DATABASE = "huibao";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    /** Megabytes of an empty database. */
    private static final int LEAST_ROOM = 80;

    private static final Set<String> ROOM = Set.of("cause.no-space", "cause.quota");

    private final int port;
    private final Passwords passwords;
    private final Runnable stop;

    private EmbeddedServer(int port, Passwords passwords, Runnable stop) {
        this.port = port;
        this.passwords = passwords;
        this.stop = stop;
    }

    static EmbeddedServer start(Path folder) {
        return start(folder, Durability.ON);
    }

    static EmbeddedServer start(Path folder, Durability durability) {
        Path place = createFolder(folder);
        long limit = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < limit) {
            Optional<FolderLock> lock = FolderLock.tryLock(place.resolve("lock"));
            Optional<EmbeddedServer> server =
                    lock.isPresent() ? Optional.of(startHeld(place, lock.get(), durability)) : join(place);
            if (server.isPresent()) {
                return server.get();
            }
            pause();
        }
        throw new SourceException(Problem.of("embedded.no-join", place, START_LIMIT.toSeconds()));
    }

    private static EmbeddedServer startHeld(Path place, FolderLock lock, Durability durability) {
        try {
            return startLocked(place, lock, durability);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw new SourceException(problem(place, e), e);
        }
    }

    /** A failure of the machine with its remedy; in the user's language where it is known, else in the library's words. */
    static Problem problem(Path place, Exception e) {
        // Of a full disk the server names one of its own files; what else it refuses, such as a permission, is its own
        // matter.
        return IoCause.among(e)
                .filter(cause -> !(e instanceof Explained) || ROOM.contains(cause.key()))
                .map(cause -> IoCause.at(place.toString(), cause))
                .orElseGet(() -> Problem.of("embedded.no-start", place, reason(place, e)));
    }

    private static Object reason(Path place, Exception e) {
        if (e instanceof Explained explained) {
            return explained.problems().get(0);
        }
        // What initdb says of a full disk is in the log only, and what it wrote is gone again.
        long free = place.toFile().getUsableSpace() / 1_000_000;
        return free < LEAST_ROOM
                ? Problem.of("embedded.no-room", Long.toString(free), Integer.toString(LEAST_ROOM))
                : Problem.of("cause.other", String.valueOf(e.getMessage()));
    }

    private static EmbeddedServer startLocked(Path place, FolderLock lock, Durability durability) throws IOException {
        Path data = place.resolve("data");
        stopOrphanOn(data);
        Postmaster.dropRecycled(data);
        DataFolder folder = new DataFolder(place, Passwords.loadOrCreate(place.resolve(DataFolder.PASSWORDS)));
        folder.dropHalfMade();
        Path binaries = createFolder(UnpackedPrograms.place(place));
        EmbeddedPostgres postgres;
        try (FolderLock unpacking = UnpackedPrograms.lock(binaries, START_LIMIT)) {
            UnpackedPrograms.dropHalfUnpacked(binaries);
            postgres = builder(folder, binaries, durability).start();
        }
        EmbeddedServer server =
                new EmbeddedServer(postgres.getPort(), folder.passwords(), () -> stop(postgres, place, lock));
        try {
            folder.complete(server.dataSource(OWNER, OWNER), DATABASE);
            ServerRoles.check(server.dataSource(OWNER, OWNER), place);
            return server;
        } catch (IOException | RuntimeException e) {
            close(postgres);
            throw e;
        }
    }

    /** Stops the server that a killed run left on a folder; one of a living process stays, and so does the folder. */
    static void stopOrphan(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Path place = createFolder(folder);
        Optional<FolderLock> lock = FolderLock.tryLock(place.resolve("lock"));
        if (lock.isPresent()) {
            try {
                stopOrphanOn(place.resolve("data"));
            } finally {
                lock.get().close();
            }
        }
    }

    private static void stopOrphanOn(Path data) {
        Postmaster.find(data).ifPresent(orphan -> {
            LOG.warn(
                    "Stopping PostgreSQL process {} that a killed run left on {}",
                    orphan.process().pid(),
                    data);
            orphan.stop();
        });
    }

    private static EmbeddedPostgres.Builder builder(DataFolder folder, Path binaries, Durability durability) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.data())
                .setOverrideWorkingDirectory(binaries.toFile())
                .setCleanDataDirectory(false)
                .setDataDirectoryCustomizer(data -> folder.writeAccessRules())
                .setConnectConfig("password", folder.passwords().owner())
                .setPGStartupWait(START_LIMIT)
                // Same order of text on every machine.
                .setLocaleConfig("locale", "C")
                // The library says "-A trust" to initdb and then these: the owner has a password from the beginning.
                // The
                // first line of the file is his.
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", folder.passwordFile().toString())
                // The library starts the server with -F; this comes after it and wins.
                .setServerConfig("fsync", durability.word())
                .setServerConfig("synchronous_commit", durability.word())
                .setServerConfig("full_page_writes", durability.word())
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "50")
                // Many rounds make weak passwords dear to guess; these are random, and every connection would pay.
                .setServerConfig("scram_iterations", "1")
                // Fewer checkpoints while millions of rows are loaded.
                .setServerConfig("max_wal_size", "4GB");
    }

    /** Uses the server of the process that holds the folder, once it is ready and while it is not being stopped. */
    private static Optional<EmbeddedServer> join(Path place) {
        Optional<ServerUse> use = ServerUse.begin(place);
        Optional<Postmaster> running = use.flatMap(begun -> Postmaster.find(place.resolve("data")))
                .filter(found -> found.ready() && Files.exists(place.resolve(DataFolder.READY)));
        if (running.isEmpty()) {
            use.ifPresent(ServerUse::close);
            return Optional.empty();
        }
        Passwords passwords = Passwords.loadOrCreate(place.resolve(DataFolder.PASSWORDS));
        return Optional.of(new EmbeddedServer(
                running.get().port(), passwords, () -> use.get().close()));
    }

    /** The database of this home folder; closing it stops the server. */
    EmbeddedSource openDefaultDatabase() {
        return new EmbeddedSource(this, DATABASE, this::close);
    }

    PGSimpleDataSource dataSource(String role, String database) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setServerNames(new String[] {"localhost"});
        dataSource.setPortNumbers(new int[] {port});
        dataSource.setDatabaseName(database);
        dataSource.setUser(role);
        dataSource.setLogServerErrorDetail(false);
        dataSource.setPassword(role.equals(OWNER) ? passwords.owner() : passwords.reader());
        return dataSource;
    }

    @Override
    public void close() {
        stop.run();
    }

    /** Not under the hands of another command. */
    private static void stop(EmbeddedPostgres postgres, Path place, FolderLock lock) {
        Optional<ServerUse> last = ServerUse.awaitLast(place);
        try {
            close(postgres);
        } finally {
            lock.close();
            last.ifPresent(ServerUse::close);
        }
    }

    private static void close(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot stop the embedded database", e);
        }
    }

    /**
     * For its owner only: the library unpacks the programs for everyone to write to. The real path, because the running
     * server's arguments are compared with it.
     */
    private static Path createFolder(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            return folder.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create folder " + folder + ". Name another home folder", e);
        }
    }

    static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SourceException(Problem.of("embedded.interrupted"), e);
        }
    }
}
