package huibao.reports;

import net.sf.jasperreports.engine.JRCommonText;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fill.JRTextMeasurer;
import net.sf.jasperreports.engine.util.JRTextMeasurerFactory;

/** Named in the reporting context; JasperReports makes one itself, so it must be public and takes the faces from there. */
public final class Measurers implements JRTextMeasurerFactory {
    static final String FACES = "huibao.faces";

    @Override
    public JRTextMeasurer createMeasurer(JasperReportsContext context, JRCommonText text) {
        return new Measurer((Faces) context.getValue(FACES), text);
    }
}
