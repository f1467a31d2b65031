package huibao.cli;

import huibao.cli.CommandServer.ServedOffice;
import huibao.desk.QueuePlace;
import huibao.home.HandOverRefused;
import huibao.home.HomeLine;
import huibao.pipeline.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One command that was handed to the server. Its jobs go through the queue, and go on if its terminal is gone. */
final class ServedCommand {
    private static final Logger LOG = LoggerFactory.getLogger(ServedCommand.class);

    private final ServedOffice served;
    private final HomeLine client;
    private volatile boolean stopped;

    ServedCommand(ServedOffice served, HomeLine client) {
        this.served = served;
        this.client = client;
    }

    void carryOut() {
        try (client) {
            HandedCommand command = HandedCommand.readFrom(client.in());
            LOG.info("handed over: {}", command.arguments());
            Terminal terminal = new Terminal(
                    new PrintWriter(new HandedParts(client.out(), HandedCommand.OUT), true),
                    new PrintWriter(new HandedParts(client.out(), HandedCommand.ERR), true),
                    command.interactive());
            Thread listener = new Thread(this::listen, "command-stop");
            listener.setDaemon(true);
            listener.start();
            int code = carryOut(command, terminal);
            terminal.out().flush();
            terminal.err().flush();
            client.out().writeByte(HandedCommand.EXIT);
            client.out().writeInt(code);
            client.out().flush();
        } catch (IOException e) {
            LOG.info("the terminal of a command is gone: {}", e.toString());
        }
    }

    /** Until the terminal has nothing more to say. */
    private void listen() {
        try {
            int said = client.in().read();
            stopped = said == HandedCommand.STOP;
        } catch (IOException e) {
            LOG.debug("the terminal of a command is gone", e);
        }
    }

    private int carryOut(HandedCommand command, Terminal terminal) {
        Messages messages = Messages.of(command.locale());
        Office office = Office.served(served.desk(), terminal, messages, place(terminal, messages));
        return Huibao.carryOut(office, command.folder(), command.arguments(), () -> require(command));
    }

    private QueuePlace place(Terminal terminal, Messages messages) {
        return new QueuePlace(served.jobs(), served.audit(), new QueuePlace.Client() {
            @Override
            public Progress progress() {
                return new TerminalProgress(terminal, messages);
            }

            @Override
            public void queued(int place, Duration expected) {
                terminal.err().println(messages.text("handed.queued", place, expected.toSeconds()));
            }

            @Override
            public boolean wantsEnd() {
                return stopped;
            }
        });
    }

    /** What was typed for another program or other settings would be done otherwise than it was meant. */
    private void require(HandedCommand command) {
        if (!command.version().equals(served.desk().programVersion())) {
            throw HandOverRefused.because(
                    "handed.version", command.version(), served.desk().programVersion());
        }
        List<String> others = command.otherSettings(served.desk().settings().ofJobs());
        if (!others.isEmpty()) {
            throw HandOverRefused.because("handed.settings", String.join("; ", others));
        }
    }
}
