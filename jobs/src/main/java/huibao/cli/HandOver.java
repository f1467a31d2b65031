package huibao.cli;

import huibao.home.HomeLine;
import huibao.home.HomeSocket;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.utils.Signals;

/** Has the server that has the home folder carry out a command, and shows what it says. Neither Spring nor Spark is needed. */
record HandOver(Office office) {
    /** As a shell counts the signal of Ctrl-C. */
    private static final int INTERRUPTED = 130;

    /** @return the exit code; empty if there is no server */
    OptionalInt of(List<String> arguments) {
        try {
            Optional<HomeLine> server = new HomeSocket(office.home()).connect();
            return server.isEmpty() ? OptionalInt.empty() : OptionalInt.of(over(server.get(), arguments));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot hand the command to the server of " + office.home(), e);
        }
    }

    boolean isServed() {
        try (HomeLine server = new HomeSocket(office.home()).connect().orElse(null)) {
            return server != null;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot speak to the server of " + office.home(), e);
        }
    }

    private int over(HomeLine server, List<String> arguments) throws IOException {
        AtomicBoolean stopped = new AtomicBoolean();
        Object before = Signals.register("INT", () -> stop(server, stopped));
        try (server) {
            HandedCommand.of(office, arguments).writeTo(server.out());
            int code = follow(server.in());
            return stopped.get() && code != ExitCode.DONE ? INTERRUPTED : code;
        } finally {
            Signals.unregister("INT", before);
        }
    }

    /** The first time the job is stopped, and what it says of that is shown; whoever cannot wait for it types it twice. */
    private static void stop(HomeLine server, AtomicBoolean stopped) {
        try {
            if (stopped.getAndSet(true)) {
                Runtime.getRuntime().halt(INTERRUPTED);
            }
            server.out().write(HandedCommand.STOP);
            server.out().flush();
        } catch (IOException e) {
            Runtime.getRuntime().halt(INTERRUPTED);
        }
    }

    private int follow(DataInputStream in) throws IOException {
        try {
            Terminal terminal = office.terminal();
            for (int part = in.readUnsignedByte(); part != HandedCommand.EXIT; part = in.readUnsignedByte()) {
                PrintWriter shown = part == HandedCommand.OUT ? terminal.out() : terminal.err();
                shown.print(in.readUTF());
                shown.flush();
            }
            return in.readInt();
        } catch (EOFException e) {
            office.tellProgress("handed.gone");
            return ExitCode.FAILED;
        }
    }
}
