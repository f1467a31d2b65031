package huibao.cli;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What a user is told when a command did not do its work: the reason, an id, and where the log has the rest. */
record Complaint(Office office) {
    int aboutUsage(ParameterException problem, String... args) {
        office.terminal().err().println(problem.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(
                problem, office.terminal().err());
        office.terminal()
                .err()
                .println(office.messages()
                        .text(
                                "complaint.usage",
                                problem.getCommandLine().getCommandSpec().qualifiedName()));
        return ExitCode.USAGE;
    }

    int aboutFailure(Exception failure, CommandLine command, ParseResult parsed) {
        String id =
                "E-" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        String name = command.getCommandSpec().qualifiedName();
        LoggerFactory.getLogger(Complaint.class).error("{} {} failed", id, name, failure);
        office.terminal().err().println(office.messages().text("complaint.failure", name, id));
        reason(failure).lines().forEach(line -> office.terminal().err().println("  " + line));
        office.terminal().err().println(office.messages().text("complaint.log", id, office.log()));
        return ExitCode.of(failure);
    }

    /** The message of a failure foreseen; of any other also its kind, since such messages are often a bare word. */
    private static String reason(Exception failure) {
        return ExitCode.isForeseen(failure) ? failure.getMessage() : failure.toString();
    }
}
