package huibao.reports;

import java.io.File;
import java.io.Serializable;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.design.JRAbstractCompiler;
import net.sf.jasperreports.engine.design.JRCompilationSourceCode;
import net.sf.jasperreports.engine.design.JRCompilationUnit;
import net.sf.jasperreports.engine.design.JRSourceCompileTask;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.fill.JREvaluator;

/**
 * Turns a design into a report without a compiler: templates name fields and nothing else. A template with Java in it
 * is refused, which also means that a template can run no code.
 */
public final class ExpressionFreeCompiler extends JRAbstractCompiler {
    /** JasperReports makes one when it fills. */
    public ExpressionFreeCompiler(JasperReportsContext context) {
        super(context, false);
    }

    static JasperReport compile(JasperDesign design) throws JRException {
        return new ExpressionFreeCompiler(DefaultJasperReportsContext.getInstance()).compileReport(design);
    }

    @Override
    protected void checkLanguage(String language) {}

    @Override
    protected JRCompilationSourceCode generateSourceCode(JRSourceCompileTask task) throws JRException {
        throw new JRException("Invalid template: " + task.getUnitName()
                + " has an expression that is more than one field. Expected $F{…} alone; compute it in Java");
    }

    @Override
    protected String compileUnits(JRCompilationUnit[] units, String classpath, File folder) {
        throw new UnsupportedOperationException("No template has source code");
    }

    @Override
    protected String getSourceFileName(String unit) {
        return unit;
    }

    @Override
    protected JREvaluator loadEvaluator(Serializable data, String unit) throws JRException {
        throw new JRException("Invalid template: " + unit + " was compiled with expressions. Expected none");
    }
}
