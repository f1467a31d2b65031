package huibao.narrative;

import java.util.List;

/** A part of a document under a heading of level 1; without content it falls away and the numbers of the others close up. */
record SectionPlan(SlotText heading, Numbered numbered, List<Placed> blocks, List<Condition> when) {
    SectionPlan {
        blocks = List.copyOf(blocks);
    }

    enum Numbered {
        YES,
        NO
    }
}
