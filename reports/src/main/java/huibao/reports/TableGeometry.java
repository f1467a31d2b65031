package huibao.reports;

import huibao.reports.Block.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the columns of a table begin, and how large its characters are: 小四 where that leaves every cell on one line, else 五号, and
 * never less.
 *
 * @param lefts left edge of each column, and the right edge of the last
 * @param size of the characters
 * @param groupHeight of the header above groups of columns, 0 for none
 */
record TableGeometry(Faces faces, List<Integer> lefts, float size, int groupHeight, int headerHeight, int rowHeight) {
    private static final float LARGE = 12;
    private static final float SMALL = 10.5f;
    private static final int MOST_LARGE_COLUMNS = 4;

    private static final float PADDING = 2;
    private static final float HEADER_PADDING = 4;
    private static final float PITCH = 6 / 5f;

    static TableGeometry of(Faces faces, Block.Table table, int width) {
        boolean isLarge = table.columns().size() <= MOST_LARGE_COLUMNS
                && widths(faces, table, LARGE).fitsWell(width);
        float size = isLarge ? LARGE : SMALL;
        List<Integer> lefts = lefts(widths(faces, table, size).share(width), width);
        TableGeometry geometry = new TableGeometry(faces, lefts, size, 0, 0, height(1, size));
        return geometry.withHeader(table.columns());
    }

    /** Whether a page of this width holds its columns. */
    static boolean fits(Faces faces, Block.Table table, int width) {
        return widths(faces, table, SMALL).fits(width);
    }

    private static ColumnWidths widths(Faces faces, Block.Table table, float size) {
        return ColumnWidths.of(
                breaker(faces, FaceName.FANGSONG, size, Float.MAX_VALUE),
                breaker(faces, FaceName.HEI, size, Float.MAX_VALUE),
                table.columns(),
                table.rows());
    }

    private static LineBreaker breaker(Faces faces, FaceName face, float size, float measure) {
        return new LineBreaker(faces, faces.face(face.chinese()), size, measure);
    }

    /** With rows so many points higher. */
    TableGeometry looser(int points) {
        return new TableGeometry(faces, lefts, size, groupHeight, headerHeight, rowHeight + points);
    }

    /** A header without a group above it stands in both rows. */
    private TableGeometry withHeader(List<Column> columns) {
        int headerLines = 1;
        int groupLines = 0;
        int wholeLines = 1;
        for (int i = 0; i < columns.size(); i++) {
            int own = lines(columns.get(i).header(), i, 1);
            Optional<String> group = columns.get(i).group();
            if (group.isPresent()) {
                headerLines = Math.max(headerLines, own);
                groupLines = Math.max(groupLines, lines(group.get(), i, groupSize(columns, i)));
            } else {
                wholeLines = Math.max(wholeLines, own);
            }
        }
        int groups = groupLines == 0 ? 0 : height(groupLines, size);
        int header = Math.max(height(headerLines, size), height(wholeLines, size) - groups);
        return new TableGeometry(faces, lefts, size, groups, header, rowHeight);
    }

    private int lines(String text, int column, int columns) {
        return (int) count(head(text, column, columns));
    }

    /** A header broken into lines of like length. */
    String head(String text, int column, int columns) {
        float measure = left(column + columns) - left(column) - HEADER_PADDING;
        String broken = broken(text, measure);
        long lines = count(broken);
        float narrower = measure;
        while (lines > 1 && narrower > size && count(broken(text, narrower - 1)) == lines) {
            narrower--;
            broken = broken(text, narrower);
        }
        return broken;
    }

    private String broken(String text, float measure) {
        return breaker(faces, FaceName.HEI, size, measure).broken(text);
    }

    private static long count(String lines) {
        return lines.chars().filter(c -> c == '\n').count() + 1;
    }

    /** Neighbouring columns with the same group share one header. */
    static int groupSize(List<Column> columns, int first) {
        Optional<String> group = columns.get(first).group();
        int next = first + 1;
        while (group.isPresent()
                && next < columns.size()
                && columns.get(next).group().equals(group)) {
            next++;
        }
        return next - first;
    }

    int left(int column) {
        return lefts.get(column);
    }

    float pitch() {
        return size * PITCH;
    }

    private static int height(int lines, float size) {
        return (int) Math.ceil(lines * size * PITCH + PADDING);
    }

    private static List<Integer> lefts(List<Float> widths, int width) {
        List<Integer> lefts = new ArrayList<>();
        float left = 0;
        for (float one : widths) {
            lefts.add(Math.round(left));
            left += one;
        }
        lefts.add(width);
        return lefts;
    }
}
