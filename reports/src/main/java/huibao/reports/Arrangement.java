package huibao.reports;

import huibao.reports.Block.Annex;
import huibao.reports.Block.Chart;
import huibao.reports.Block.Paragraph;
import huibao.reports.Block.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

    private final PdfRendering pdf;

    Arrangement(PdfRendering pdf) {
        this.pdf = pdf;
    }

    Document of(Document document) throws JRException {
        LaidOut laid = pdf.laidOut(document);
        List<Block> blocks = document.blocks();
        int textEnd = textEnd(blocks);
        List<Block> text = blocks.subList(0, textEnd);
        List<Block> arranged = new ArrayList<>(
                order(text, laid.heights()).stream().map(text::get).toList());
        arranged.addAll(blocks.subList(textEnd, blocks.size()));
        if (arranged.equals(blocks)) {
            return document;
        }
        Document moved = document.with(arranged);
        return pdf.laidOut(moved).blank().isLessThan(laid.blank()) ? moved : document;
    }

    private static int textEnd(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Annex) {
                return i;
            }
        }
        return blocks.size();
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

    /** The best order of blocks of these heights, by their places in the text. */
    static List<Integer> order(List<Block> text, BlockHeights heights) {
        Collection<PageOrder> ways = List.of(new PageOrder(List.of(), PageFlow.from(heights), 0, 0));
        for (int from = 0; from < text.size(); ) {
            // What a document begins with stays first.
            int to = from == 0 ? 1 : endOfMovable(text, from);
            Map<Integer, PageOrder> next = new TreeMap<>();
            List<List<Integer>> orders = orders(text, from, to);
            for (PageOrder way : ways) {
                for (List<Integer> order : orders) {
                    PageOrder longer = longer(way, order, from, text, heights);
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

    private static PageOrder longer(
            PageOrder way, List<Integer> order, int from, List<Block> text, BlockHeights heights) {
        PageFlow flow = way.flow();
        int moves = way.moves();
        List<Integer> all = new ArrayList<>(way.order());
        for (int i = 0; i < order.size(); i++) {
            flow = flow.with(heights.of(order.get(i)));
            moves += Math.abs(order.get(i) - from - i);
            all.add(order.get(i));
        }
        return new PageOrder(all, flow, way.leads() + leads(order, from, text), moves);
    }

    /** What leads to a table or a chart is the last paragraph before it, as the document has them. */
    private static int leads(List<Integer> order, int from, List<Block> text) {
        int leads = 0;
        for (int i = 0; i < order.size(); i++) {
            int lead = order.get(i);
            while (lead >= from && !(text.get(lead) instanceof Paragraph)) {
                lead--;
            }
            leads += order.indexOf(lead) > i ? 1 : 0;
        }
        return leads;
    }

    /** After the blocks from here on that may change places, at least one block. */
    private static int endOfMovable(List<Block> text, int from) {
        int to = from;
        while (to < text.size() && to - from < MOST_TOGETHER && isMovable(text.get(to))) {
            to++;
        }
        return Math.max(to, from + 1);
    }

    private static boolean isMovable(Block block) {
        return block instanceof Paragraph || block instanceof Table || block instanceof Chart;
    }

    private static List<List<Integer>> orders(List<Block> text, int from, int to) {
        List<List<Integer>> orders = new ArrayList<>();
        extend(text, from, to, List.of(), orders);
        return orders;
    }

    /** Of each kind the first that is left may be next, unless that takes it too far. */
    private static void extend(List<Block> text, int from, int to, List<Integer> order, List<List<Integer>> orders) {
        int place = from + order.size();
        if (place == to) {
            orders.add(order);
            return;
        }
        List<Class<?>> kinds = new ArrayList<>();
        for (int next = from; next < to; next++) {
            Class<?> kind = text.get(next).getClass();
            if (order.contains(next) || kinds.contains(kind)) {
                continue;
            }
            kinds.add(kind);
            if (Math.abs(next - place) <= FARTHEST) {
                List<Integer> longer = new ArrayList<>(order);
                longer.add(next);
                extend(text, from, to, longer, orders);
            }
        }
    }
}
