package huibao.reports;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRPrintPage;
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
    private final CompiledTemplates templates = new CompiledTemplates();
    private final SimpleJasperReportsContext context;

    PdfRendering(Faces faces) {
        this.faces = faces;
        context = new SimpleJasperReportsContext(DefaultJasperReportsContext.getInstance());
        context.setProperty("net.sf.jasperreports.text.measurer.factory", Measurers.class.getName());
        context.setValue(Measurers.FACES, faces);
    }

    /** @return pages */
    int render(Document document, OutputStream out) throws JRException {
        Composer composer = composed(document);
        List<JasperPrint> prints = filled(composer, LooseTables.Division.AGAINST_BLANK);
        List<JRPrintPage> pages = pages(prints);
        new ContentsPages(faces, composer.strips()).write(pages);
        PdfExporter exporter = new PdfExporter(context, faces, composer.strips(), document, pages.size());
        exporter.setExporterInput(SimpleExporterInput.getInstance(prints));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.setConfiguration(configuration(document));
        exporter.exportReport();
        return pages.size();
    }

    /** The pages that the headings of level 1 come to stand on. */
    List<Integer> headingPages(Document document) throws JRException {
        Composer composer = composed(document);
        return new ContentsPages(faces, composer.strips())
                .numbers(pages(filled(composer, LooseTables.Division.AGAINST_BLANK)));
    }

    int pages(Document document) throws JRException {
        return pages(filled(composed(document), LooseTables.Division.AGAINST_BLANK))
                .size();
    }

    /** With every table whole that a page holds, so that another order of blocks can be seen to leave less blank. */
    LaidOut laidOut(Document document) throws JRException {
        Composer composer = composed(document);
        List<JasperPrint> prints = filled(composer, LooseTables.Division.NEVER);
        return new LaidOut(
                BlankPages.of(
                        composer, prints.stream().map(JasperPrint::getPages).toList()),
                BlockHeights.of(document, composer, pages(prints)));
    }

    private Composer composed(Document document) throws JRException {
        Composer composer = new Composer(faces, templates, document.layout());
        composer.compose(document);
        return composer;
    }

    private List<JasperPrint> filled(Composer composer, LooseTables.Division division) throws JRException {
        List<JasperPrint> prints = new ArrayList<>();
        for (PageRun run : composer.runs()) {
            Pagination pagination = new Pagination(context, templates.document(run.form()), run, division);
            prints.add(pagination.fill(composer.strips(), composer.pageStarts()));
        }
        return prints;
    }

    private static List<JRPrintPage> pages(List<JasperPrint> prints) {
        return prints.stream().flatMap(print -> print.getPages().stream()).toList();
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
