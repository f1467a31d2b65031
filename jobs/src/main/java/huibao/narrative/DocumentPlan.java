package huibao.narrative;

import huibao.metric.Breakdown;
import huibao.reports.Document;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A document as its folder defines it.
 *
 * @param name of the deliverable
 * @param about what it reports on
 * @param beside deliverables that are published with it, in files of their own
 * @param mostPages more are not published
 * @param shortenings what is done one after another while its pages do not hold it
 * @param asked what its tables, charts and sentences print, so that it is counted
 */
record DocumentPlan(
        String name,
        About about,
        List<String> beside,
        int mostPages,
        PageOne pageOne,
        List<Shortening> shortenings,
        SlotText title,
        Optional<SlotText> subtitle,
        Optional<SlotText> addressee,
        Optional<MastheadPlan> masthead,
        Document.Layout layout,
        Signed signed,
        List<SectionPlan> sections,
        List<AnnexPlan> annexes,
        List<Breakdown> asked) {
    DocumentPlan {
        beside = List.copyOf(beside);
        shortenings = List.copyOf(shortenings);
        sections = List.copyOf(sections);
        annexes = List.copyOf(annexes);
        asked = List.copyOf(asked);
    }

    /** An annex begins on a page of its own behind the signature. */
    record AnnexPlan(SlotText title, Document.Layout layout, List<Placed> blocks, List<Condition> when) {
        AnnexPlan {
            blocks = List.copyOf(blocks);
        }
    }

    enum About {
        OFFICE,
        /** One campaign: its list, and the activities of its work groups. */
        CAMPAIGN
    }

    /** Whether it lists single items. */
    boolean hasLedger() {
        return Stream.concat(
                        sections.stream().flatMap(section -> section.blocks().stream()),
                        annexes.stream().flatMap(annex -> annex.blocks().stream()))
                .anyMatch(block -> block instanceof Placed.PlacedBuiltIn part
                        && part.part().isLedger());
    }

    /** Whether page one has to hold the first section. */
    enum PageOne {
        WHOLE,
        FREE
    }

    enum Signed {
        YES,
        NO
    }
}
