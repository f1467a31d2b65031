package huibao.narrative;

import huibao.reports.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The problems that the figures show, each with what the office does about it. */
final class ProblemParts {
    private final Material material;
    private final MeasureList measures;
    private final List<Found> found = new ArrayList<>();
    private boolean isSearched;

    ProblemParts(Material material) {
        this.material = material;
        this.measures = material.input().brief().map(CampaignBrief::measures).orElseGet(MeasureList::standard);
    }

    /** In the order they are reported; looked for once. */
    List<Found> found() {
        if (!isSearched) {
            isSearched = true;
            search();
        }
        return found;
    }

    private void search() {
        ProblemRules rules = new ProblemRules(material);
        for (ProblemKind kind : ProblemKind.values()) {
            Optional<Block> paragraph = material.paragraph(rules.find(kind).toArray(Sentence[]::new));
            paragraph.ifPresent(block -> found.add(new Found(
                    measures.of(kind).problem(), block, measures.of(kind).measure())));
        }
    }

    /** @param measure what is done about it */
    record Found(String heading, Block paragraph, String measure) {}
}
