package huibao.reports;

import huibao.reports.Block.Align;
import huibao.reports.Block.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shares the width of a page among the columns of a table: by weight, but no number is broken in two as long as the
 * columns of words can give way.
 */
record ColumnWidths(LineBreaker cells, LineBreaker heads, List<Column> columns, List<Block.Row> rows) {
    /** Padding left and right, and the pens. */
    static final float FRAME = 7;

    private static final int FEWEST_CHARACTERS = 2;

    /** Numbers on one line; words, too, or broken where they may be. */
    private List<Float> least(boolean wordsWhole) {
        List<Float> widths = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            boolean mayBreak = !wordsWhole && columns.get(i).align() == Align.LEFT;
            widths.add(least(i, mayBreak) + FRAME);
        }
        return widths;
    }

    private float least(int column, boolean words) {
        float widest = FEWEST_CHARACTERS * cells.size();
        for (Block.Row row : rows) {
            if (TableDesign.isHeading(row)) {
                continue;
            }
            String text = row.cells().get(column).text();
            LineBreaker breaker = TableDesign.isTotal(row) ? heads : cells;
            widest = Math.max(widest, words ? longestPiece(breaker, text) : breaker.width(text));
        }
        return Math.max(widest, longestPiece(heads, columns.get(column).header()));
    }

    /** The longest piece that no line may be broken within. */
    private static float longestPiece(LineBreaker breaker, String text) {
        float longest = 0;
        int start = 0;
        for (int end = 1; end <= text.length(); end++) {
            if (end == text.length() || LineEnds.mayBreakBefore(text, end)) {
                longest = Math.max(longest, breaker.width(text.substring(start, end)));
                start = end;
            }
        }
        return longest;
    }

    /** Widths by weight that are nowhere below the least; if the least do not fit, as near to them as there is room. */
    List<Float> share(float total) {
        List<Float> whole = least(true);
        List<Float> least = sum(whole) <= total ? whole : least(false);
        float shrink = Math.min(1, total / sum(least));
        float unit = 0;
        for (float step = total; step > 0.001f; step /= 2) {
            unit += sum(widths(least, shrink, unit + step)) <= total ? step : 0;
        }
        return widths(least, shrink, unit);
    }

    private List<Float> widths(List<Float> least, float shrink, float unit) {
        return IntStream.range(0, least.size())
                .mapToObj(i ->
                        Math.max(least.get(i) * shrink, (float) columns.get(i).weight() * unit))
                .toList();
    }

    boolean fits(float total) {
        return sum(least(false)) <= total;
    }

    private static float sum(List<Float> widths) {
        return widths.stream().reduce(0f, Float::sum);
    }
}
