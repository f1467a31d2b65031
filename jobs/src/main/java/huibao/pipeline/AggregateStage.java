package huibao.pipeline;

import huibao.aggregate.CountingEngine;
import huibao.count.CountQuestion;
import huibao.count.CountedTables;
import huibao.edition.VerificationException;
import huibao.figure.Figures;
import huibao.problem.Problem;
import huibao.request.NoRecordsException;
import huibao.request.OutputBasis;
import java.util.List;

/** Lake → every figure asked for, none withheld yet. Figures that do not add up go no further. */
record AggregateStage(CountingEngine engine, Renderers renderers) implements Stage {
    static final String ITEMS = "aggregated.items";

    @Override
    public RowCounts run(Work work) {
        OutputBasis basis = work.basis();
        if (work.isReport()) {
            renderers.warmUp(work.fonts());
            refuseWithoutRecords(work, basis);
        }
        CountQuestion question = basis.counted();
        CountedTables counted = engine.count(basis.input(work.lake()), question);
        Figures figures = counted.figures();
        List<Problem> contradictions = basis.contradictions(question, figures);
        if (!contradictions.isEmpty()) {
            throw VerificationException.of("tables-agree", contradictions);
        }
        work.keepCounted(figures);
        StepFile.write(counted.ledger(), work.ledger());
        work.note(ITEMS, counted.items());
        return new RowCounts(counted.items(), figures.size());
    }

    private static void refuseWithoutRecords(Work work, OutputBasis basis) {
        basis.recordsBegin(work.lake())
                .firstDay()
                .filter(day -> !basis.reported().end().isAfter(day))
                .ifPresent(day -> {
                    throw new NoRecordsException(basis.reported(), day);
                });
    }
}
