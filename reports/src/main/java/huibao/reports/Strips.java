package huibao.reports;

import java.util.List;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;

/** The strips of a document, as the document template asks for them, and which of them begin a page. */
final class Strips implements JRDataSource {
    private final List<Strip> strips;
    private final Breaks breaks;
    private final PageRun run;
    private int current;
    private int page;
    /** Of the paragraph in two it is: 0 the whole or first part, else where the second begins. */
    private int offset;

    private boolean isEnded;

    Strips(List<Strip> strips, Breaks breaks, PageRun run) {
        this.strips = strips;
        this.breaks = breaks;
        this.run = run;
        current = run.from() - 1;
    }

    /** As if there were no more. */
    void end() {
        isEnded = true;
    }

    @Override
    public boolean next() {
        if (current >= run.from() && offset == 0 && breaks.inText(current) > 0) {
            offset = breaks.inText(current);
            page++;
            return !isEnded;
        }
        offset = 0;
        current++;
        current += isLastGap() ? 1 : 0;
        page += breaks.isBefore(current) ? 1 : 0;
        return !isEnded && current < run.to();
    }

    /** Below the last block of a page it would begin another. */
    private boolean isLastGap() {
        boolean isLast = current + 1 == run.to() || breaks.isBefore(current + 1);
        return isLast && current < run.to() && strips.get(current).kind().equals("gap");
    }

    @Override
    public Object getFieldValue(JRField field) {
        Strip strip = strips.get(current);
        return switch (field.getName()) {
            case "text" -> text(strip);
            case "lead" -> Integer.toString(strip.lead());
            case "index" -> Integer.toString(current);
            case "page" -> page;
            case "unit" -> strip.captioned() == null ? null : strip.captioned().unit();
            case "table" ->
                strip.table() == null ? null : strip.table().design().report(breaks.looseness(current));
            case "rows" -> strip.table() == null ? null : strip.table().rows(breaks.rowsOf(current));
            case "chart" ->
                strip.chart() != null && breaks.isLow(current)
                        ? strip.chart().at(breaks.heightOf(current))
                        : strip.chart();
            default -> kind(strip).equals(field.getName());
        };
    }

    private String text(Strip strip) {
        return offset > 0
                ? strip.text().substring(offset)
                : breaks.inText(current) > 0 ? strip.text().substring(0, breaks.inText(current)) : strip.text();
    }

    /** The template has bands for the two parts of a paragraph. */
    private String kind(Strip strip) {
        return strip.kind() + (offset > 0 ? "Rest" : breaks.inText(current) > 0 ? "Start" : "");
    }
}
