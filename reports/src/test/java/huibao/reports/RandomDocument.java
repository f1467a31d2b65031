package huibao.reports;

import huibao.reports.Block.Cell;
import huibao.reports.Block.Chart;
import huibao.reports.Block.ChartKind;
import huibao.reports.Block.Column;
import huibao.reports.Block.Heading;
import huibao.reports.Block.NumberFormat;
import huibao.reports.Block.Paragraph;
import huibao.reports.Block.Row;
import huibao.reports.Block.RowKind;
import huibao.reports.Block.Series;
import huibao.reports.Block.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Documents of odd sizes: short and long tables, of few and many columns, with long names, paragraphs and charts between them. */
final class RandomDocument {
    private static final String WORDS = "全县信访总量比上年同期增加，其中来信、来访和网上信访；按期答复率为（见表）责任单位逐件办理。";
    private static final List<String> NAMES = List.of(
            "城关镇",
            "县自然资源局",
            "县人力资源和社会保障局",
            "石门坎彝族苗族自治乡人民政府信访工作联席会议办公室",
            "SupercalifragilisticDepartmentOfNaturalResourcesAndHousing",
            "县公安局（示例）");

    private final Random random;
    private final List<Block> blocks = new ArrayList<>();
    private int tables;
    private int charts;

    private RandomDocument(int seed) {
        random = new Random(seed);
    }

    static Document of(int seed) {
        RandomDocument document = new RandomDocument(seed);
        IntStream.rangeClosed(1, 4).forEach(document::section);
        return SampleDocument.signed(SampleDocument.of(document.blocks.toArray(Block[]::new)), "示例县信访局", "2021年7月3日");
    }

    private void section(int number) {
        blocks.add(new Heading(1, "第" + number + "部分、情况"));
        for (int i = 0; i < 2 + random.nextInt(3); i++) {
            if (random.nextInt(3) == 0) {
                blocks.add(new Heading(2, "（" + i + "）分项"));
            }
            blocks.add(paragraph());
            if (random.nextBoolean()) {
                blocks.add(table());
            } else {
                blocks.add(chart());
            }
            blocks.add(paragraph());
        }
    }

    private Paragraph paragraph() {
        StringBuilder text = new StringBuilder();
        int length = 20 + random.nextInt(250);
        while (text.length() < length) {
            text.append(random.nextInt(4) == 0 ? random.nextInt(100000) + "件" : WORDS.substring(random.nextInt(30)));
        }
        return new Paragraph(text + "。");
    }

    private Table table() {
        tables++;
        int columns = 2 + random.nextInt(12);
        int rows = random.nextInt(5) == 0 ? 30 + random.nextInt(60) : 1 + random.nextInt(25);
        List<Column> heads = new ArrayList<>(List.of(TableTests.words("单位")));
        IntStream.range(1, columns).forEach(i -> heads.add(TableTests.number(i % 3 == 0 ? "超15日未转送" : "指标" + i)));
        List<Row> body = IntStream.rangeClosed(1, rows)
                .mapToObj(row -> row(row, columns))
                .toList();
        List<String> notes =
                IntStream.range(0, random.nextInt(4)).mapToObj(i -> WORDS).toList();
        return new Table("t" + tables, tables, "各单位办理情况", "件", "", heads, body, notes);
    }

    private Row row(int row, int columns) {
        List<Cell> cells =
                new ArrayList<>(List.of(Cell.words("第" + row + "行" + NAMES.get(random.nextInt(NAMES.size())))));
        for (int i = 1; i < columns; i++) {
            BigDecimal value = BigDecimal.valueOf(random.nextInt(i % 4 == 0 ? 2_000_000_000 : 3000));
            cells.add(
                    i % 5 == 2
                            ? new Cell("83.34%", Optional.of(new BigDecimal("0.8334")), NumberFormat.PERCENT)
                            : new Cell(value.toString(), Optional.of(value), NumberFormat.COUNT));
        }
        return new Row(row == 1 ? RowKind.TOTAL : RowKind.NORMAL, cells);
    }

    private Chart chart() {
        charts++;
        ChartKind kind = ChartKind.values()[random.nextInt(3)];
        int categories = kind == ChartKind.BAR ? 2 + random.nextInt(12) : 6 + random.nextInt(8);
        List<String> names = IntStream.range(0, categories)
                .mapToObj(i -> kind == ChartKind.BAR ? NAMES.get(i % NAMES.size()) + i : month(i))
                .toList();
        List<Series> series = Stream.of("本年", "上年同月", "第三项")
                .limit(1 + random.nextInt(3))
                .map(name -> new Series(name, values(categories)))
                .toList();
        return new Chart("c" + charts, charts, "走势", "件", "数据来源：示例", "走势。", kind, names, series);
    }

    private static String month(int index) {
        return (2020 + (index + 5) / 12) + "年" + ((index + 5) % 12 + 1) + "月";
    }

    private List<Optional<BigDecimal>> values(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> random.nextInt(12) == 0
                        ? Optional.<BigDecimal>empty()
                        : Optional.of(BigDecimal.valueOf(random.nextInt(300))))
                .toList();
    }
}
