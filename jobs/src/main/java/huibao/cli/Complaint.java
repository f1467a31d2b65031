package huibao.cli;

import huibao.desk.Failure;
import huibao.desk.OrderRefusedException;
import huibao.pipeline.JobFailedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
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
        Failure told = Failure.of(failure);
        if (told.isRefusal()) {
            reasons(told).forEach(this::tell);
            if (told.reason() instanceof OrderRefusedException) {
                say("complaint.usage", name);
            }
            return told.kind().code();
        }
        // Without a home folder there is no place for a log.
        if (office.hasHome()) {
            LoggerFactory.getLogger(Complaint.class).error("{} {} failed", id, name, failure);
        }
        say("complaint.failure", name, id);
        reasons(told).forEach(line -> tell("  " + line));
        if (failure instanceof JobFailedException job && job.canRestart()) {
            say(
                    "complaint.restart",
                    Long.toString(job.execution()),
                    office.messages().step(job.step()));
        }
        if (office.hasHome()) {
            say(canWrite(office.log()) ? "complaint.log" : "complaint.no-log", id, office.log());
        }
        return told.kind().code();
    }

    private static boolean canWrite(Path log) {
        Path there = log;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        return there != null && Files.isWritable(there);
    }

    private List<String> reasons(Failure told) {
        // Without a home folder nothing failed in it.
        Path home = office.hasHome() ? office.home() : Path.of("");
        return told.lines(office.messages().locale(), home);
    }

    private void say(String key, Object... values) {
        tell(office.messages().text(key, values));
    }

    private void tell(String line) {
        office.terminal().err().println(line);
    }
}
