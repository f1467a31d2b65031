package huibao.cli;

import huibao.edition.Edition;
import huibao.edition.Editions;
import huibao.pipeline.AskedAlike;
import huibao.pipeline.EditionDifference;
import huibao.pipeline.EditionDifference.Line;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says which figures two editions print otherwise, and why. */
@Command(name = "diff")
final class DiffCommand implements Runnable {
    private final Office office;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "A", descriptionKey = "edition.name")
    private String before;

    @Parameters(index = "1", paramLabel = "B", descriptionKey = "edition.name")
    private String after;

    DiffCommand(Office office) {
        this.office = office;
    }

    @Override
    public void run() {
        Editions editions = new Editions(office.settings().output());
        Edition earlier = editions.named(before);
        Edition later = editions.named(after);
        requireSameQuestion(earlier, later);
        EditionDifference difference = EditionDifference.between(earlier, later, office.settings());
        List<Line> lines = difference.lines();
        lines.forEach(this::print);
        Map<String, Long> causes = lines.stream()
                .flatMap(line -> line.causes().stream())
                .collect(Collectors.groupingBy(cause -> cause, java.util.TreeMap::new, Collectors.counting()));
        office.say("diff.total", lines.size(), earlier.key(), later.key());
        if (difference.sameOverOtherDays() > 0) {
            office.say("diff.other-days", difference.sameOverOtherDays());
        }
        causes.forEach(
                (cause, figures) -> office.say("diff.cause", office.messages().text("cause." + cause), figures));
    }

    /** Other questions have other figures. */
    private void requireSameQuestion(Edition earlier, Edition later) {
        AskedAlike asked = new AskedAlike(earlier, later);
        List<String> differences = asked.differences();
        if (!differences.isEmpty()) {
            String key = asked.areAnswers() ? "diff.other-question" : "diff.other";
            throw new ParameterException(
                    spec.commandLine(),
                    office.messages().text(key, earlier.key(), later.key(), String.join(", ", differences)));
        }
    }

    private void print(Line line) {
        String causes = line.causes().stream()
                .map(cause -> office.messages().text("cause." + cause))
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
