package huibao.cli;

import huibao.edition.Deliverable;
import huibao.edition.Edition;
import huibao.edition.EditionKey;
import huibao.edition.Editions;
import huibao.pipeline.EditionDifference;
import huibao.pipeline.EditionDifference.Line;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        requireSameReport(earlier.key(), later.key());
        List<Line> lines = EditionDifference.between(earlier, later, office.settings());
        lines.forEach(this::print);
        Map<String, Long> causes = lines.stream()
                .flatMap(line -> line.causes().stream())
                .collect(Collectors.groupingBy(cause -> cause, java.util.TreeMap::new, Collectors.counting()));
        office.say("diff.total", lines.size(), earlier.key(), later.key());
        causes.forEach(
                (cause, figures) -> office.say("diff.cause", office.messages().text("cause." + cause), figures));
    }

    /** An answer to a question is asked again rather than compared; other periods are other figures. */
    private void requireSameReport(EditionKey earlier, EditionKey later) {
        boolean isReport =
                Arrays.stream(Deliverable.values()).anyMatch(one -> one.code().equals(earlier.deliverable()));
        boolean isSame = earlier.region().equals(later.region())
                && earlier.deliverable().equals(later.deliverable())
                && earlier.period().equals(later.period());
        if (!isReport || !isSame) {
            throw new ParameterException(spec.commandLine(), office.messages().text("diff.other", earlier, later));
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
                value(line.before(), line.statusBefore()),
                value(line.after(), line.statusAfter()),
                causes));
    }

    private static String value(Optional<BigDecimal> value, Optional<String> status) {
        return value.map(BigDecimal::toPlainString).or(() -> status).orElse("-");
    }
}
