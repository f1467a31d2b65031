package huibao.cli;

import huibao.pipeline.JobFailedException;
import huibao.problem.Explained;
import huibao.problem.IoCause;
import huibao.problem.Problem;
import huibao.problem.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What a user is told when a command did not do its work: the reason, an id, and where the log has the rest. */
record Complaint(Office office) {
    int aboutUsage(ParameterException problem, String... arguments) {
        ParameterException meant = UsageWords.meant(problem, arguments);
        tell(new UsageWords(office.messages()).of(meant));
        if (office.messages().isEnglish()) {
            CommandLine.UnmatchedArgumentException.printSuggestions(
                    meant, office.terminal().err());
        }
        say("complaint.usage", meant.getCommandLine().getCommandSpec().qualifiedName());
        return ExitCode.USAGE;
    }

    int aboutFailure(Throwable failure, CommandLine command, ParseResult parsed) {
        String id =
                "E-" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        String name = command.getCommandSpec().qualifiedName();
        Throwable why = ExitCode.reason(failure);
        if (why instanceof Refusal) {
            // nothing went wrong: what was asked is not done, and the reason is all there is to know
            reasons(why).forEach(this::tell);
            return ExitCode.of(failure);
        }
        // Without a home folder there is no place for a log.
        if (office.hasHome()) {
            LoggerFactory.getLogger(Complaint.class).error("{} {} failed", id, name, failure);
        }
        say("complaint.failure", name, id);
        reasons(ExitCode.reason(failure)).forEach(line -> tell("  " + line));
        if (failure instanceof JobFailedException job && job.canRestart()) {
            say(
                    "complaint.restart",
                    Long.toString(job.execution()),
                    office.messages().text("step." + job.step()));
        }
        if (office.hasHome()) {
            say(canWrite(office.log()) ? "complaint.log" : "complaint.no-log", id, office.log());
        }
        return ExitCode.of(failure);
    }

    private static boolean canWrite(Path log) {
        Path there = log;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        return there != null && Files.isWritable(there);
    }

    /** In the user's language where the failure can be told so; of a failure of the machine its name and the remedy. */
    List<String> reasons(Throwable failure) {
        if (failure instanceof Explained explained) {
            return explained.problems().stream()
                    .flatMap(problem -> problem.in(office.messages().locale()).lines())
                    .toList();
        }
        List<String> lines = new ArrayList<>();
        Optional<Problem> machine = IoCause.among(failure);
        if (machine.isEmpty() || office.messages().isEnglish()) {
            text(failure).lines().forEach(lines::add);
        }
        machine.ifPresent(cause -> lines.add(office.messages()
                .text(
                        "complaint.machine",
                        IoCause.file(failure).orElse(office.home().toString()),
                        cause.in(office.messages().locale()),
                        office.messages().text("complaint.remedy." + cause.key()))));
        return lines;
    }

    /** The message of a failure that was foreseen; of any other also its kind, since such messages are often a bare word. */
    private static String text(Throwable failure) {
        boolean foreseen = failure.getClass().getName().startsWith("huibao.")
                || failure instanceof IllegalArgumentException
                || failure instanceof IllegalStateException
                || failure instanceof java.io.UncheckedIOException;
        return foreseen && failure.getMessage() != null ? failure.getMessage() : failure.toString();
    }

    private void say(String key, Object... values) {
        tell(office.messages().text(key, values));
    }

    private void tell(String line) {
        office.terminal().err().println(line);
    }
}
