package huibao.reports;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    int render(Arranged arranged, OutputStream out) throws JRException {
        Document document = arranged.document();
        Optional<FilledPages> known = arranged.takePages();
        FilledPages filled = known.isPresent() ? known.get() : filled(document, Division.againstBlank());
        List<Strip> strips = filled.composer().strips();
        List<JRPrintPage> pages = filled.all();
        new ContentsPages(faces, strips).write(pages);
        PdfExporter exporter = new PdfExporter(context, faces, strips, document, pages.size());
        exporter.setExporterInput(SimpleExporterInput.getInstance(filled.prints()));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.setConfiguration(configuration(document));
        exporter.exportReport();
        return pages.size();
    }

    /** The pages that the headings of level 1 come to stand on. */
    List<Integer> headingPages(Arranged arranged) throws JRException {
        return arranged.headingPages().isPresent()
                ? arranged.headingPages().get()
                : filled(arranged.document(), Division.againstBlank()).headingPages();
    }

    int pages(Document document) throws JRException {
        return filled(document, Division.againstBlank()).all().size();
    }

    /** With every table whole that a page holds, so that another order of blocks can be seen to leave less blank. */
    LaidOut laidOut(Document document) throws JRException {
        Division division = Division.never();
        FilledPages filled = filled(document, division);
        return new LaidOut(
                BlankPages.of(filled.composer(), filled.runs()),
                BlockHeights.of(document, filled.composer(), filled.all()),
                division.isSought() ? Optional.empty() : Optional.of(filled));
    }

    private FilledPages filled(Document document, Division division) throws JRException {
        Composer composer = new Composer(faces, templates, document.layout());
        composer.compose(document);
        List<JasperPrint> prints = new ArrayList<>();
        for (PageRun run : composer.runs()) {
            Pagination pagination = new Pagination(context, templates.document(run.form()), run, division);
            prints.add(pagination.fill(composer.strips(), composer.pageStarts()));
        }
        return new FilledPages(
                composer, prints, new ContentsPages(faces, composer.strips()).numbers(FilledPages.all(prints)));
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
