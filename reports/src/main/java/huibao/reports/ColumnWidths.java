package huibao.reports;

import huibao.reports.Block.Align;
import huibao.reports.Block.Column;
import java.util.ArrayList;
import java.util.List;

/**
 * Shares the width of a page among the columns of a table: by weight, but no number is broken in two as long as the
 * columns of words can give way.
 */
record ColumnWidths(LineBreaker cells, LineBreaker heads, List<Column> columns, List<Block.Row> rows) {
    /** Padding left and right, and the pens. */
    static final float FRAME = 7;

    private static final int FEWEST_CHARACTERS = 2;

    /** Least widths of all columns. */
    List<Float> least() {
        List<Float> widths = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            widths.add(least(i) + FRAME);
        }
        return widths;
    }

    private float least(int column) {
        boolean words = columns.get(column).align() == Align.LEFT;
        float widest = FEWEST_CHARACTERS * cells.size();
        for (Block.Row row : rows) {
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

    /** Widths by weight that are nowhere below the least; by weight alone if the least do not fit. */
    List<Float> share(float total) {
        List<Float> least = least();
        List<Float> widths = new ArrayList<>(columns.stream().map(column -> 0f).toList());
        boolean[] fixed = new boolean[columns.size()];
        boolean settled = false;
        while (!settled) {
            settled = true;
            float room = total;
            double weights = 0;
            for (int i = 0; i < fixed.length; i++) {
                room -= fixed[i] ? least.get(i) : 0;
                weights += fixed[i] ? 0 : columns.get(i).weight();
            }
            for (int i = 0; i < fixed.length; i++) {
                widths.set(
                        i,
                        fixed[i] ? least.get(i) : (float) (room * columns.get(i).weight() / weights));
            }
            for (int i = 0; i < fixed.length; i++) {
                if (!fixed[i] && widths.get(i) < least.get(i)) {
                    fixed[i] = true;
                    settled = false;
                }
            }
        }
        return widths;
    }

    boolean fits(float total) {
        return least().stream().reduce(0f, Float::sum) <= total;
    }
}
