package huibao.history;

import huibao.calendar.PeriodKind;
import huibao.calendar.Role;
import huibao.check.CheckParameters;
import huibao.check.CheckScript;
import huibao.check.CheckWindow;
import huibao.edition.Edition;
import huibao.figure.Figure;
import huibao.fold.Windows.AskedPeriod;
import huibao.metric.Breakdown;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The second computation of a published figure as a script for psql, over the periods and to the cut-off of its edition. */
record FigureCheck(Edition edition, Figure figure, Measure measure) {
    private static final String OR = Pattern.quote(Breakdown.OR);

    /** @throws IllegalArgumentException if a lake run of the edition is not there any more */
    String script(OutputContext context) {
        return new Reproduction(edition).basis(context).either(this::ofReport, this::ofAnswer);
    }

    private String ofReport(ReportBasis basis) {
        Map<String, List<String>> row = row();
        Optional<String> month =
                Optional.ofNullable(row.remove(Dimension.MONTH.code())).map(codes -> codes.get(0));
        CheckParameters parameters = CheckParameters.of(basis.request().region(), basis.periods());
        return text(parameters.ofRow(row), basis, month, figure.key().role());
    }

    private String ofAnswer(QuestionBasis basis) {
        Map<String, List<String>> row = row();
        // In a series the period is a dimension; here it is a window of its own.
        basis.question().series().map(PeriodKind::code).ifPresent(row::remove);
        List<CheckWindow> windows = windows(basis);
        CheckParameters parameters = CheckParameters.of(
                basis.request().region(), windows, basis.request().cutoff());
        return text(
                parameters.ofRow(row),
                basis,
                Optional.empty(),
                windows.get(windows.size() - 1).role());
    }

    /** Codes by dimension; several of one are counted together. */
    private Map<String, List<String>> row() {
        Map<String, List<String>> row = new HashMap<>();
        figure.key().dimensions().forEach((dimension, codes) -> row.put(dimension, List.of(codes.split(OR))));
        return row;
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

    private String text(CheckParameters parameters, OutputBasis basis, Optional<String> month, Role role) {
        Settings settings = basis.context().settings();
        String schema = settings.isEmbedded() ? "petition" : settings.text(Setting.SOURCE_SCHEMA);
        return new CheckScript(completed(parameters, basis), schema)
                .text(new CheckScript.ScriptParameters(
                        figure.metric(),
                        month,
                        role.code(),
                        figure.start().toString(),
                        figure.end().toString()));
    }
}
