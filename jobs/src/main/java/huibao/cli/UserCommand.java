package huibao.cli;

import picocli.CommandLine.Command;

/** Accounts of the web page. */
@Command(
        name = "user",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UserAddCommand.class,
            UserRoleCommand.class,
            UserLockCommand.class,
            UserCodeCommand.class,
            UserTokenCommand.class,
            UserListCommand.class
        })
final class UserCommand {}
