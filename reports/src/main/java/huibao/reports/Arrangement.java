package huibao.reports;

import huibao.reports.BlockHeights.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.sf.jasperreports.engine.JRException;

/**
 * Moves text among the tables and charts of its section so that pages are filled: never a paragraph before a paragraph, a
 * table before a table or a chart before a chart, and nothing far. Orders are tried by the heights of the blocks alone;
 * the best is laid out, and stands only if its pages are better filled indeed.
 */
final class Arrangement {
    /** Places a block may move. */
    private static final int FARTHEST = 3;
    /** Of blocks that follow one another, those beyond stay where they are. */
    private static final int MOST_TOGETHER = 9;

    private static final Set<Kind> MOVABLE = EnumSet.of(Kind.PARAGRAPH, Kind.TABLE, Kind.CHART);

    private final PdfRendering pdf;

    Arrangement(PdfRendering pdf) {
        this.pdf = pdf;
    }

    Arranged of(Document document) throws JRException {
        LaidOut laid = pdf.laidOut(document);
        List<Block> blocks = document.blocks();
        int textEnd = FormWords.textEnd(document);
        List<Block> arranged = new ArrayList<>(
                order(textEnd, laid.heights()).stream().map(blocks::get).toList());
        arranged.addAll(blocks.subList(textEnd, blocks.size()));
        if (arranged.equals(blocks)) {
            return new Arranged(document, laid.pages());
        }
        // Pages of both orders are never kept at once: those of a long document fill the memory.
        BlankPages blank = laid.blank();
        Document moved = document.with(arranged);
        laid = pdf.laidOut(moved);
        return laid.blank().isLessThan(blank)
                ? new Arranged(moved, laid.pages())
                : new Arranged(document, Optional.empty());
    }

    /**
     * An order up to some block, and where on its page that ends.
     *
     * @param leads how many tables and charts stand ahead of the paragraph that leads to them
     * @param moves by how many places blocks were moved
     */
    private record PageOrder(List<Integer> order, PageFlow flow, int leads, int moves) {
        static final Comparator<PageOrder> BETTER = Comparator.<PageOrder>comparingInt(
                        way -> way.flow().excess())
                .thenComparing(PageOrder::leads)
                .thenComparing(way -> way.flow().pages())
                .thenComparing(PageOrder::moves);
    }

    /** The best order of so many blocks of these heights, by their places in the text. */
    static List<Integer> order(int blocks, BlockHeights heights) {
        Collection<PageOrder> ways = List.of(new PageOrder(List.of(), PageFlow.from(heights), 0, 0));
        for (int from = 0; from < blocks; ) {
            // What a document begins with stays first.
            int to = from == 0 ? 1 : endOfMovable(from, blocks, heights);
            Map<Integer, PageOrder> next = new TreeMap<>();
            List<List<Integer>> orders = orders(from, to, heights);
            for (PageOrder way : ways) {
                for (List<Integer> order : orders) {
                    PageOrder longer = longer(way, order, from, heights);
                    next.merge(longer.flow().end(), longer, (a, b) -> PageOrder.BETTER.compare(a, b) <= 0 ? a : b);
                }
            }
            ways = next.values();
            from = to;
        }
        return ways.stream()
                .map(way -> new PageOrder(way.order(), way.flow().closed(heights), way.leads(), way.moves()))
                .min(PageOrder.BETTER)
                .orElseThrow()
                .order();
    }

    private static PageOrder longer(PageOrder way, List<Integer> order, int from, BlockHeights heights) {
        PageFlow flow = way.flow();
        int moves = way.moves();
        List<Integer> all = new ArrayList<>(way.order());
        for (int i = 0; i < order.size(); i++) {
            flow = flow.with(heights.of(order.get(i)));
            moves += Math.abs(order.get(i) - from - i);
            all.add(order.get(i));
        }
        return new PageOrder(all, flow, way.leads() + leads(order, from, heights), moves);
    }

    /** What leads to a table or a chart is the last paragraph before it, as the document has them. */
    private static int leads(List<Integer> order, int from, BlockHeights heights) {
        int leads = 0;
        for (int i = 0; i < order.size(); i++) {
            int lead = order.get(i);
            while (lead >= from && heights.of(lead).kind() != Kind.PARAGRAPH) {
                lead--;
            }
            leads += order.indexOf(lead) > i ? 1 : 0;
        }
        return leads;
    }

    /** After the blocks from here on that may change places, at least one block. */
    private static int endOfMovable(int from, int blocks, BlockHeights heights) {
        int to = from;
        while (to < blocks
                && to - from < MOST_TOGETHER
                && MOVABLE.contains(heights.of(to).kind())) {
            to++;
        }
        return Math.max(to, from + 1);
    }

    private static List<List<Integer>> orders(int from, int to, BlockHeights heights) {
        List<List<Integer>> orders = new ArrayList<>();
        extend(from, to, heights, List.of(), orders);
        return orders;
    }

    /** Of each kind the first that is left may be next, unless that takes it too far. */
    private static void extend(
            int from, int to, BlockHeights heights, List<Integer> order, List<List<Integer>> orders) {
        int place = from + order.size();
        if (place == to) {
            orders.add(order);
            return;
        }
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (int next = from; next < to; next++) {
            if (order.contains(next) || !kinds.add(heights.of(next).kind())) {
                continue;
            }
            if (Math.abs(next - place) <= FARTHEST) {
                List<Integer> longer = new ArrayList<>(order);
                longer.add(next);
                extend(from, to, heights, longer, orders);
            }
        }
    }
}
