package huibao.disclosure;

import huibao.figure.Audience;
import huibao.figure.Figures;
import huibao.metric.Catalogue;
import huibao.metric.Formula;
import huibao.metric.Measure;
import huibao.metric.Term;
import huibao.metric.Value;
import java.util.List;

/** Decides which numbers an output may show. Every output of an edition or an answer passes it once. */
public sealed interface Disclosure permits Internal, Release {
    /** The figures as counted → as they may be shown; those that may not be in the output at all are left out. */
    Figures disclose(Figures counted);

    /** The measures without which a figure of this one cannot be judged: the batches that persons came in. */
    static List<Measure> companions(Measure measure, Catalogue catalogue) {
        if (!(measure.formula() instanceof Formula.Sum persons)
                || persons.term().value() != Value.PERSONS) {
            return List.of();
        }
        Formula batches = new Formula.Sum(new Term(Value.COUNT, persons.term().where()));
        return catalogue.all().stream()
                .filter(other ->
                        other.subject() == measure.subject() && other.formula().equals(batches))
                .toList();
    }

    static Disclosure to(Audience audience, ReleaseRule rule, Catalogue catalogue, ReaderKnowledge known) {
        return switch (audience) {
            case INTERNAL -> new Internal(catalogue);
            case RELEASE -> new Release(rule, catalogue, known);
        };
    }
}
