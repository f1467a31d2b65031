package huibao.reports;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;

/** The strips of a document, as the document template asks for them, and which of them begin a page. */
final class Strips implements JRDataSource {
    private final List<Strip> strips;
    private final Set<Integer> pageStarts;
    private int current = -1;
    private int page;

    Strips(List<Strip> strips, Set<Integer> pageStarts) {
        this.strips = strips;
        this.pageStarts = new HashSet<>(pageStarts);
    }

    @Override
    public boolean next() {
        current++;
        page += pageStarts.contains(current) ? 1 : 0;
        return current < strips.size();
    }

    @Override
    public Object getFieldValue(JRField field) {
        Strip strip = strips.get(current);
        return switch (field.getName()) {
            case "text" -> strip.text();
            case "index" -> Integer.toString(current);
            case "page" -> page;
            case "unit" -> strip.captioned() == null ? null : strip.captioned().unit();
            case "ledger" ->
                strip.captioned() == null ? null : strip.captioned().ledger();
            case "table" -> strip.table() == null ? null : strip.table().report();
            case "rows" -> strip.table() == null ? null : strip.table().rows();
            case "chart" -> strip.chart();
            default -> strip.kind().equals(field.getName());
        };
    }
}
