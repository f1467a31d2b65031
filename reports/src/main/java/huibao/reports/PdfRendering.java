package huibao.reports;

import java.io.OutputStream;
import java.util.List;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.type.PdfVersionEnum;
import net.sf.jasperreports.pdf.type.PdfaConformanceEnum;

/** Composes, fills, exports. */
final class PdfRendering {
    private static final String PROFILE = "huibao/reports/srgb.icc";

    private final Faces faces;
    private final Templates templates = new Templates();
    private final SimpleJasperReportsContext context;

    PdfRendering(Faces faces) {
        this.faces = faces;
        context = new SimpleJasperReportsContext(DefaultJasperReportsContext.getInstance());
        context.setProperty("net.sf.jasperreports.text.measurer.factory", Measurers.class.getName());
        context.setValue(Measurers.FACES, faces);
    }

    /** @return pages */
    int render(Document document, OutputStream out) throws JRException {
        PageForm form = PageForm.of(document.layout());
        Composer composer = new Composer(faces, templates, form);
        composer.compose(document);
        JasperPrint print =
                new Pagination(context, templates.document(form)).fill(composer.strips(), composer.pageStarts());
        new ContentsPages(faces, composer.strips()).write(print.getPages());
        export(document, composer.strips(), print, out);
        return print.getPages().size();
    }

    /** The pages that the headings of level 1 come to stand on. */
    List<Integer> headingPages(Document document) throws JRException {
        PageForm form = PageForm.of(document.layout());
        Composer composer = new Composer(faces, templates, form);
        composer.compose(document);
        JasperPrint print =
                new Pagination(context, templates.document(form)).fill(composer.strips(), composer.pageStarts());
        return new ContentsPages(faces, composer.strips()).numbers(print.getPages());
    }

    private void export(Document document, List<Strip> strips, JasperPrint print, OutputStream out) throws JRException {
        PdfExporter exporter = new PdfExporter(context, faces, strips, document);
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.setConfiguration(configuration(document));
        exporter.exportReport();
    }

    private static SimplePdfExporterConfiguration configuration(Document document) {
        SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
        configuration.setPdfVersion(PdfVersionEnum.VERSION_1_7);
        configuration.setCompressed(true);
        configuration.setPdfaConformance(PdfaConformanceEnum.PDFA_2A);
        configuration.setIccProfilePath(PROFILE);
        configuration.setTagLanguage("zh-CN");
        configuration.setMetadataTitle(document.title().replace("\n", ""));
        configuration.setDisplayMetadataTitle(true);
        document.signature().ifPresent(signature -> configuration.setMetadataAuthor(signature.office()));
        configuration.setMetadataCreator("Huibao");
        configuration.setMetadataProducer("Huibao");
        return configuration;
    }
}
