package huibao.reports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.util.JRLoader;

/** The templates as the build left them. */
final class Templates {
    private final byte[] document = bytes("document.jasper");
    private final byte[] table = bytes("table.design");

    JasperReport document() throws JRException {
        return (JasperReport) JRLoader.loadObject(new ByteArrayInputStream(document));
    }

    /** A fresh copy: the one who takes it adds columns. */
    JasperDesign table() throws JRException {
        return (JasperDesign) JRLoader.loadObject(new ByteArrayInputStream(table));
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Templates.class.getResourceAsStream(name)) {
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
