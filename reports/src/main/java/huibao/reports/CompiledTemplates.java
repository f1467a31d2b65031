package huibao.reports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.util.JRLoader;

/** The templates as the build left them. */
final class CompiledTemplates {
    private final Map<String, byte[]> documents = PageForm.templates().stream()
            .collect(Collectors.toMap(Function.identity(), name -> bytes(name + ".jasper")));

    private final byte[] table = bytes("table.design");

    JasperReport document(PageForm form) throws JRException {
        return (JasperReport) JRLoader.loadObject(new ByteArrayInputStream(documents.get(form.template())));
    }

    /** A fresh copy as wide as the page: the one who takes it adds columns. */
    JasperDesign table(PageForm form) throws JRException {
        JasperDesign design = (JasperDesign) JRLoader.loadObject(new ByteArrayInputStream(table));
        design.setPageWidth(form.measure());
        design.setColumnWidth(form.measure());
        return design;
    }

    private static byte[] bytes(String name) {
        try (InputStream in = CompiledTemplates.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Cannot find the compiled template " + name
                        + ". Expected it beside the classes; run mvn compile");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the template " + name, e);
        }
    }
}
