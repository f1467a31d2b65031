package huibao.reports;

import huibao.reports.Block.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.sf.jasperreports.engine.JRStyle;
import net.sf.jasperreports.engine.design.JasperDesign;

/**
 * Where the columns of a table begin, and how large its characters are: smaller the more columns there are.
 *
 * @param lefts left edge of each column, and the right edge of the last
 * @param groupHeight of the header above groups of columns, 0 for none
 */
record TableGeometry(List<Integer> lefts, float size, int groupHeight, int headerHeight, int rowHeight) {
    private static final float PITCH = 14;
    private static final int HORIZONTAL_PADDING = 4;
    private static final int VERTICAL_PADDING = 6;

    static TableGeometry of(Faces faces, JasperDesign design, Block.Table table) {
        float size = size(table.columns().size());
        List<Integer> lefts = lefts(table.columns(), design.getColumnWidth());
        JRStyle header = design.getStylesMap().get("header");
        Face face = faces.face(header.getFontName());
        Function<Integer, LineBreaker> breakers =
                width -> new LineBreaker(faces, face, size, width - HORIZONTAL_PADDING);
        int headerLines = 1;
        int groupLines = 0;
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            int width = lefts.get(i + 1) - lefts.get(i);
            headerLines = Math.max(headerLines, lines(breakers.apply(width), column.header()));
            if (column.group().isPresent()) {
                groupLines = Math.max(
                        groupLines,
                        lines(
                                breakers.apply(groupWidth(table.columns(), lefts, i)),
                                column.group().get()));
            }
        }
        return new TableGeometry(lefts, size, groupLines == 0 ? 0 : height(groupLines), height(headerLines), height(1));
    }

    int left(int column) {
        return lefts.get(column);
    }

    private static float size(int columns) {
        return columns <= 6 ? 12 : columns <= 9 ? 10.5f : 9;
    }

    private static int lines(LineBreaker breaker, String text) {
        return breaker.lines(text, 0, 0).size();
    }

    private static int height(int lines) {
        return Math.round(lines * PITCH) + VERTICAL_PADDING;
    }

    private static int groupWidth(List<Column> columns, List<Integer> lefts, int index) {
        Optional<String> group = columns.get(index).group();
        int first = index;
        int last = index + 1;
        while (first > 0 && columns.get(first - 1).group().equals(group)) {
            first--;
        }
        while (last < columns.size() && columns.get(last).group().equals(group)) {
            last++;
        }
        return lefts.get(last) - lefts.get(first);
    }

    private static List<Integer> lefts(List<Column> columns, int width) {
        double weights = columns.stream().mapToDouble(Column::weight).sum();
        List<Integer> lefts = new ArrayList<>();
        double sum = 0;
        for (Column column : columns) {
            lefts.add((int) Math.round(width * sum / weights));
            sum += column.weight();
        }
        lefts.add(width);
        return lefts;
    }
}
