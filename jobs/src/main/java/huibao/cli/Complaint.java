package huibao.cli;

import huibao.pipeline.JobFailedException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What a user is told when a command did not do its work: the reason, an id, and where the log has the rest. */
record Complaint(Office office) {
    int aboutUsage(ParameterException problem, String... arguments) {
        tell(problem.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(
                problem, office.terminal().err());
        say("complaint.usage", problem.getCommandLine().getCommandSpec().qualifiedName());
        return ExitCode.USAGE;
    }

    int aboutFailure(Throwable failure, CommandLine command, ParseResult parsed) {
        String id =
                "E-" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        String name = command.getCommandSpec().qualifiedName();
        LoggerFactory.getLogger(Complaint.class).error("{} {} failed", id, name, failure);
        say("complaint.failure", name, id);
        reason(ExitCode.reason(failure)).lines().forEach(line -> tell("  " + line));
        if (failure instanceof JobFailedException job) {
            say(
                    "complaint.restart",
                    Long.toString(job.execution()),
                    office.messages().text("step." + job.step()));
        }
        say("complaint.log", id, office.log());
        return ExitCode.of(failure);
    }

    /** The message of a failure that was foreseen; of any other also its kind, since such messages are often a bare word. */
    private static String reason(Throwable failure) {
        boolean foreseen = failure.getClass().getName().startsWith("huibao.")
                || failure instanceof IllegalArgumentException
                || failure instanceof IllegalStateException;
        return foreseen && failure.getMessage() != null ? failure.getMessage() : failure.toString();
    }

    private void say(String key, Object... values) {
        tell(office.messages().text(key, values));
    }

    private void tell(String line) {
        office.terminal().err().println(line);
    }
}
