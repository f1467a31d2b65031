package huibao.cli;

import huibao.desk.WarmSession;
import huibao.lake.run.LakeRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.TerminalBuilder;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Question after question in a warm session, with history and completion. */
@Command(name = "shell")
final class ShellCommand implements Runnable {
    private static final Duration IDLE = Duration.ofSeconds(5);

    private final Office office;

    ShellCommand(Office office) {
        this.office = office;
    }

    @Override
    public void run() {
        Path history = office.home().resolve("shell_history");
        try (WarmSession session = office.warmSession();
                org.jline.terminal.Terminal terminal =
                        TerminalBuilder.builder().system(true).dumb(true).build()) {
            if (!new HandOver(office).isServed()) {
                session.warmUp();
            }
            LineReader reader = LineReaderBuilder.builder()
                    .terminal(terminal)
                    .parser(new DefaultParser())
                    .completer(new QuestionCompleter(new ShellWords(office)))
                    .variable(LineReader.HISTORY_FILE, history)
                    .build();
            office.say("shell.hello", newest());
            readAll(reader, session);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use the terminal", e);
        }
    }

    private String newest() {
        return office.desk().lake().newest().map(LakeRun::id).orElse("-");
    }

    private void readAll(LineReader reader, WarmSession session) {
        ScheduledExecutorService keeper = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "release");
            thread.setDaemon(true);
            return thread;
        });
        keeper.scheduleWithFixedDelay(() -> session.releaseAfter(IDLE), 1, 1, TimeUnit.SECONDS);
        try {
            while (carryOut(words(reader), session)) {
                // one line, one question
            }
        } catch (EndOfFileException e) {
            // Ctrl-D is the usual way out
        } finally {
            keeper.shutdownNow();
        }
    }

    private static List<String> words(LineReader reader) {
        try {
            reader.readLine("huibao> ");
            return reader.getParsedLine().words().stream()
                    .filter(word -> !word.isBlank())
                    .toList();
        } catch (UserInterruptException e) {
            return List.of();
        }
    }

    /** False for the word that ends the session. */
    private boolean carryOut(List<String> line, WarmSession session) {
        List<String> words = new ArrayList<>(line);
        if (words.isEmpty()) {
            return true;
        }
        if (words.get(0).equals("exit") || words.get(0).equals("quit")) {
            return false;
        }
        if (words.get(0).equals("adhoc")) {
            words.remove(0);
        } else if (words.get(0).equals("help")) {
            words = List.of("--help");
        } else if (!words.get(0).startsWith("-")) {
            words.add(0, "--measures");
        }
        answer(words, session);
        return true;
    }

    /** By the server, if one has the home folder now. */
    private void answer(List<String> words, WarmSession session) {
        List<String> command = new ArrayList<>(words);
        command.add(0, "adhoc");
        if (new HandOver(office).of(command).isPresent()) {
            return;
        }
        Complaint complaint = new Complaint(office);
        CommandLine adhoc = Huibao.configured(new CommandLine(new AdhocCommand(office, session)), office);
        adhoc.setParameterExceptionHandler(complaint::aboutUsage)
                .setExecutionExceptionHandler(complaint::aboutFailure)
                .execute(words.toArray(String[]::new));
    }
}
