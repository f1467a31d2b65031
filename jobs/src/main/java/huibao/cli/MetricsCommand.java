package huibao.cli;

import huibao.metric.Catalogue;
import huibao.metric.Dimension;
import huibao.metric.Measure;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the catalogue of measures, or all of one. */
@Command(name = "metrics")
final class MetricsCommand implements Runnable {
    private final Office office;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "NAME", descriptionKey = "metrics.name")
    private Optional<String> name = Optional.empty();

    MetricsCommand(Office office) {
        this.office = office;
    }

    @Override
    public void run() {
        Catalogue catalogue = Catalogue.load();
        if (name.isPresent()) {
            print(measure(catalogue, name.get()));
        } else {
            catalogue
                    .all()
                    .forEach(measure -> office.print(
                            String.format("%-28s %s（%s）", measure.name(), measure.label(), measure.unit())));
        }
    }

    private Measure measure(Catalogue catalogue, String wanted) {
        return catalogue
                .find(wanted)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), office.messages().text("metrics.unknown", wanted)));
    }

    private void print(Measure measure) {
        office.say("metrics.measure", measure.name(), measure.label(), measure.unit());
        office.say("metrics.definition", measure.definition());
        office.say("metrics.example", measure.example());
        office.say(
                "metrics.dimensions",
                measure.dimensions().stream().map(Dimension::code).sorted().collect(Collectors.joining(", ")));
        office.say("metrics.version", measure.version(), measure.effective(), measure.place());
    }
}
