package huibao.reports;

import huibao.reports.Block.Chart;
import huibao.reports.Block.Paragraph;
import huibao.reports.Block.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.jasperreports.engine.JRException;

/**
 * Moves text that follows a table or chart before it where a page would else stay blank for more than a quarter: within its
 * section, and never a table before a table or a chart before a chart, which are numbered.
 */
final class Arrangement {
    /** Each tries one place. */
    private static final int MOST_LAYOUTS = 12;

    private static final int FARTHEST = 3;

    private final PdfRendering pdf;
    private int layouts;

    Arrangement(PdfRendering pdf) {
        this.pdf = pdf;
    }

    Document of(Document document) throws JRException {
        Document best = document;
        BlankPages blank = measured(best);
        Optional<Document> better = better(best, blank);
        while (better.isPresent()) {
            best = better.get();
            blank = measured(best);
            better = better(best, blank);
        }
        return best;
    }

    private BlankPages measured(Document document) throws JRException {
        layouts++;
        return pdf.blankPages(document);
    }

    private Optional<Document> better(Document document, BlankPages blank) throws JRException {
        for (int behind : blank.blocks()) {
            for (int from : movable(document.blocks(), behind)) {
                if (layouts >= MOST_LAYOUTS) {
                    return Optional.empty();
                }
                Document tried = document.with(moved(document.blocks(), from, behind));
                if (measured(tried).isLessThan(blank)) {
                    return Optional.of(tried);
                }
            }
        }
        return Optional.empty();
    }

    /** Blocks that may stand before a table or chart instead of behind it. */
    private static List<Integer> movable(List<Block> blocks, int behind) {
        List<Integer> movable = new ArrayList<>();
        for (int i = behind + 1; i < blocks.size() && i <= behind + FARTHEST && isOfSection(blocks.get(i)); i++) {
            List<Block> passed = blocks.subList(behind, i);
            Block block = blocks.get(i);
            if (passed.stream().noneMatch(one -> one.getClass().equals(block.getClass()))) {
                movable.add(i);
            }
        }
        return movable;
    }

    private static boolean isOfSection(Block block) {
        return block instanceof Paragraph || block instanceof Table || block instanceof Chart;
    }

    private static List<Block> moved(List<Block> blocks, int from, int to) {
        List<Block> moved = new ArrayList<>(blocks);
        moved.add(to, moved.remove(from));
        return moved;
    }
}
