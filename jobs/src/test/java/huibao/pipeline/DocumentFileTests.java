package huibao.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.narrative.Composed;
import huibao.reports.Block;
import huibao.reports.Block.Align;
import huibao.reports.Block.Cell;
import huibao.reports.Block.NumberFormat;
import huibao.reports.Block.RowKind;
import huibao.reports.Document;
import huibao.reports.Faces;
import huibao.reports.Preview;
import huibao.reports.Renderer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentFileTests {
    private static final Document DOCUMENT = new Document(
            "monthly",
            "示例县信访形势分析月报",
            Optional.of("（2021年6月）"),
            Optional.empty(),
            List.of(
                    new Block.Contents(),
                    new Block.Heading(1, "一、总体情况"),
                    new Block.Paragraph("信访总量12件次。", List.of(new Block.Mark(4, 6, "f0000001"))),
                    table(),
                    new Block.PageBreak(),
                    new Block.Enclosure("附件：督办台账"),
                    chart(),
                    new Block.Annex(1, "口径")),
            Optional.of(new Document.Signature("示例县信访局", "2021年7月3日")),
            Instant.parse("2021-07-03T01:00:00Z"),
            Document.Layout.LANDSCAPE,
            Optional.of("内部资料　注意保存"),
            Optional.of(new Document.RedHead("示例县信访局文件", Optional.empty())),
            Optional.of(new Document.Masthead(
                    "2021年第6期", Optional.empty(), Optional.of("李四"), Optional.empty(), Optional.of("县委"))),
            List.of(new Document.MeasureMeaning("办结率", "%", "期末已办结的比重。", 2)));

    @TempDir
    private Path folder;

    @Test
    void givesBackWhatWasWritten() {
        Path file = folder.resolve("document.json");
        List<Composed> written = List.of(new Composed(DOCUMENT, List.of(), List.of("本地自行撰写的一段。"), List.of()));
        DocumentFile.write(written, file);

        assertThat(DocumentFile.read(file)).isEqualTo(written);
    }

    /** What a stopped run leaves can be looked at with the reports module alone. */
    @Test
    void canBePreviewed() throws IOException {
        Path file = folder.resolve("document.json");
        Path preview = folder.resolve("preview.xlsx");
        String fonts = System.getenv().getOrDefault("HUIBAO_FONTS", "../.huibao/fonts");
        DocumentFile.write(List.of(new Composed(DOCUMENT, List.of(), List.of(), List.of())), file);
        Preview.main(new String[] {file.toString(), preview.toString(), fonts});

        ByteArrayOutputStream rendered = new ByteArrayOutputStream();
        new Renderer(Faces.in(Path.of(fonts))).renderWorkbook(DOCUMENT, rendered);
        assertThat(Files.readAllBytes(preview)).isEqualTo(rendered.toByteArray());
    }

    private static Block table() {
        return new Block.Table(
                "key-figures",
                1,
                "主要指标",
                "件",
                "0001—0002",
                List.of(
                        new Block.Column(Optional.empty(), "指标", 2, Align.LEFT),
                        new Block.Column(Optional.of("本期"), "比率", 1, Align.RIGHT)),
                List.of(
                        row(
                                RowKind.TOTAL,
                                new Cell("12.34%", Optional.of(new BigDecimal("0.1234")), NumberFormat.PERCENT)
                                        .of("f0000002")),
                        row(RowKind.NORMAL, Cell.words("＊"))),
                List.of("注一"));
    }

    private static Block.Row row(RowKind kind, Cell cell) {
        return new Block.Row(kind, List.of(Cell.words("全县"), cell));
    }

    private static Block chart() {
        return new Block.Chart(
                "trend",
                1,
                "走势",
                "件",
                "数据来源：示例",
                "走势。",
                Block.ChartKind.LINE,
                List.of("5月", "6月"),
                List.of(new Block.Series("本年", List.of(Optional.of(new BigDecimal("12")), Optional.empty()))));
    }
}
