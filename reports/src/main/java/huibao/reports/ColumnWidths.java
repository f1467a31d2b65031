package huibao.reports;

import huibao.reports.Block.Align;
import huibao.reports.Block.Column;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Shares the width of a page among the columns of a table: no number is broken in two as long as the columns of words can
 * give way, those give way step by step, and what is left over is shared by weight.
 */
record ColumnWidths(List<Column> columns, List<Need> needs, float size) {
    /** Padding left and right, and the pens. */
    private static final float FRAME = 5;

    private static final int FEWEST_CHARACTERS = 2;
    /** Characters of what is never broken: of a name, and of what stands in a column of numbers. */
    private static final int SHORT_NAME = 4;

    private static final int SHORT = 6;
    private static final String NUMBER = "[+−-]?[\\d,.]+[%‰]?[▲▼]?";

    /** Lines of words that a row should not have more of, if that can be. */
    private static final int MOST_LINES = 6;
    /** Of a header above rows of one line: it is higher once, and each row lower. */
    private static final int MOST_HEAD_LINES = 4;

    /**
     * How words are broken.
     *
     * @param lines of the longest cell
     * @param longest characters of a piece that stays whole
     * @param headLines of a header
     */
    private record Way(int lines, float longest, int headLines) {
        /** The better first: long words are broken before headers are high, and headers before columns are narrow. */
        static Stream<Way> all() {
            return Stream.of(
                            IntStream.rangeClosed(2, MOST_HEAD_LINES)
                                    .mapToObj(head -> new Way(1, Float.MAX_VALUE, head)),
                            lines(Float.MAX_VALUE, 2),
                            lines(8, 2),
                            lines(8, 9),
                            lines(4, 9),
                            Stream.of(new Way(Integer.MAX_VALUE, FEWEST_CHARACTERS, 9)))
                    .flatMap(ways -> ways);
        }

        private static Stream<Way> lines(float longest, int headLines) {
            return IntStream.rangeClosed(1, MOST_LINES).mapToObj(lines -> new Way(lines, longest, headLines));
        }
    }

    /**
     * What the cells of a column ask for.
     *
     * @param numbers width of the widest cell that is never broken
     * @param words width of the widest cell that may be
     * @param piece width of the longest part of words that no line ends within
     */
    private record Need(float numbers, float words, float piece, float head, float headPiece) {}

    static ColumnWidths of(LineBreaker cells, LineBreaker heads, List<Column> columns, List<Block.Row> rows) {
        List<Need> needs = IntStream.range(0, columns.size())
                .mapToObj(column -> need(cells, heads, columns.get(column), column, rows))
                .toList();
        return new ColumnWidths(columns, needs, cells.size());
    }

    private static Need need(LineBreaker cells, LineBreaker heads, Column column, int index, List<Block.Row> rows) {
        float numbers = 0;
        float words = 0;
        float piece = 0;
        for (Block.Row row : rows) {
            if (TableDesign.isHeading(row)) {
                continue;
            }
            Block.Cell cell = row.cells().get(index);
            LineBreaker breaker = TableDesign.isTotal(row) ? heads : cells;
            if (isWords(cell, column)) {
                words = Math.max(words, breaker.width(cell.text()));
                piece = Math.max(piece, longestPiece(breaker, cell.text()));
            } else {
                numbers = Math.max(numbers, breaker.width(cell.text()));
            }
        }
        String header = column.header();
        return new Need(numbers, words, piece, heads.width(header), longestPiece(heads, header));
    }

    /** A number, a day or a short mark is never broken. */
    private static boolean isWords(Block.Cell cell, Column column) {
        return cell.value().isEmpty()
                && cell.text().length() > (column.align() == Align.LEFT ? SHORT_NAME : SHORT)
                && !cell.text().matches(NUMBER);
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

    private List<Float> least(Way way) {
        return needs.stream().map(need -> least(need, way) + FRAME).toList();
    }

    private float least(Need need, Way way) {
        float words = Math.max(inLines(need.words, way.lines), Math.min(need.piece, way.longest * size));
        float head = Math.max(inLines(need.head, way.headLines), Math.min(need.headPiece, way.longest * size));
        return Math.max(Math.max(need.numbers, FEWEST_CHARACTERS * size), Math.max(words, head));
    }

    /** In whole characters; lines that end early leave some room. */
    private float inLines(float width, int lines) {
        return lines == 1 ? width : (float) Math.ceil(width / lines / size) * size;
    }

    /** Widths by weight that are nowhere below the least; if the least do not fit, as near to them as there is room. */
    List<Float> share(float total) {
        List<Float> least = Way.all()
                .map(this::least)
                .filter(widths -> sum(widths) <= total)
                .findFirst()
                .orElseGet(() -> least(new Way(Integer.MAX_VALUE, FEWEST_CHARACTERS, 9)));
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

    /** With every cell on one line. */
    boolean fitsWell(float total) {
        return sum(least(new Way(1, Float.MAX_VALUE, 2))) <= total;
    }

    /** In columns of words of four characters or more. */
    boolean fits(float total) {
        return sum(least(new Way(MOST_LINES, 4, 9))) <= total;
    }

    private static float sum(List<Float> widths) {
        return widths.stream().reduce(0f, Float::sum);
    }
}
