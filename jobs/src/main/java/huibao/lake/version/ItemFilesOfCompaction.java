package huibao.lake.version;

import huibao.lake.format.PartWriter;
import huibao.lake.format.Relation;
import huibao.lake.format.Texts;
import huibao.lake.run.RunWriter;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The item files of a compaction: as extraction writes them, and one for each older version an item may have. */
final class ItemFilesOfCompaction implements Closeable {
    private static final int ITEMS_A_PART = 100_000;

    private final RunWriter run;
    private final Texts texts;
    private final List<PartWriter> past = new ArrayList<>();
    private PartWriter settled;
    private PartWriter mattering;
    private int part;

    ItemFilesOfCompaction(RunWriter run, Texts texts) {
        this.run = run;
        this.texts = texts;
        begin();
    }

    private void begin() {
        settled = run.part(Relation.PETITION_ITEM, 2 * part, texts);
        mattering = run.part(Relation.PETITION_ITEM, 2 * part + 1, texts);
    }

    void add(ItemCells item) throws IOException {
        item.writeTo(item.mattersForEver() ? mattering : settled);
        if (settled.rows() + mattering.rows() == ITEMS_A_PART) {
            endPart();
            part++;
            begin();
        }
    }

    /** @param versions of one item, oldest first */
    void addPast(List<ItemCells> versions) {
        for (int version = 0; version < versions.size(); version++) {
            if (version == past.size()) {
                past.add(run.part(Relation.PAST_ITEM, version, texts));
            }
            versions.get(version).writeTo(past.get(version));
        }
    }

    void finish() throws IOException {
        endPart();
        past.forEach(run::finish);
    }

    private void endPart() throws IOException {
        run.finish(settled);
        run.finish(mattering);
        settled.close();
        mattering.close();
    }

    @Override
    public void close() throws IOException {
        settled.close();
        mattering.close();
        for (PartWriter file : past) {
            file.close();
        }
    }
}
