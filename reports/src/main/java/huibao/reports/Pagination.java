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
            OptionalInt better = betterStart(print.getPages(), strips, pageStarts);
            if (better.isEmpty()) {
                return print;
            }
            pageStarts.add(better.getAsInt());
        }
    }

    private static OptionalInt betterStart(List<JRPrintPage> pages, List<Strip> strips, Set<Integer> pageStarts) {
        for (JRPrintPage page : pages.subList(0, pages.size() - 1)) {
            OptionalInt alone = alone(page);
            if (alone.isPresent() && !pageStarts.contains(alone.getAsInt())) {
                return alone;
            }
        }
        return besideSignature(pages.get(pages.size() - 1), strips, pageStarts);
    }

    /** GB/T 9704-2012 has no page with a signature and nothing else: the last paragraph goes there, too. */
    private static OptionalInt besideSignature(JRPrintPage last, List<Strip> strips, Set<Integer> pageStarts) {
        boolean onlySignature = last.getElements().stream()
                .filter(element -> !Structure.tag(element).equals("Artifact"))
                .allMatch(element -> strip(element, strips).equals("signature"));
        int paragraph = strips.size() - 3;
        boolean movable = onlySignature
                && paragraph > 0
                && strips.get(paragraph).kind().equals("body")
                && !pageStarts.contains(paragraph);
        return movable ? OptionalInt.of(paragraph) : OptionalInt.empty();
    }

    private static String strip(JRPrintElement element, List<Strip> strips) {
        String index = element instanceof JRPrintText text ? text.getAnchorName() : null;
        return index == null ? "" : strips.get(Integer.parseInt(index)).kind();
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
