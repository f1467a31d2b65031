package huibao.reports;

import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRReportTemplate;
import net.sf.jasperreports.engine.JRStyle;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JRDesignStyle;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.util.JRSaver;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import net.sf.jasperreports.engine.xml.JRXmlTemplateLoader;

/**
 * Run by the build. Reads the templates and the style sheet, puts the styles into each template, and saves the result,
 * so that a report needs neither XML nor the style sheet. Expressions are fields only, so no Java is compiled.
 */
public final class TemplateCompiler {
    private TemplateCompiler() {}

    /** @param arguments the folder of compiled classes and resources */
    public static void main(String[] arguments) throws JRException {
        Path folder = Path.of(arguments[0]).resolve("huibao/reports");
        for (String name : PageForm.templates()) {
            JRSaver.saveObject(ExpressionFreeCompiler.compile(read(folder, name)), file(folder, name + ".jasper"));
        }
        JRSaver.saveObject(read(folder, "table"), file(folder, "table.design"));
    }

    private static File file(Path folder, String name) {
        return folder.resolve(name).toFile();
    }

    private static JasperDesign read(Path folder, String name) throws JRException {
        JasperDesign design = JRXmlLoader.load(file(folder, name + ".jrxml"));
        for (JRReportTemplate template : design.getTemplates()) {
            design.removeTemplate(template);
        }
        Map<String, JRDesignStyle> styles = new LinkedHashMap<>();
        for (JRStyle style :
                JRXmlTemplateLoader.load(file(folder, "house.jrtx")).getStyles()) {
            JRDesignStyle own = (JRDesignStyle) style;
            if (own.getStyleNameReference() != null) {
                own.setParentStyle(styles.get(own.getStyleNameReference()));
            }
            styles.put(own.getName(), own);
            design.addStyle(own);
        }
        for (JRBand band : design.getAllBands()) {
            for (JRElement element : band.getElements()) {
                resolve((JRDesignElement) element, styles);
            }
        }
        return design;
    }

    private static void resolve(JRDesignElement element, Map<String, JRDesignStyle> styles) {
        String name = element.getStyleNameReference();
        if (name != null) {
            JRDesignStyle style = styles.get(name);
            if (style == null) {
                throw new IllegalStateException("Invalid style: " + name + ". Expected one of " + styles.keySet());
            }
            element.setStyleNameReference(null);
            element.setStyle(style);
        }
    }
}
