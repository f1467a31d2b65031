package huibao.reports;

import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;

/** Writes dots and page numbers into a table of contents when everything has its page. */
record ContentsPages(Faces faces, List<Strip> strips) {
    private static final String DOTS = "…";
    private static final float BEFORE_NUMBER = 2;

    private record ContentsEntry(String text, int page) {}

    void write(List<JRPrintPage> pages) {
        List<ContentsEntry> entries = entries(pages);
        int next = 0;
        for (JRPrintElement element :
                pages.stream().flatMap(page -> page.getElements().stream()).toList()) {
            if (isPartOfEntry(element)) {
                JRPrintText text = (JRPrintText) element;
                boolean isNumber = Structure.tag(element).equals("Reference");
                ContentsEntry entry = entries.get(next);
                text.setText(isNumber ? Integer.toString(entry.page()) : entry.text() + dots(text, entry.text()));
                next += isNumber ? 1 : 0;
            }
        }
    }

    /** In the order of the entries. */
    List<Integer> numbers(List<JRPrintPage> pages) {
        return entries(pages).stream().map(ContentsEntry::page).toList();
    }

    /** The right half of the last line may be empty. */
    private static boolean isPartOfEntry(JRPrintElement element) {
        String tag = Structure.tag(element);
        return (tag.equals("TOCI") || tag.equals("Reference"))
                && !((JRPrintText) element).getFullText().isEmpty();
    }

    private List<ContentsEntry> entries(List<JRPrintPage> pages) {
        List<ContentsEntry> entries = new ArrayList<>();
        for (int page = 0; page < pages.size(); page++) {
            for (JRPrintElement element : pages.get(page).getElements()) {
                if (element instanceof JRPrintText text && text.getAnchorName() != null) {
                    Strip strip = strips.get(Integer.parseInt(text.getAnchorName()));
                    if (strip.kind().equals("heading1")) {
                        entries.add(new ContentsEntry(strip.text(), page + 1));
                    }
                }
            }
        }
        return entries;
    }

    private String dots(JRPrintText text, String entry) {
        LineBreaker breaker = TextSetting.of(text).breaker(faces, text.getWidth());
        float room = text.getWidth() - BEFORE_NUMBER - breaker.width(entry);
        return DOTS.repeat(Math.max(0, (int) (room / breaker.width(DOTS))));
    }
}
