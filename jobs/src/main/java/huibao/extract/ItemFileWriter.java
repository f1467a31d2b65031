package huibao.extract;

import huibao.lake.format.PartWriter;
import huibao.lake.format.Relation;
import huibao.lake.run.RunWriter;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * The files of one range of items. Settled items and those that always matter go to files of their own: the settled ones'
 * {@code matters_until} is never null, so readers can skip them by the statistics of a file or row group.
 */
final class ItemFileWriter implements Closeable {
    private final RunWriter run;
    private final RowTally tally;
    private final Spares<ItemBuffers> spares;
    private final ItemBuffers buffers;
    private final PartWriter settled;
    private final PartWriter mattering;
    private final PartWriter eventsWithoutEffect;
    private final PartWriter evaluationsWithoutEffect;

    /** @param spares to take memory from, which goes back there once the files are finished */
    ItemFileWriter(RunWriter run, int part, Spares<ItemBuffers> spares, RowTally tally) {
        this.run = run;
        this.tally = tally;
        this.spares = spares;
        buffers = spares.take();
        settled = run.part(2 * part, buffers.settled());
        mattering = run.part(2 * part + 1, buffers.mattering());
        eventsWithoutEffect = run.part(part, buffers.eventsWithoutEffect());
        evaluationsWithoutEffect = run.part(part, buffers.evaluationsWithoutEffect());
    }

    void add(SourceItem item, Details events, Details evaluations) {
        PartWriter file = item.mattersForEver() ? mattering : settled;
        file.addItem(item.cells(), events.cells(), events.count(), evaluations.cells(), evaluations.count());
        tally.inLake(Relation.PETITION_ITEM, 1);
        tally.inLake(Relation.PETITION_EVENT, events.count());
        tally.inLake(Relation.PETITION_EVALUATION, evaluations.count());
    }

    /** Keeps what belongs to a rejected item, without effect. */
    void addWithoutItem(Details events, Details evaluations) {
        add(events, eventsWithoutEffect);
        add(evaluations, evaluationsWithoutEffect);
    }

    private void add(Details details, PartWriter file) {
        for (int row = 0; row < details.count(); row++) {
            file.add(details.cells(), row * details.width());
        }
        tally.withoutEffect(details.relation(), details.count());
    }

    void finish() {
        files().forEach(run::finish);
        spares.giveBack(buffers);
    }

    private List<PartWriter> files() {
        return List.of(settled, mattering, eventsWithoutEffect, evaluationsWithoutEffect);
    }

    @Override
    public void close() throws IOException {
        for (PartWriter file : files()) {
            file.close();
        }
    }
}
