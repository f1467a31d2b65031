package huibao.narrative;

import huibao.calendar.Period;
import huibao.calendar.Role;
import huibao.calendar.ShanghaiTime;
import huibao.reports.Block;
import huibao.reports.Block.Align;
import huibao.reports.Block.Cell;
import huibao.reports.Block.Column;
import huibao.reports.Block.NumberFormat;
import huibao.reports.Block.Row;
import huibao.reports.Block.RowKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** 数据说明: where the numbers are from, what they mean, what was left out, what has changed. */
final class ProvenanceSection implements Section {
    static final String TITLE = "数据说明";

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日H时mm分");

    private static final Map<String, Double> WEIGHTS = Map.of("口径", 7.0, "单位", 1.4, "版本", 0.7, "原因", 3.0);

    private final Material material;
    private final EditionFacts facts;

    ProvenanceSection(Material material) {
        this.material = material;
        this.facts = material.facts();
    }

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(sources()));
        facts.standby().map(ProvenanceSection::standby).ifPresent(blocks::add);
        blocks.add(new Block.Paragraph(periods()));
        blocks.add(new Block.Paragraph(rules()));
        blocks.add(new Block.Paragraph(withheld()));
        rows().ifPresent(blocks::add);
        rejects().ifPresent(blocks::add);
        blocks.addAll(new History(material).blocks());
        definitions().ifPresent(blocks::add);
        return blocks;
    }

    private String sources() {
        return "本报告依据本地区信访业务系统登记的来信、来访和网上信访数据，由程序统计生成，只统计工作，不涉及个人信息。业务数据于" + minute(facts.snapshot()) + "读取（程序版本"
                + facts.programVersion() + "，批次" + facts.lakeRun() + "）。";
    }

    /** The moment of reading promises more than a standby had by then. */
    private static Block standby(EditionFacts.Standby standby) {
        String lag = standby.lagSeconds().map(seconds -> "落后主库" + seconds + "秒").orElse("落后主库的时间不详");
        String replayed = standby.replayedTo()
                .map(instant -> "，最后回放的数据变动时间为" + minute(instant))
                .orElse("");
        return new Block.Paragraph("业务数据来自备库，读取时" + lag + replayed + "。");
    }

    private String periods() {
        StringBuilder text = new StringBuilder("统计期").append(span(Role.CURRENT));
        text.append("，数据截止时间").append(minute(facts.cutoff()));
        if (facts.toDate()) {
            text.append("，统计期尚未结束，数据为截至数，").append(haveSameDays() ? "各对比期按同样天数计算" : "各对比期以同样天数为限，不超过其自身末日");
        }
        text.append("。上年同期").append(span(Role.SAME_LAST_YEAR));
        if (material.words().hasPrevious()) {
            text.append("，上期").append(span(Role.PREVIOUS));
        }
        if (material.words().hasYearToDate()) {
            text.append("，累计").append(span(Role.YTD));
            text.append("，上年累计").append(span(Role.YTD_LAST_YEAR));
        }
        text.append("。对比期数据均按本次截止时间重新统计，可能与当时公布数不同。");
        facts.periodNotes().forEach(text::append);
        return text.toString();
    }

    private boolean haveSameDays() {
        long days = facts.period(Role.CURRENT).days();
        return Stream.of(Role.PREVIOUS, Role.SAME_LAST_YEAR)
                .allMatch(role -> facts.period(role).days() == days);
    }

    private static String rules() {
        return "文中只在变化超出往年同月波动范围时注“明显”，表中注▲、▼：件次、批次按近两年各月与上年同月之差估计波动，比率按两期件数作比率差检验，把握均为99%；"
                + "人次、存量、天数和两期合计不足20的单月件数不作检验。变化不足1%（基数100以上）或不足0.5个百分点的称“基本持平”，"
                + "基数不足10的只列差数，比率的分母不足10的只列件数。件数变化为百分比，比率变化为百分点。";
    }

    private String withheld() {
        return facts.isRelease()
                ? "为防止从数据中识别个人，较小的数不予公布，表中以＊表示；其余件数取5的整倍数，比率为取整后的件数之比，各行之和可以不等于合计。"
                : "本报告为内部资料。评价不足5件的单位和属地不列满意率、参评率，表中以＊表示。";
    }

    private Optional<Block> rows() {
        List<Row> rows = facts.relations().stream()
                .map(one -> row(
                        Cell.words(FixedNames.relation(one.relation())),
                        number(one.read()),
                        number(one.rejected()),
                        number(one.inLake())))
                .toList();
        return table("source-rows", "数据读取与核对", "行", List.of("数据表", "读取", "不合规", "入库"), rows, "读取＝不合规＋入库");
    }

    private Optional<Block> rejects() {
        List<Row> rows = facts.rejects().stream()
                .map(one -> row(
                        Cell.words(FixedNames.relation(one.relation())), Cell.words(one.rule()), number(one.rows())))
                .toList();
        return table("rejects", "不合规数据及原因", "行", List.of("数据表", "原因", "行数"), rows, "不合规数据未计入各表");
    }

    private Optional<Block> definitions() {
        List<Row> rows = facts.definitions().stream()
                .filter(one -> material.isPrinted(one.metric()))
                .map(one -> row(
                        Cell.words(closedUp(one.label())),
                        Cell.words(one.unit()),
                        Cell.words(closedUp(one.definition())),
                        Cell.words(String.valueOf(one.version()))))
                .toList();
        return table("definitions", "所列指标的口径", "见各行", List.of("指标", "单位", "口径", "版本"), rows, "同一指标只有一个口径");
    }

    /** In print no blank stands between a character and a number. */
    private static String closedUp(String text) {
        return text.replaceAll("(?<=\\p{IsHan}) (?=\\d)|(?<=\\d) (?=\\p{IsHan})", "");
    }

    private Optional<Block> table(
            String name, String caption, String unit, List<String> headers, List<Row> rows, String note) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<Column> columns = new ArrayList<>();
        for (String header : headers) {
            boolean number = rows.get(0).cells().get(columns.size()).format() != NumberFormat.TEXT;
            columns.add(new Column(
                    Optional.empty(), header, WEIGHTS.getOrDefault(header, 2.0), number ? Align.RIGHT : Align.LEFT));
        }
        return Optional.of(new Block.Table(
                name, material.numbering().nextTable(), caption, unit, "", columns, rows, List.of(note)));
    }

    private String span(Role role) {
        Period period = facts.period(role);
        return PeriodWords.day(period.start()) + "至" + PeriodWords.day(period.lastDay());
    }

    private static String minute(Instant instant) {
        return MINUTE.format(instant.atZone(ShanghaiTime.ZONE));
    }

    private static Cell number(long value) {
        return new Cell(String.valueOf(value), Optional.of(BigDecimal.valueOf(value)), NumberFormat.COUNT);
    }

    private static Row row(Cell... cells) {
        return new Row(RowKind.NORMAL, List.of(cells));
    }
}
