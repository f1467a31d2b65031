package huibao.history;

import huibao.calendar.Role;
import huibao.check.CheckParameters;
import huibao.check.CheckScript;
import huibao.check.CheckWindow;
import huibao.edition.Deliverable;
import huibao.edition.Edition;
import huibao.figure.Figure;
import huibao.fold.Windows.AskedPeriod;
import huibao.metric.Breakdown;
import huibao.metric.Catalogue;
import huibao.metric.Dimension;
import huibao.metric.Measure;
import huibao.metric.Subject;
import huibao.request.OutputBasis;
import huibao.request.OutputContext;
import huibao.request.QuestionBasis;
import huibao.request.ReportBasis;
import huibao.settings.Setting;
import huibao.settings.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The second computation of a published figure as a script for psql, over the periods and to the cut-off of its edition. */
record FigureCheck(Edition edition, Figure figure, Measure measure) {
    /**
     * @return empty for a figure of an answer that no check query counts: they count the whole region, and one dimension at
     *     a time
     * @throws IllegalArgumentException if a lake run of the edition is not there any more
     */
    Optional<String> script(OutputContext context) {
        return new Reproduction(edition).basis(context).either(report -> Optional.of(ofReport(report)), this::ofAnswer);
    }

    private String ofReport(ReportBasis basis) {
        CheckParameters parameters = CheckParameters.of(basis.request().region(), basis.periods());
        return text(
                completed(parameters, basis),
                figure.key().memberText(),
                figure.key().role(),
                basis.context().settings());
    }

    private Optional<String> ofAnswer(QuestionBasis basis) {
        Map<String, String> dimensions = new TreeMap<>(figure.key().dimensions());
        // In a series the period is a dimension; here it is a window of its own.
        basis.question().series().ifPresent(kind -> dimensions.remove(kind.code()));
        if (!isCounted(dimensions, basis.context().catalogue())) {
            return Optional.empty();
        }
        List<CheckWindow> windows = windows(basis);
        CheckParameters parameters = CheckParameters.of(
                basis.request().region(), windows, basis.request().cutoff());
        String text = dimensions.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining(";"));
        return Optional.of(text(
                completed(parameters, basis),
                text,
                windows.get(windows.size() - 1).role(),
                basis.context().settings()));
    }

    private boolean isCounted(Map<String, String> dimensions, Catalogue catalogue) {
        boolean single = dimensions.values().stream().noneMatch(code -> code.contains(Breakdown.OR));
        return single
                && Deliverable.codes().stream()
                        .flatMap(deliverable -> catalogue.breakdowns(deliverable).stream())
                        .filter(breakdown -> breakdown.measures().contains(measure))
                        .anyMatch(breakdown -> codes(breakdown).equals(dimensions.keySet()));
    }

    private static Set<String> codes(Breakdown breakdown) {
        return breakdown.by().stream().map(Dimension::code).collect(Collectors.toSet());
    }

    /** The answer's last period, which says the names and places that hold, and the figure's own last. */
    private List<CheckWindow> windows(QuestionBasis basis) {
        List<AskedPeriod> current = basis.question().periods().stream()
                .filter(asked -> asked.role() == Role.CURRENT)
                .toList();
        AskedPeriod last = current.get(current.size() - 1);
        List<CheckWindow> windows = new ArrayList<>(List.of(CheckWindow.of(
                Role.CURRENT, last.period().start(), last.period().end(), last.nextEnd())));
        boolean ofTwelveMonths = figure.key().role() == Role.LAST_12_MONTHS;
        if (ofTwelveMonths || !isOfFigure(last)) {
            windows.add(CheckWindow.of(
                    ofTwelveMonths ? Role.LAST_12_MONTHS : Role.PREVIOUS,
                    figure.start(),
                    figure.end(),
                    nextEnd(basis)));
        }
        return windows;
    }

    private Optional<LocalDate> nextEnd(QuestionBasis basis) {
        return basis.question().periods().stream()
                .filter(this::isOfFigure)
                .findFirst()
                .flatMap(AskedPeriod::nextEnd);
    }

    private boolean isOfFigure(AskedPeriod asked) {
        return asked.period().start().equals(figure.start())
                && asked.period().end().equals(figure.end());
    }

    private CheckParameters completed(CheckParameters parameters, OutputBasis basis) {
        CheckParameters complete = parameters.extractedAt(basis.run().manifest().snapshotAt());
        if (basis.context().settings().isOn(Setting.INCLUDE_PHONE)) {
            complete = complete.withPhone();
        }
        if (measure.subject() == Subject.ACTIVITY && figure.key().campaign().isPresent()) {
            complete = complete.withActivityCampaign(figure.key().campaign().get());
        }
        return basis.campaign().map(complete::withCampaign).orElse(complete);
    }

    private String text(CheckParameters parameters, String dimensions, Role role, Settings settings) {
        String schema = settings.isEmbedded() ? "petition" : settings.text(Setting.SOURCE_SCHEMA);
        return new CheckScript(parameters, schema)
                .text(new CheckScript.ScriptParameters(
                        figure.metric(),
                        dimensions,
                        role.code(),
                        figure.start().toString(),
                        figure.end().toString()));
    }
}
