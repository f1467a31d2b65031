package huibao.request;

import huibao.adhoc.QuestionRefusedException;
import huibao.adhoc.Understood;
import huibao.calendar.Period;
import huibao.disclosure.ReleaseRule.Places;
import huibao.fold.Windows.AskedPeriod;
import huibao.metric.Dimension;
import huibao.metric.Measure;
import huibao.metric.Subject;
import huibao.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A question whose answer anybody may read: what no release holds is refused before it is counted. */
record ReleasedQuestion(Understood question) {
    private static final Set<Dimension> PLACES = Set.of(Dimension.REGION, Dimension.UNIT);
    private static final Set<Dimension> OF_PERSONS = Set.of(Dimension.REGISTERING_LEVEL, Dimension.MONTH);

    /** @throws QuestionRefusedException with every reason */
    void refuseWhatIsNotReleased() {
        List<Problem> reasons = new ArrayList<>();
        boolean byPlace = question.dimensions().stream().anyMatch(PLACES::contains);
        if (byPlace) {
            shortPeriods()
                    .forEach(period -> reasons.add(Problem.of(
                            "ask.release-places",
                            period.start().toString(),
                            period.lastDay().toString())));
        }
        for (Measure measure : question.measures()) {
            if (byPlace && measure.subject() == Subject.EVALUATION) {
                reasons.add(Problem.of("ask.release-evaluations", measure.label()));
            }
            if (measure.isPersonsOfVisits() && !OF_PERSONS.containsAll(question.dimensions())) {
                reasons.add(Problem.of("ask.release-persons", measure.label()));
            }
            if (measure.isLargest()) {
                reasons.add(Problem.of("ask.release-largest", measure.label()));
            }
        }
        if (!reasons.isEmpty()) {
            throw new QuestionRefusedException(reasons);
        }
    }

    private List<Period> shortPeriods() {
        return question.periods().stream()
                .map(AskedPeriod::period)
                .filter(period -> OwnPeriods.places(period) == Places.LEFT_OUT)
                .distinct()
                .limit(1)
                .toList();
    }
}
