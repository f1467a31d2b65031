package huibao.reports;

import huibao.reports.Block.RowKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontFamily;
import net.sf.jasperreports.engine.fonts.SimpleFontFace;
import net.sf.jasperreports.engine.fonts.SimpleFontFamily;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Table pages a second, beside JasperReports as it comes: the same rows in the same face, size and grid, but without tags,
 * archival form, line breaking and layout of ours. Run by bench/rendering.
 */
final class RenderingBench {
    private static final int COLUMNS = 10;
    private static final int ROWS_A_PAGE = 33;
    private static final int ROUNDS = 5;

    private final Path fonts;
    private final List<Block.Row> rows;
    private final Renderer renderer;

    private RenderingBench(Path fonts, int pages) {
        this.fonts = fonts;
        this.renderer = new Renderer(Faces.in(fonts));
        this.rows = IntStream.range(0, pages * ROWS_A_PAGE)
                .mapToObj(RenderingBench::row)
                .toList();
    }

    /** @param arguments the font folder and the number of pages */
    public static void main(String[] arguments) throws JRException, IOException {
        int pages = Integer.parseInt(arguments[1]);
        Path fonts = Path.of(arguments[0]);
        new RenderingBench(fonts, 100).rounds(1);
        System.out.print(new RenderingBench(fonts, pages).rounds(ROUNDS));
    }

    private String rounds(int rounds) throws JRException, IOException {
        double[] bare = new double[rounds];
        double[] own = new double[rounds];
        byte[] bareFile = new byte[0];
        byte[] ownFile = new byte[0];
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            bareFile = bare();
            long middle = System.nanoTime();
            ownFile = own();
            bare[i] = pages(bareFile) / ((middle - start) / 1e9);
            own[i] = pages(ownFile) / ((System.nanoTime() - middle) / 1e9);
        }
        return "| bare JasperReports | %d | %.0f | %.1f | |%n| Huibao | %d | %.0f | %.1f | %.2f |%n"
                .formatted(
                        pages(bareFile),
                        median(bare),
                        bareFile.length / 1e6,
                        pages(ownFile),
                        median(own),
                        ownFile.length / 1e6,
                        median(own) / median(bare));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private static Block.Row row(int number) {
        String[] texts = new String[COLUMNS];
        texts[0] = "示例镇第" + number + "行";
        for (int i = 1; i < COLUMNS; i++) {
            texts[i] = Integer.toString((number * 31 + i * 7919) % 100_000);
        }
        return TableTests.row(RowKind.NORMAL, texts);
    }

    private byte[] own() {
        List<Block.Column> columns = new ArrayList<>(List.of(TableTests.words("属地")));
        IntStream.range(1, COLUMNS).forEach(i -> columns.add(TableTests.number("指标" + i)));
        Document document = SampleDocument.of(TableTests.table(columns, rows));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.render(document, out);
        return out.toByteArray();
    }

    private byte[] bare() throws JRException {
        SimpleJasperReportsContext context = context();
        JasperReport report = ExpressionFreeCompiler.compile(
                JRXmlLoader.load(context, new ByteArrayInputStream(template().getBytes(StandardCharsets.UTF_8))));
        JasperPrint print =
                JasperFillManager.getInstance(context).fill(report, new HashMap<>(), new TableRows(rows, Set.of()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JRPdfExporter exporter = new JRPdfExporter(context);
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.exportReport();
        return out.toByteArray();
    }

    private SimpleJasperReportsContext context() {
        SimpleJasperReportsContext context = new SimpleJasperReportsContext(DefaultJasperReportsContext.getInstance());
        SimpleFontFace face = new SimpleFontFace(context);
        face.setTtf(fonts.resolve("FandolFang-Regular.otf").toString());
        SimpleFontFamily family = new SimpleFontFamily(context);
        family.setName("Fang");
        family.setNormalFace(face);
        family.setPdfEncoding("Identity-H");
        family.setPdfEmbedded(true);
        context.setExtensions(FontFamily.class, List.of(family));
        return context;
    }

    /** The first column is wide enough for one line, as it is in ours. */
    private static int left(int column) {
        return column == 0 ? 0 : 91 + (column - 1) * 39;
    }

    private static String template() {
        StringBuilder fields = new StringBuilder();
        StringBuilder header = new StringBuilder();
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < COLUMNS; i++) {
            int left = left(i);
            String place = "x=\"%d\" y=\"0\" width=\"%d\" height=\"18\" fontName=\"Fang\" fontSize=\"9\""
                    .formatted(left, left(i + 1) - left);
            String box =
                    "<paragraph lineSpacing=\"Fixed\" lineSpacingSize=\"12\"/><box topPadding=\"3\" leftPadding=\"3\" rightPadding=\"3\"><pen lineWidth=\"0.35\"/></box>";
            fields.append("<field name=\"c%d\" class=\"java.lang.String\"/>".formatted(i));
            header.append("<element kind=\"staticText\" %s><text>指标%d</text>%s</element>".formatted(place, i, box));
            cells.append("<element kind=\"textField\" %s textAdjust=\"StretchHeight\" hTextAlign=\"%s\">"
                    .formatted(place, i == 0 ? "Left" : "Right"));
            cells.append("<expression><![CDATA[$F{c%d}]]></expression>%s</element>".formatted(i, box));
        }
        return """
                <jasperReport name="bare" language="java" pageWidth="595" pageHeight="842" columnWidth="442" \
                leftMargin="79" rightMargin="74" topMargin="105" bottomMargin="99">%s
                <columnHeader height="18">%s</columnHeader>
                <detail><band height="18" splitType="Prevent">%s</band></detail></jasperReport>"""
                .formatted(fields, header, cells);
    }
}
