package huibao.cli;

import huibao.adhoc.MeasureNames;
import huibao.desk.MeasureFormula;
import huibao.desk.OrderRefusedException;
import huibao.metric.Catalogue;
import huibao.metric.Dimension;
import huibao.metric.Measure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints the catalogue of measures, or all of one. */
@Command(name = "metrics")
final class MetricsCommand implements Runnable {
    private final Office office;

    @Parameters(arity = "0..1", paramLabel = "NAME", descriptionKey = "metrics.name")
    private Optional<String> name = Optional.empty();

    MetricsCommand(Office office) {
        this.office = office;
    }

    @Override
    public void run() {
        Catalogue catalogue = office.desk().catalogue();
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
        MeasureNames names = new MeasureNames(catalogue);
        List<Measure> called = names.called(wanted);
        if (called.size() != 1) {
            throw new OrderRefusedException(names.problem(wanted, called));
        }
        return called.get(0);
    }

    private void print(Measure measure) {
        office.say("metrics.measure", measure.name(), measure.label(), measure.unit());
        office.say("metrics.definition", measure.definition());
        office.say("metrics.cohort", office.messages().text("term.cohort." + measure.subject()));
        office.say(
                "metrics.formula",
                MeasureFormula.of(measure.formula(), office.messages().locale()));
        office.say("metrics.example", measure.example());
        office.say(
                "metrics.dimensions",
                measure.dimensions().stream().map(Dimension::code).sorted().collect(Collectors.joining(", ")));
        office.say("metrics.version", measure.version(), measure.effective(), measure.place());
    }
}
