package huibao.source;

import huibao.problem.IoCause;
import huibao.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A running PostgreSQL server, as its {@code postmaster.pid} tells: line 1 is the process, 4 the port, 8 its state. */
record Postmaster(ProcessHandle process, int port, boolean ready) {
    private static final int STOP_SECONDS = 15;

    /** The server that runs on this data folder, if one does; a file left by a crash or a reboot is none. */
    static Optional<Postmaster> find(Path data) {
        List<String> lines = read(data.resolve("postmaster.pid"));
        if (lines.size() < 4) {
            return Optional.empty();
        }
        boolean ready = lines.size() > 7 && lines.get(7).strip().equals("ready");
        int port = Integer.parseInt(lines.get(3).strip());
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(process -> serves(process, data))
                .map(process -> new Postmaster(process, port, ready));
    }

    /**
     * Drops a {@code postmaster.pid} whose number belongs to some other program since: PostgreSQL would take that for a
     * running server and refuse to start. Where the system does not say what the process is, PostgreSQL decides.
     */
    static void dropRecycled(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        List<String> lines = read(file);
        if (!lines.isEmpty()
                && ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                        .filter(process -> process.info().arguments().isPresent() && !serves(process, data))
                        .isPresent()) {
            Files.delete(file);
        }
    }

    /** Stops it the fast way: clients are cut off, what was committed is kept. */
    void stop() {
        try {
            signalFastShutdown();
            process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            // Its journal makes this safe; the next start recovers.
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SourceException(Problem.of("embedded.interrupted"), e);
        } catch (ExecutionException | IOException e) {
            throw new SourceException(Problem.of("embedded.no-stop", process.pid(), IoCause.shortly(e)), e);
        }
    }

    /** SIGINT, which Java cannot send. SIGTERM would wait for clients that may be busy in a long statement. */
    private void signalFastShutdown() throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -INT " + process.pid()).start().waitFor();
    }

    /** Process numbers are used again after a reboot: it must be a postgres, and one on this folder. */
    private static boolean serves(ProcessHandle process, Path data) {
        return process.info()
                .arguments()
                .map(arguments -> Arrays.asList(arguments).contains(data.toString()))
                .orElse(false);
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
