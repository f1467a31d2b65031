package huibao.reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fill.FillListener;
import net.sf.jasperreports.engine.fill.JRFiller;
import net.sf.jasperreports.engine.fill.ReportFiller;

/** Lays strips out behind pages that stay as they are, no farther than it takes to see the first flaw. */
final class Filling implements FillListener {
    private final List<JRPrintPage> kept;
    private final Strips strips;
    private final Function<List<JRPrintPage>, Optional<Flaw>> firstFlaw;
    private Optional<Flaw> flaw = Optional.empty();

    /** @param firstFlaw of pages */
    Filling(List<JRPrintPage> kept, Strips strips, Function<List<JRPrintPage>, Optional<Flaw>> firstFlaw) {
        this.kept = kept;
        this.strips = strips;
        this.firstFlaw = firstFlaw;
    }

    /** @return all pages if there is no flaw */
    JasperPrint fill(JasperReportsContext context, JasperReport template) throws JRException {
        ReportFiller filler = JRFiller.createReportFiller(context, template);
        filler.addFillListener(this);
        JasperPrint print = filler.fill(new HashMap<>(), strips);
        for (int page = 0; page < kept.size(); page++) {
            print.addPage(page, kept.get(page));
        }
        flaw = flaw.or(() -> firstFlaw.apply(print.getPages()));
        return print;
    }

    Optional<Flaw> flaw() {
        return flaw;
    }

    /** Of the last page nothing is certain before the next one, and nothing at all of a table that may go on. */
    @Override
    public void pageGenerated(JasperPrint print, int page) {
        if (flaw.isEmpty() && !TablePart.isAtFoot(print.getPages().get(page))) {
            List<JRPrintPage> pages = new ArrayList<>(kept);
            pages.addAll(print.getPages().subList(0, page + 1));
            flaw = firstFlaw.apply(pages).filter(first -> first.page() < pages.size() - 1);
            flaw.ifPresent(first -> strips.end());
        }
    }

    @Override
    public void pageUpdated(JasperPrint print, int page) {}
}
