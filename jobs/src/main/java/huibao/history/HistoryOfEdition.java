package huibao.history;

import static java.util.stream.Collectors.joining;

import huibao.figure.Status;
import huibao.history.LookedBack.Changed;
import huibao.history.LookedBack.Restated;
import huibao.history.LookedBack.Said;
import huibao.narrative.EditionFacts.ChangedFigure;
import huibao.narrative.EditionFacts.EditionHistory;
import huibao.problem.TextBundle;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What earlier editions printed, in the words of the report. */
public final class HistoryOfEdition {
    private HistoryOfEdition() {}

    public static EditionHistory of(LookedBack lookedBack) {
        return new EditionHistory(
                lookedBack.previousCutoff(),
                lookedBack.changes().stream()
                        .filter(HistoryOfEdition::isPrinted)
                        .map(HistoryOfEdition::change)
                        .toList(),
                lookedBack.compared(),
                lookedBack.restated().stream().map(HistoryOfEdition::change).toList(),
                lookedBack.months().stream().map(HistoryOfEdition::change).toList());
    }

    /** A number whose days are not over changes by itself. */
    private static boolean isPrinted(Changed changed) {
        return Stream.of(changed.before(), changed.after())
                .flatMap(Optional::stream)
                .noneMatch(said -> said.status() == Status.PROVISIONAL);
    }

    private static ChangedFigure change(Changed changed) {
        return new ChangedFigure(
                changed.key(),
                changed.before().flatMap(Said::value),
                changed.after().flatMap(Said::value),
                changed.causes().stream()
                        .map(cause -> TextBundle.term(Locale.CHINESE, "cause." + cause))
                        .collect(joining("、")));
    }

    private static ChangedFigure change(Restated restated) {
        return new ChangedFigure(restated.key(), restated.then(), restated.now(), "");
    }
}
