package huibao.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;

/**
 * What stands of one table on one page.
 *
 * @param caption strip of the caption
 * @param page from 0
 * @param rows without headers
 * @param top where it begins, the caption included, in points from the upper edge of the page
 * @param bottom where it ends, the notes included
 */
record TablePart(int caption, int page, int rows, int top, int bottom) {
    private static final Set<String> OF_TABLES = Set.of("Caption", "TH", "TD", "Note");

    int height() {
        return bottom - top;
    }

    /** The parts of each table of more than one page, tables in their order. */
    static List<List<TablePart>> split(List<JRPrintPage> pages) {
        TablePartReader reader = new TablePartReader();
        for (int page = 0; page < pages.size(); page++) {
            reader.read(pages.get(page), page);
        }
        reader.endTable();
        return reader.split;
    }

    /** Whether a page ends with what may be of a table. */
    static boolean isAtFoot(JRPrintPage page) {
        String last = "";
        for (JRPrintElement element : page.getElements()) {
            String tag = Structure.tag(element);
            last = tag.equals("Artifact") ? last : tag;
        }
        return OF_TABLES.contains(last);
    }

    private static final class TablePartReader {
        private final List<List<TablePart>> split = new ArrayList<>();
        private final List<TablePart> parts = new ArrayList<>();
        private int caption = -1;
        private int rowTop;

        private void read(JRPrintPage page, int number) {
            rowTop = -1;
            for (JRPrintElement element : page.getElements()) {
                String tag = Structure.tag(element);
                boolean isOther = !OF_TABLES.contains(tag) && !tag.equals("Artifact");
                if (isOther || element instanceof JRPrintImage) {
                    endTable();
                    caption = -1;
                } else if (element instanceof JRPrintText text && text.getAnchorName() != null) {
                    endTable();
                    caption = tag.equals("Caption") ? Integer.parseInt(text.getAnchorName()) : -1;
                }
                if (caption >= 0 && !tag.equals("Artifact")) {
                    extend(element, number, tag.equals("TD") && element.getY() != rowTop ? 1 : 0);
                    rowTop = tag.equals("TD") ? element.getY() : rowTop;
                }
            }
        }

        private void extend(JRPrintElement element, int page, int begun) {
            TablePart last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
            int bottom = element.getY() + element.getHeight();
            if (last == null || last.page() != page) {
                parts.add(new TablePart(caption, page, begun, element.getY(), bottom));
            } else {
                int rows = last.rows() + begun;
                parts.set(
                        parts.size() - 1,
                        new TablePart(caption, page, rows, last.top(), Math.max(last.bottom(), bottom)));
            }
        }

        private void endTable() {
            if (parts.size() > 1) {
                split.add(List.copyOf(parts));
            }
            parts.clear();
        }
    }
}
