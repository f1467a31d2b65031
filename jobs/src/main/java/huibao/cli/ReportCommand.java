package huibao.cli;

import picocli.CommandLine.Command;

/** Makes a report; each deliverable is a command of its own. */
@Command(
        name = "report",
        synopsisSubcommandLabel = "DELIVERABLE",
        subcommands = {
            MonthlyCommand.class,
            BriefingCommand.class,
            DailyCommand.class,
            LedgerCommand.class,
            OwnReportCommand.class
        })
final class ReportCommand {}
