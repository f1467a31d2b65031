package huibao.cli;

import picocli.CommandLine.Command;

/** The audit log. */
@Command(name = "audit", synopsisSubcommandLabel = "COMMAND", subcommands = AuditVerifyCommand.class)
final class AuditCommand {}
