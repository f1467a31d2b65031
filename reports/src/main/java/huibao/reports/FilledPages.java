package huibao.reports;

import java.util.List;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JasperPrint;

/**
 * The strips of a document on pages.
 *
 * @param prints in the order of the composer's runs
 * @param headingPages where the headings of level 1 came to stand
 */
record FilledPages(Composer composer, List<JasperPrint> prints, List<Integer> headingPages) {
    List<List<JRPrintPage>> runs() {
        return prints.stream().map(JasperPrint::getPages).toList();
    }

    List<JRPrintPage> all() {
        return all(prints);
    }

    static List<JRPrintPage> all(List<JasperPrint> prints) {
        return prints.stream().flatMap(print -> print.getPages().stream()).toList();
    }
}
