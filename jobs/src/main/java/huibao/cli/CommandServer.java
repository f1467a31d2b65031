package huibao.cli;

import huibao.access.Audit;
import huibao.desk.Desk;
import huibao.desk.JobQueue;
import huibao.home.HomeLine;
import huibao.home.HomeSocket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes commands for the home folder from its owner's terminals, for as long as the server has it. */
final class CommandServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CommandServer.class);

    private final HomeSocket socket;
    private final ServedOffice office;
    private final ServerSocketChannel channel;

    private CommandServer(HomeSocket socket, ServedOffice office, ServerSocketChannel channel) {
        this.socket = socket;
        this.office = office;
        this.channel = channel;
    }

    /** What stands behind every command. */
    record ServedOffice(Desk desk, JobQueue jobs, Audit audit) {}

    static CommandServer open(ServedOffice office) {
        HomeSocket socket = new HomeSocket(office.desk().settings().home());
        try {
            CommandServer server = new CommandServer(socket, office, socket.listen());
            start("commands", server::takeAll);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot take commands for " + socket.home(), e);
        }
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void takeAll() {
        try {
            while (channel.isOpen()) {
                HomeLine line = socket.accept(channel);
                start("command", () -> new ServedCommand(office, line).carryOut());
            }
        } catch (ClosedChannelException e) {
            LOG.info("no more commands are taken");
        } catch (IOException e) {
            LOG.error("no more commands are taken", e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
            socket.forget();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close " + socket.home(), e);
        }
    }
}
