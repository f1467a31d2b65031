package huibao.cli;

import huibao.desk.Desk;
import huibao.desk.MeasureFormula;
import huibao.desk.Tracing;
import huibao.edition.Edition;
import huibao.edition.FigureCsv;
import huibao.figure.Figure;
import huibao.history.FigureTrace;
import huibao.request.QuestionRequest;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says where a published number comes from, and how to compute it another way. */
@Command(name = "trace")
final class TraceCommand implements Runnable {
    private final Office office;

    @Parameters(paramLabel = "FIGURE", descriptionKey = "trace.figure")
    private String figureId;

    @Option(names = "--edition", paramLabel = "EDITION", descriptionKey = "trace.edition")
    private Optional<String> edition = Optional.empty();

    @Option(names = "--check", descriptionKey = "trace.check")
    private boolean check;

    TraceCommand(Office office) {
        this.office = office;
    }

    @Override
    public void run() {
        Desk desk = office.desk();
        FigureTrace trace = Tracing.of(figureId, edition, desk);
        if (check) {
            office.print(trace.checkScript(desk.context()));
        } else {
            print(trace);
        }
    }

    private void print(FigureTrace trace) {
        Figure figure = trace.figure();
        office.say(
                "trace.number",
                trace.measure().label(),
                figure.metric(),
                figure.key().dimensionText().isEmpty() ? "-" : figure.key().dimensionText(),
                figure.key().role().code(),
                figure.start(),
                figure.end());
        office.say("trace.value", value(figure), figure.status().code());
        office.say(
                "trace.of",
                trace.edition().folder(),
                trace.edition().manifest().cutoff().toString(),
                trace.edition().manifest().programVersion());
        trace.question().ifPresent(asked -> printQuestion(asked, trace.edition()));
        if (trace.tables().isEmpty() && trace.question().isEmpty()) {
            office.say("trace.not-printed");
        }
        trace.tables().forEach(table -> office.say("trace.table", table.number(), table.caption()));
        office.say("metrics.definition", trace.measure().definition());
        office.say(
                "trace.formula",
                MeasureFormula.of(trace.measure().formula(), office.messages().locale()));
        office.say(
                "metrics.version",
                trace.measure().version(),
                trace.measure().effective(),
                trace.measure().place());
        trace.edition()
                .manifest()
                .lakeRuns()
                .forEach(run ->
                        office.say("trace.run", run.id(), run.snapshotAt().toString()));
        trace.rows()
                .forEach(rows -> office.say(
                        "trace.rows",
                        rows.relation(),
                        rows.read(),
                        rows.inLake(),
                        rows.keptWithoutEffect(),
                        rows.rejected()));
        office.say("trace.extraction");
        trace.extraction().forEach(office::print);
        trace.checkQuery().ifPresent(query -> {
            office.say("trace.check-query", trace.figure().id());
            office.print(query);
        });
    }

    private void printQuestion(QuestionRequest asked, Edition edition) {
        office.say("trace.question", asked.question().inWords(), asked.name().orElse("-"));
        office.say(
                "trace.files",
                edition.files().stream()
                        .map(file -> file.getFileName().toString())
                        .filter(file -> asked.formats().stream().anyMatch(format -> file.endsWith("." + format)))
                        .filter(file -> !file.equals(FigureCsv.FILE))
                        .collect(Collectors.joining(", ")));
    }

    private static String value(Figure figure) {
        String value = figure.value().map(BigDecimal::toPlainString).orElse("-");
        String base = figure.numerator().map(part -> part + " / ").orElse("")
                + figure.denominator().map(String::valueOf).orElse("");
        return base.isEmpty() ? value : value + " = " + base;
    }
}
