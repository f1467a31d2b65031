package huibao.pipeline;

import static java.util.stream.Collectors.joining;

import huibao.narrative.EditionFacts.Change;
import huibao.narrative.EditionFacts.History;
import huibao.pipeline.LookedBack.Changed;
import huibao.pipeline.LookedBack.Restated;
import huibao.pipeline.LookedBack.Said;

/** What earlier editions printed, in the words of the report. */
final class HistoryOfEdition {
    private HistoryOfEdition() {}

    static History of(LookedBack lookedBack) {
        return new History(
                lookedBack.previousCutoff(),
                lookedBack.changes().stream().map(HistoryOfEdition::change).toList(),
                lookedBack.compared(),
                lookedBack.restated().stream().map(HistoryOfEdition::change).toList(),
                lookedBack.months().stream().map(HistoryOfEdition::change).toList());
    }

    private static Change change(Changed changed) {
        return new Change(
                changed.key(),
                changed.before().flatMap(Said::value),
                changed.after().flatMap(Said::value),
                changed.causes().stream().map(EditionWords::cause).collect(joining("、")));
    }

    private static Change change(Restated restated) {
        return new Change(restated.key(), restated.then(), restated.now(), "");
    }
}
