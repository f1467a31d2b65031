package huibao.reports;

import com.sun.management.OperatingSystemMXBean;
import huibao.reports.Block.RowKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
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
        List<Turn> bare = new ArrayList<>();
        List<Turn> own = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            bare.add(Turn.of(this::bare));
            own.add(Turn.of(this::own));
        }
        Turn theirs = Turn.median(bare);
        Turn ours = Turn.median(own);
        return theirs.line("bare JasperReports", "")
                + ours.line("Huibao", "%.2f".formatted(theirs.wall() / ours.wall()));
    }

    /** One document made: the seconds it took, those of all processors, those the collector stopped the rest, and its bytes. */
    private record Turn(double wall, double processor, double collector, byte[] file) {
        /** Begins without garbage of the other's. */
        static Turn of(RenderingTask work) throws JRException {
            System.gc();
            long processor = processorTime();
            long collector = collectorTime();
            long start = System.nanoTime();
            byte[] file = work.file();
            double wall = (System.nanoTime() - start) / 1e9;
            return new Turn(wall, (processorTime() - processor) / 1e9, (collectorTime() - collector) / 1e3, file);
        }

        static Turn median(List<Turn> turns) {
            return new Turn(
                    median(turns, Turn::wall),
                    median(turns, Turn::processor),
                    median(turns, Turn::collector),
                    turns.get(0).file());
        }

        private static double median(List<Turn> turns, ToDoubleFunction<Turn> of) {
            return turns.stream().mapToDouble(of).sorted().toArray()[turns.size() / 2];
        }

        private static long processorTime() {
            return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
        }

        private static long collectorTime() {
            return ManagementFactory.getGarbageCollectorMXBeans().stream()
                    .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                    .sum();
        }

        String line(String way, String ratio) throws IOException {
            int pages = pages(file);
            return "| %s | %d | %.0f | %.2f | %.2f | %.1f | %s |%n"
                    .formatted(way, pages, pages / wall, processor, collector, file.length / 1e6, ratio);
        }
    }

    private interface RenderingTask {
        byte[] file() throws JRException;
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

    private Block.Table table() {
        List<Block.Column> columns = new ArrayList<>(List.of(TableTests.words("属地")));
        IntStream.range(1, COLUMNS).forEach(i -> columns.add(TableTests.number("指标" + i)));
        return TableTests.table(columns, rows);
    }

    private byte[] own() {
        Document document = SampleDocument.of(table());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.render(document, out);
        return out.toByteArray();
    }

    private byte[] bare() throws JRException {
        SimpleJasperReportsContext context = context();
        JasperReport report = ExpressionFreeCompiler.compile(
                JRXmlLoader.load(context, new ByteArrayInputStream(template().getBytes(StandardCharsets.UTF_8))));
        JasperPrint print =
                JasperFillManager.getInstance(context).fill(report, new HashMap<>(), new TableRows(table(), Set.of()));
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
