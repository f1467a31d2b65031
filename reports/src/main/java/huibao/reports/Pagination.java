package huibao.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;

/**
 * Lays strips out on pages, and again for as long as something can be seen to stand badly: a heading or a caption alone at
 * the foot of a page, a table in two for want of a few rows, a hole a lower chart or looser rows would fill.
 * Pages before the first that changes stay as they are. Filling is quick, and asks no second engine how high things are.
 */
record Pagination(JasperReportsContext context, JasperReport template, PageRun run, Division division) {
    /** What may stand between the last text or table and the signature. */
    private static final Set<String> BESIDE_SIGNATURE = Set.of("enclosure", "note", "gap", "blank");

    private static final int MOST_MENDS = 100;
    /** Room a band without text takes, in the template; what is above the text of others is less. */
    private static final int LEAST_GAP = 10;

    /** Of a paragraph, on each of two pages. */
    private static final int LEAST_LINES = 2;

    /** What a page may not consist of: the list of annexes is no text. */
    private static final Set<String> CLOSING = Set.of("enclosure", "signature");

    JasperPrint fill(List<Strip> strips, Set<Integer> asked) throws JRException {
        Breaks breaks = new Breaks(asked);
        List<JRPrintPage> kept = List.of();
        int from = run.from();
        // Each mend moves something down once; should two undo one another, a page with a flaw is better than none.
        for (int mends = 0; ; mends++) {
            boolean isLast = mends > MOST_MENDS + strips.size();
            Filling filling = new Filling(
                    kept,
                    new Strips(strips, breaks, new PageRun(run.form(), from, run.to())),
                    pages -> isLast ? Optional.empty() : firstFlaw(pages, strips, breaks));
            JasperPrint print = filling.fill(context, template);
            if (filling.flaw().isEmpty()) {
                return print;
            }
            filling.flaw().get().mend().run();
            List<JRPrintPage> pages = print.getPages();
            int page = lastStartBefore(breaks.takeFirstChanged(), pages);
            from = page == 0 ? run.from() : BlankPages.first(pages.get(page)).orElseThrow();
            kept = List.copyOf(pages.subList(0, page));
        }
    }

    /** The last page that begins with a whole strip before this one, and with nothing above it; the pages before it stay. */
    private int lastStartBefore(int strip, List<JRPrintPage> pages) {
        for (int page = pages.size() - 1; page > 0; page--) {
            OptionalInt first = BlankPages.first(pages.get(page));
            if (first.isPresent()
                    && first.getAsInt() < strip
                    && !holds(pages.get(page - 1), first.getAsInt())
                    && BlankPages.above(pages.get(page), run.form()) < LEAST_GAP) {
                return page;
            }
        }
        return 0;
    }

    /** Each part of a paragraph says which strip it is of. */
    private static boolean holds(JRPrintPage page, int strip) {
        String index = Integer.toString(strip);
        return page.getElements().stream()
                .anyMatch(element -> element instanceof JRPrintText text && index.equals(text.getAnchorName()));
    }

    private Optional<Flaw> firstFlaw(List<JRPrintPage> pages, List<Strip> strips, Breaks breaks) {
        return flaws(pages, strips, breaks).min(Comparator.comparing(Flaw::page));
    }

    private Stream<Flaw> flaws(List<JRPrintPage> pages, List<Strip> strips, Breaks breaks) {
        return Stream.of(
                        // Before its heading follows it overleaf, a chart is tried lower.
                        new FigureHeights(strips, breaks, run).flaws(pages),
                        endingInHeadings(pages, strips, breaks),
                        new TableBreaks(strips, breaks, run).flaws(pages),
                        lonelySignature(pages, strips, breaks),
                        // Of one page last, when it is known to stay blank.
                        new LooseTables(strips, breaks, run, division).flaws(pages))
                .flatMap(Function.identity());
    }

    private Stream<Flaw> endingInHeadings(List<JRPrintPage> pages, List<Strip> strips, Breaks breaks) {
        List<Flaw> flaws = new ArrayList<>();
        TableBreaks tables = new TableBreaks(strips, breaks, run);
        for (int page = 0; page < pages.size() - 1; page++) {
            OptionalInt alone = alone(pages.get(page));
            int start = alone.isPresent() ? tables.start(alone.getAsInt()) : run.from();
            if (start > run.from() && !breaks.isBefore(start)) {
                flaws.add(new Flaw(page, () -> breaks.addBefore(start)));
            }
        }
        return flaws.stream();
    }

    /** GB/T 9704-2012 has no page with a signature and no text: what stands above it goes there, too. */
    private Stream<Flaw> lonelySignature(List<JRPrintPage> pages, List<Strip> strips, Breaks breaks) {
        for (int page = 0; page < pages.size(); page++) {
            List<String> kinds = pages.get(page).getElements().stream()
                    .filter(element -> !Structure.tag(element).equals("Artifact"))
                    .map(element -> strip(element, strips))
                    .toList();
            if (kinds.contains("signature") && CLOSING.containsAll(kinds)) {
                int number = page;
                return companion(strips, breaks).map(mend -> new Flaw(number, mend)).stream();
            }
        }
        return Stream.empty();
    }

    /** Takes the last paragraph, or the last rows of a table, to the signature's page. */
    private Optional<Runnable> companion(List<Strip> strips, Breaks breaks) {
        int last = strips.size() - 1;
        while (!strips.get(last).kind().equals("signature")) {
            last--;
        }
        last--;
        while (last > run.from() && BESIDE_SIGNATURE.contains(strips.get(last).kind())) {
            last--;
        }
        int strip = last;
        if (strips.get(strip).kind().equals("body")) {
            int rest = lastLines(strips.get(strip).text());
            if (rest > 0) {
                return breaks.inText(strip) == 0 ? Optional.of(() -> breaks.addInText(strip, rest)) : Optional.empty();
            }
            int start = new TableBreaks(strips, breaks, run).start(strip);
            return start > run.from() && !breaks.isBefore(start)
                    ? Optional.of(() -> breaks.addBefore(start))
                    : Optional.empty();
        }
        if (!strips.get(strip).kind().equals("tableRows")) {
            return Optional.empty();
        }
        int rows = strips.get(strip).table().table().rows().size();
        int row = rows < TableBreaks.LEAST_ROWS
                ? 0
                : new TableBreaks(strips, breaks, run).rowStart(strip, rows - TableBreaks.LEAST_ROWS);
        return row >= TableBreaks.LEAST_ROWS && !breaks.rowsOf(strip).contains(row)
                ? Optional.of(() -> breaks.addBeforeRow(strip, row))
                : Optional.empty();
    }

    /** Where the last two lines of a paragraph begin, 0 if it has too few to be parted. */
    private int lastLines(String text) {
        Faces faces = (Faces) context.getValue(Measurers.FACES);
        Face face = faces.face(FaceName.FANGSONG.chinese());
        List<Line> lines =
                new LineBreaker(faces, face, Composer.SIZE, run.form().measure()).lines(text, 0, 2 * Composer.SIZE);
        return lines.size() < 2 * LEAST_LINES
                ? 0
                : lines.get(lines.size() - LEAST_LINES).start();
    }

    private static String strip(JRPrintElement element, List<Strip> strips) {
        String index = element instanceof JRPrintText text ? text.getAnchorName() : null;
        return index == null ? "" : strips.get(Integer.parseInt(index)).kind();
    }

    /** The first of the headings, captions of tables and headers that end a page; the caption of a chart stands below it. */
    private static OptionalInt alone(JRPrintPage page) {
        OptionalInt first = OptionalInt.empty();
        boolean isBelowChart = false;
        for (JRPrintElement element : page.getElements()) {
            String tag = Structure.tag(element);
            if (tag.equals("Artifact")) {
                continue;
            }
            boolean leads = tag.startsWith("H") || tag.equals("Caption") && !isBelowChart || tag.equals("TH");
            isBelowChart = element instanceof JRPrintImage;
            if (!leads) {
                first = OptionalInt.empty();
            } else if (first.isEmpty() && element instanceof JRPrintText text && text.getAnchorName() != null) {
                first = OptionalInt.of(Integer.parseInt(text.getAnchorName()));
            }
        }
        return first;
    }
}
