package huibao.cli;

import huibao.adhoc.TextTable;
import huibao.desk.Desk;
import huibao.desk.JobPlace;
import huibao.desk.WarmSession;
import huibao.edition.Edition;
import huibao.lake.format.OfficeFolder;
import huibao.pipeline.OfficeSource;
import huibao.pipeline.Pipeline;
import huibao.pipeline.Progress;
import huibao.pipeline.Progress.StepReport;
import huibao.settings.Setting;
import huibao.settings.Settings;
import huibao.settings.SettingsException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options every command has: which office, that is which home folder and which settings. */
final class Office {
    private final Map<String, String> environment;
    private final Clock clock;
    private final Terminal terminal;
    private final Messages messages;
    /** Of a command that was handed to the server. */
    private Optional<Desk> serving = Optional.empty();

    private Optional<JobPlace> queue = Optional.empty();

    @Option(names = "--home", scope = ScopeType.INHERIT, paramLabel = "DIR", descriptionKey = "option.home")
    private Optional<Path> home = Optional.empty();

    @Option(names = "--config", scope = ScopeType.INHERIT, paramLabel = "FILE", descriptionKey = "option.config")
    private Optional<Path> config = Optional.empty();

    @Option(names = "--set", scope = ScopeType.INHERIT, paramLabel = "KEY=VALUE", descriptionKey = "option.set")
    private Map<String, String> flags = new LinkedHashMap<>();

    @Option(names = "--master", scope = ScopeType.INHERIT, paramLabel = "URL", descriptionKey = "option.master")
    private Optional<String> master = Optional.empty();

    Office(Map<String, String> environment, Clock clock, Terminal terminal, Messages messages) {
        this.environment = environment;
        this.clock = clock;
        this.terminal = terminal;
        this.messages = messages;
    }

    /** Of a command that the server carries out: with the server's settings and in its queue. */
    static Office served(Desk desk, Terminal terminal, Messages messages, JobPlace queue) {
        Office office = new Office(Map.of(), desk.clock(), terminal, messages);
        office.serving = Optional.of(desk);
        office.queue = Optional.of(queue);
        return office;
    }

    boolean isServed() {
        return queue.isPresent();
    }

    Settings settings() {
        return serving.map(Desk::settings).orElseGet(this::ownSettings);
    }

    private Settings ownSettings() {
        Map<String, String> all = new LinkedHashMap<>(flags);
        master.ifPresent(url -> all.put(Setting.SPARK_MASTER.key(), url));
        Settings read = Settings.read(new Settings.Sources(home(), config, environment, all));
        return master.map(url -> read.with(Setting.SPARK_MASTER, url, "--master"))
                .orElse(read);
    }

    /**
     * The flag, else HUIBAO_HOME, else {@code .huibao} where the command was typed.
     *
     * @throws SettingsException if it can be no folder
     */
    Path home() {
        return serving.map(desk -> desk.settings().home()).orElseGet(this::ownHome);
    }

    private Path ownHome() {
        return HomeFolder.of(home, Optional.ofNullable(environment.get("HUIBAO_HOME")));
    }

    boolean hasHome() {
        try {
            home();
            return true;
        } catch (SettingsException e) {
            return false;
        }
    }

    Path log() {
        return home().resolve("logs").resolve("huibao.log");
    }

    /** What this command does its work at. */
    Desk desk() {
        return new Desk(settings(), clock, ProgramVersion.text());
    }

    Progress progress() {
        return new TerminalProgress(terminal, messages);
    }

    Clock clock() {
        return clock;
    }

    void say(String key, Object... values) {
        print(messages.text(key, values));
    }

    void print(String line) {
        terminal.out().println(line);
    }

    Terminal terminal() {
        return terminal;
    }

    Messages messages() {
        return messages;
    }

    /** @throws huibao.home.HomeInUseException if another process works in the home folder */
    JobPlace jobs() {
        return queue.orElseGet(() -> session().opened());
    }

    /** The same for jobs that count: Spark starts beside all that comes before. */
    JobPlace jobsThatCount() {
        return opened(WarmSession::warmUp);
    }

    /** The same for jobs that read the source first: a database of the program's own starts as well. */
    JobPlace jobsThatRead() {
        return opened(session -> {
            session.source().warmUp();
            session.warmUp();
        });
    }

    private JobPlace opened(Consumer<WarmSession> start) {
        return queue.orElseGet(() -> {
            WarmSession session = session();
            start.accept(session);
            return session.opened();
        });
    }

    /** Of a command that does not wait for the home folder. */
    private WarmSession session() {
        return new WarmSession(desk(), progress(), reason -> {
            throw reason;
        });
    }

    /** Waits for the home folder, but not for a server, which would not let go of it. */
    JobPlace jobsWhenFree() {
        return queue.orElseGet(this::warmSession);
    }

    WarmSession warmSession() {
        return new WarmSession(desk(), progress(), reason -> {
            if (reason.isServer()) {
                throw reason;
            }
            tellProgress("schedule.waiting", reason.problems().get(0).in(messages.locale()));
        });
    }

    /** Beside the result, which may go into a file or another program. */
    void tellProgress(String key, Object... values) {
        terminal.err().println(messages.text(key, values));
    }

    OfficeSource source() {
        return new OfficeSource(settings());
    }

    /** What a job left behind. */
    void tell(Pipeline.Outcome outcome) {
        Duration elapsed = outcome.steps().stream().map(StepReport::elapsed).reduce(Duration.ZERO, Duration::plus);
        say("outcome.done", Long.toString(outcome.execution()), String.format("%.1f", elapsed.toMillis() / 1000.0));
        outcome.answer().filter(answer -> outcome.edition().isEmpty()).ifPresent(answer -> TextTable.of(answer)
                .forEach(this::print));
        outcome.edition().map(Edition::read).ifPresent(edition -> edition.files()
                .forEach(file -> print("  " + file)));
    }

    /** Settings that cannot be read are complained about by the command itself, in a log as it always was. */
    private String logFormat() {
        try {
            return settings().text(Setting.LOG_FORMAT);
        } catch (SettingsException e) {
            return "text";
        }
    }

    /** Logs of one office stay with it; a home folder is only made by a command that puts something there. */
    void logToHome() {
        System.setProperty("huibao.log", log().toString());
        String format = logFormat();
        System.setProperty("huibao.log.format", format);
        System.setProperty("huibao.log.lines", format.equals("text") ? "text" : "json");
        // Not before: what it has to say goes into the log that has just been named.
        OfficeFolder.closeToOthers(home());
    }
}
