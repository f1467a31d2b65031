package huibao.extract;

import huibao.lake.format.PartBuffers;
import huibao.lake.format.Relation;
import huibao.lake.format.Texts;

/** The memory of the files of a range, for one range after the other. */
record ItemBuffers(
        PartBuffers settled,
        PartBuffers mattering,
        PartBuffers eventsWithoutEffect,
        PartBuffers evaluationsWithoutEffect) {
    ItemBuffers(Texts texts) {
        this(
                new PartBuffers(Relation.PETITION_ITEM, texts),
                new PartBuffers(Relation.PETITION_ITEM, texts),
                new PartBuffers(Relation.REJECTED_ITEM_EVENT, texts),
                new PartBuffers(Relation.REJECTED_ITEM_EVALUATION, texts));
    }
}
