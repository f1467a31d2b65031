package huibao.cli;

import huibao.desk.EditionComparison;
import huibao.history.EditionDifference;
import huibao.history.EditionDifference.FigureDifference;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says which figures two editions print otherwise, and why. */
@Command(name = "diff")
final class DiffCommand implements Runnable {
    private final Office office;

    @Parameters(index = "0", paramLabel = "A", descriptionKey = "edition.name")
    private String before;

    @Parameters(index = "1", paramLabel = "B", descriptionKey = "edition.name")
    private String after;

    DiffCommand(Office office) {
        this.office = office;
    }

    @Override
    public void run() {
        EditionComparison compared = EditionComparison.of(before, after, office.desk());
        EditionDifference difference = compared.difference();
        difference.lines().forEach(this::print);
        office.say(
                "diff.total",
                difference.lines().size(),
                compared.earlier().key(),
                compared.later().key());
        if (difference.sameOverOtherDays() > 0) {
            office.say("diff.other-days", difference.sameOverOtherDays());
        }
        compared.causes()
                .forEach((cause, figures) ->
                        office.say("diff.cause", office.messages().text("term.cause." + cause), figures));
    }

    private void print(FigureDifference line) {
        String causes = line.causes().stream()
                .map(cause -> office.messages().text("term.cause." + cause))
                .collect(Collectors.joining(", "));
        office.print(String.format(
                "%s  %s %s %s: %s -> %s  (%s)",
                line.id(),
                line.metric(),
                line.dimensions().isEmpty() ? "-" : line.dimensions(),
                line.role(),
                line.before().orElse("-"),
                line.after().orElse("-"),
                causes));
    }
}
