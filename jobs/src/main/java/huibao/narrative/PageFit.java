package huibao.narrative;

import huibao.reports.Block;
import huibao.reports.Document;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/**
 * Tells whether the pages of a document hold what they should.
 *
 * @param finish what else becomes of a document before it is laid out
 * @param pages how many a document has
 */
public record PageFit(UnaryOperator<Composed> finish, ToIntFunction<Document> pages) {
    Composed finished(Composed composed) {
        return finish.apply(composed);
    }

    boolean holds(DocumentPlan plan, Document document) {
        boolean hasRoom = plan.mostPages() == Integer.MAX_VALUE || pages.applyAsInt(document) <= plan.mostPages();
        return hasRoom
                && (plan.pageOne() == DocumentPlan.PageOne.FREE || pages.applyAsInt(firstSection(document)) == 1);
    }

    /** The first section alone, without the signature. */
    private static Document firstSection(Document document) {
        List<Block> blocks = document.blocks();
        int end = 1;
        while (end < blocks.size() && !beginsSection(blocks.get(end))) {
            end++;
        }
        return document.with(blocks.subList(0, Math.min(end, blocks.size()))).unsigned();
    }

    private static boolean beginsSection(Block block) {
        return block instanceof Block.Annex || block instanceof Block.Heading heading && heading.level() == 1;
    }
}
