package huibao.cli;

import picocli.CommandLine.Command;

/** Gives what has been published to other programs. */
@Command(
        name = "publish",
        synopsisSubcommandLabel = "WHAT",
        subcommands = {MartsCommand.class})
final class PublishCommand {}
