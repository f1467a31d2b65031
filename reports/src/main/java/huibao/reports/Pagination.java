package huibao.reports;

import java.util.HashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReportsContext;

/**
 * Lays strips out on pages, and again for as long as a heading or a caption stands alone at the foot of one: it is
 * moved to the next page, with the headings above it. Filling is quick, and asks no second engine how high things are.
 */
record Pagination(JasperReportsContext context, Templates templates) {
    JasperPrint fill(List<Strip> strips, Set<Integer> asked) throws JRException {
        Set<Integer> pageStarts = new TreeSet<>(asked);
        JasperFillManager filler = JasperFillManager.getInstance(context);
        while (true) {
            JasperPrint print = filler.fill(templates.document(), new HashMap<>(), new Strips(strips, pageStarts));
            OptionalInt alone = firstAlone(print);
            if (alone.isEmpty() || !pageStarts.add(alone.getAsInt())) {
                return print;
            }
        }
    }

    private static OptionalInt firstAlone(JasperPrint print) {
        List<JRPrintPage> pages = print.getPages();
        for (int page = 0; page < pages.size() - 1; page++) {
            OptionalInt alone = alone(pages.get(page));
            if (alone.isPresent()) {
                return alone;
            }
        }
        return OptionalInt.empty();
    }

    /** The first of the headings, captions and headers that end a page, unless they are all there is on it. */
    private static OptionalInt alone(JRPrintPage page) {
        OptionalInt first = OptionalInt.empty();
        for (JRPrintElement element : page.getElements()) {
            String tag = Structure.tag(element);
            if (tag.equals("Artifact")) {
                continue;
            }
            boolean leads = tag.startsWith("H") || tag.equals("Caption") || tag.equals("TH");
            if (!leads) {
                first = OptionalInt.empty();
            } else if (first.isEmpty() && element instanceof JRPrintText text && text.getAnchorName() != null) {
                first = OptionalInt.of(Integer.parseInt(text.getAnchorName()));
            }
        }
        return first;
    }
}
