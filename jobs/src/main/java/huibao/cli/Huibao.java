package huibao.cli;

import huibao.home.HandOverRefused;
import huibao.home.HomeRefused;
import huibao.home.HomeVersion;
import huibao.settings.SettingsException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;

/** {@code huibao}: one subcommand for each task of a user. */
@Command(
        name = "huibao",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND")
public final class Huibao {
    private static final List<Class<?>> COMMANDS = List.of(
            DemoCommand.class,
            LoadCommand.class,
            ImportCommand.class,
            MapCommand.class,
            GenerateCommand.class,
            CheckSourceCommand.class,
            ExtractCommand.class,
            ReportCommand.class,
            AdhocCommand.class,
            ShellCommand.class,
            PublishCommand.class,
            MetricsCommand.class,
            RunsCommand.class,
            RestartCommand.class,
            EditionsCommand.class,
            DiffCommand.class,
            TraceCommand.class,
            ReproduceCommand.class,
            ServeCommand.class,
            UserCommand.class,
            AuditCommand.class,
            ScheduleCommand.class,
            WatchCommand.class,
            LakeCommand.class,
            DoctorCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            ConfigCommand.class);

    @Mixin
    private final Office office;

    Huibao(Office office) {
        this.office = office;
    }

    public static void main(String[] args) {
        // Everything is written in UTC and shown in Shanghai time; the machine's own zone plays no part.
        System.exit(run(Terminal.ofProcess(), System.getenv(), Clock.systemUTC(), Locale.getDefault(), args));
    }

    /** Carries out one command line. @return its exit code */
    static int run(Terminal terminal, Map<String, String> environment, Clock clock, Locale locale, String... args) {
        Messages messages = Messages.of(locale);
        Office office = new Office(environment, clock, terminal, messages);
        Complaint complaint = new Complaint(office);
        CommandLine commandLine = commandLine(office, args)
                .setParameterExceptionHandler(complaint::aboutUsage)
                .setExecutionExceptionHandler(complaint::aboutFailure)
                .setExecutionStrategy(parsed -> execute(parsed, office, complaint));
        return commandLine.execute(args.length == 0 ? new String[] {"--help"} : args);
    }

    /**
     * Carries out a command line that was handed over.
     *
     * @param folder paths are meant from
     * @param check refuses it before it begins
     */
    static int carryOut(Office office, Path folder, List<String> arguments, Runnable check) {
        Complaint complaint = new Complaint(office);
        return commandLine(office, arguments.toArray(String[]::new))
                .registerConverter(Path.class, folder::resolve)
                .setParameterExceptionHandler(complaint::aboutUsage)
                .setExecutionExceptionHandler(complaint::aboutFailure)
                .setExecutionStrategy(parsed -> {
                    try {
                        check.run();
                        return new RunLast().execute(parsed);
                    } catch (HandOverRefused | Error failure) {
                        return complaint.aboutFailure(failure, last(parsed), parsed);
                    }
                })
                .execute(arguments.toArray(String[]::new));
    }

    /** A restore goes on after one that was interrupted, and doctor tells what is wrong with the home. */
    private static void requireUsableHome(Office office, String command) {
        System.setProperty(HomeVersion.PROGRAM, ProgramVersion.text());
        if (!command.matches("restore|doctor")) {
            new HomeVersion(office.home()).requireUsable(ProgramVersion.text());
        }
    }

    /** With the one command that a line begins with, since to make all takes as long as some of them do, or with all of them. */
    static CommandLine commandLine(Office office, String... args) {
        CommandLine huibao = new CommandLine(new Huibao(office), new CommandFactory(office));
        List<Class<?>> meant = COMMANDS.stream()
                .filter(command -> args.length > 0 && name(command).equals(args[0]))
                .toList();
        (meant.isEmpty() ? COMMANDS : meant).forEach(huibao::addSubcommand);
        return configured(huibao, office);
    }

    private static String name(Class<?> command) {
        return command.getAnnotation(Command.class).name();
    }

    /** A command that speaks as this program does. */
    static CommandLine configured(CommandLine commandLine, Office office) {
        return commandLine
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setResourceBundle(office.messages().bundle())
                .setOut(office.terminal().out())
                .setErr(office.terminal().err());
    }

    private static CommandLine last(ParseResult parsed) {
        List<CommandLine> commands = parsed.asCommandLineList();
        return commands.get(commands.size() - 1);
    }

    /** An error of the machine or of a library (no memory, a class that cannot start) is told like any other failure. */
    private static int execute(ParseResult parsed, Office office, Complaint complaint) {
        List<CommandLine> commands = parsed.asCommandLineList();
        CommandLine command = last(parsed);
        System.setProperty("huibao.command", command.getCommandSpec().qualifiedName());
        try {
            if (commands.stream().noneMatch(one -> one.isUsageHelpRequested() || one.isVersionHelpRequested())) {
                office.logToHome();
                requireUsableHome(office, command.getCommandName());
                if (command.getCommandSpec().userObject() instanceof HomeJob) {
                    OptionalInt done = new HandOver(office).of(parsed.originalArgs());
                    if (done.isPresent()) {
                        return done.getAsInt();
                    }
                }
                Heap.ofProcess().requireEnoughFor(command.getCommandName());
            }
            return new RunLast().execute(parsed);
        } catch (SettingsException | HomeRefused | Error failure) {
            return complaint.aboutFailure(failure, command, parsed);
        }
    }
}
