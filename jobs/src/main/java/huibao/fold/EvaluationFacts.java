package huibao.fold;

import huibao.calendar.ShanghaiTime;
import huibao.metric.Dimension;
import huibao.metric.Subject;

/** docs/measures.md §5: evaluations made in a window, of the petition office or of the responsible unit. */
final class EvaluationFacts {
    private static final int OFFICE = Dimension.TARGET.number("office");

    private final FoldQuestion question;
    private final Windows windows;
    private final Fact fact;

    EvaluationFacts(FoldQuestion question, Fact fact) {
        this.question = question;
        this.windows = question.windows();
        this.fact = fact;
    }

    void emit(KnownItem item, FactSink facts) {
        if (!question.asks(Subject.EVALUATION)) {
            return;
        }
        for (Evaluation evaluation : item.evaluations) {
            long mask =
                    windows.containing(ShanghaiTime.dayOf(evaluation.at())) & question.windowsOf(Subject.EVALUATION);
            for (int window = 0; window < windows.count(); window++) {
                if ((mask >>> window & 1) != 0) {
                    emit(item, evaluation, window, facts);
                }
            }
        }
    }

    private void emit(KnownItem item, Evaluation evaluation, int window, FactSink facts) {
        int unit = evaluation.target() == OFFICE
                ? item.row.registeringUnit()
                : new ForwardingInForce(item, windows.end(window)).unit();
        fact.start(Subject.EVALUATION);
        fact.window(window);
        fact.set(Dimension.UNIT, question.reference().unitMember(unit));
        fact.set(Dimension.TARGET, evaluation.target());
        fact.set(Dimension.STATUS, evaluation.status());
        fact.set(Dimension.RATING, evaluation.rating());
        facts.accept(fact);
    }
}
