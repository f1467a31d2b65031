package huibao.cli;

import picocli.CommandLine.Command;

/** Care of the lake. */
@Command(
        name = "lake",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {LakeVerifyCommand.class, LakeCompactCommand.class})
final class LakeCommand {}
