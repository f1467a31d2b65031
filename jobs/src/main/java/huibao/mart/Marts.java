package huibao.mart;

import huibao.calendar.PeriodKind;
import huibao.calendar.Role;
import huibao.calendar.ShanghaiTime;
import huibao.edition.Edition;
import huibao.figure.Audience;
import huibao.figure.Figure;
import huibao.figure.FigureIds;
import huibao.figure.FigureKey;
import huibao.figure.Figures;
import huibao.lake.format.TypedTable.Type;
import huibao.mart.MartTable.MartColumn;
import huibao.metric.Breakdown;
import huibao.metric.Catalogue;
import huibao.metric.Dimension;
import huibao.metric.Measure;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The tables of the marts: figures as they were last shown, and what their measures and members are called. */
public final class Marts {
    private static final List<String> DIMENSIONS = Arrays.stream(Dimension.values())
            .filter(Dimension::isBreakdown)
            .map(Dimension::code)
            .distinct()
            .toList();

    private final List<Edition> editions;

    /** What a member of a dimension is called. */
    @FunctionalInterface
    public interface MemberNaming {
        String of(String dimension, String code);
    }

    /** A figure and the edition that showed it. */
    private record ShownFigure(Figure figure, Edition edition, boolean toDate) {}

    /**
     * @param editions of all deliverables and regions, answers to questions among them
     * @param audience whose editions are looked at; the others' figures are not in the tables
     */
    public Marts(List<Edition> editions, Audience audience) {
        this.editions = editions.stream()
                .filter(edition -> edition.key().audience().orElse(Audience.INTERNAL) == audience)
                .sorted(Comparator.comparing(edition -> edition.manifest().cutoff()))
                .toList();
    }

    public List<MartTable> tables(Catalogue catalogue, MemberNaming names) {
        Map<String, ShownFigure> newest = new TreeMap<>();
        for (Edition edition : editions) {
            Figures figures = edition.figures();
            Set<Map<String, String>> open =
                    openPeriods(figures, edition.manifest().cutoff());
            figures.all()
                    .forEach(figure -> newest.put(
                            FigureIds.current(figure.id()),
                            new ShownFigure(figure, edition, open.contains(time(figure)))));
        }
        List<ShownFigure> figures = List.copyOf(newest.values());
        return List.of(figureTable(figures), measureTable(catalogue), memberTable(figures, names), editionTable());
    }

    private static MartTable figureTable(List<ShownFigure> figures) {
        List<MartColumn> columns = new ArrayList<>(List.of(
                new MartColumn("figure_id", Type.TEXT, "编号，同一问题在各期报告中相同；huibao trace 可追溯"),
                new MartColumn("region_reported", Type.TEXT, "报告地区代码"),
                new MartColumn("metric", Type.TEXT, "指标，见表 measure"),
                new MartColumn(
                        "role", Type.TEXT, "期间角色：current 本期，previous 上期，same_last_year 上年同期，ytd 累计，ytd_last_year 上年累计"),
                new MartColumn("period_start", Type.DATE, "统计期第一日"),
                new MartColumn("period_end", Type.DATE, "统计期最后一日的次日"),
                new MartColumn("period_kind", Type.TEXT, "统计期种类，如 month、quarter；year-to-date 为累计"),
                new MartColumn("to_date", Type.BOOLEAN, "统计时点统计期尚未结束，或为与之相比的同样天数；不得与整期的数相加"),
                new MartColumn("is_union", Type.BOOLEAN, "为几个成员合并计算的数，与各成员的行重复，不得相加"),
                new MartColumn("campaign", Type.TEXT, "专项行动代码；空为与专项行动无关"),
                new MartColumn("phone", Type.TEXT, "included 为含来电；空为不含"),
                new MartColumn("breakdown", Type.TEXT, "分列方式：whole 为全地区，其余为所分维度，以逗号连接；查询时先限定此列")));
        DIMENSIONS.forEach(code -> columns.add(new MartColumn(code, Type.TEXT, comment(code))));
        columns.addAll(List.of(
                new MartColumn("value", Type.DECIMAL, "数值；比率为小数；不予公布或无法计算时为空，不得当作 0"),
                new MartColumn("numerator", Type.LONG, "比率的分子；汇总比率应以分子之和除以分母之和，不得平均"),
                new MartColumn("denominator", Type.LONG, "比率的分母"),
                new MartColumn(
                        "status",
                        Type.TEXT,
                        "ok 正常，suppressed 不予公布，not_computable 无基数，provisional 暂定，not_comparable 口径不可比"),
                new MartColumn("edition", Type.TEXT, "最近一次公布该数的版本，见表 edition")));
        return new MartTable(
                "figure",
                "已公布的数，每个编号取最近一次公布的值",
                columns,
                List.of("figure_id"),
                figures.stream().map(Marts::row).toList(),
                Optional.of(new MartTable.View(
                        "figure_whole", "整期且不合并成员的数，每个编号取最近一次公布的值", "NOT to_date AND NOT is_union")));
    }

    private static String comment(String dimension) {
        String label = Arrays.stream(Dimension.values())
                .filter(one -> one.isBreakdown() && one.code().equals(dimension))
                .map(Dimension::label)
                .findFirst()
                .orElse(dimension);
        return label + "代码，见表 member；空为不按此分列";
    }

    private static List<Optional<Object>> row(ShownFigure shown) {
        Figure figure = shown.figure();
        List<Optional<Object>> row = new ArrayList<>();
        row.add(Optional.of(FigureIds.current(figure.id())));
        row.add(Optional.of(shown.edition().key().region()));
        row.add(Optional.of(figure.metric()));
        row.add(Optional.of(figure.key().role().code()));
        row.add(Optional.of(figure.start()));
        row.add(Optional.of(figure.end()));
        row.add(Optional.of(periodKind(shown)));
        row.add(Optional.of(shown.toDate()));
        row.add(Optional.of(figure.key().dimensions().values().stream().anyMatch(code -> code.contains(Breakdown.OR))));
        row.add(figure.key().campaign().map(Object.class::cast));
        row.add(Optional.ofNullable(figure.key().conditions().get(FigureKey.PHONE)));
        row.add(Optional.of(breakdown(figure)));
        DIMENSIONS.forEach(
                code -> row.add(Optional.ofNullable(figure.key().dimensions().get(code))));
        row.add(figure.value().map(Object.class::cast));
        row.add(figure.numerator().map(BigDecimal::valueOf));
        row.add(figure.denominator().map(BigDecimal::valueOf));
        row.add(Optional.of(figure.status().code()));
        row.add(Optional.of(shown.edition().key().toString()));
        return row;
    }

    /** The periods of a series that were not over at the cut-off; without a series, all of them or none. */
    private static Set<Map<String, String>> openPeriods(Figures figures, Instant cutoff) {
        return figures.all().stream()
                .filter(figure -> figure.key().role() == Role.CURRENT)
                .filter(figure ->
                        figure.end().atStartOfDay(ShanghaiTime.ZONE).toInstant().isAfter(cutoff))
                .map(Marts::time)
                .collect(Collectors.toSet());
    }

    /** {@code month=2021-06} and the like; empty where the role says it all. */
    private static Map<String, String> time(Figure figure) {
        Map<String, String> time = new TreeMap<>(figure.key().dimensions());
        time.keySet().removeIf(code -> PeriodKind.find(code).isEmpty());
        return time;
    }

    private static String periodKind(ShownFigure shown) {
        Role role = shown.figure().key().role();
        if (role == Role.YTD || role == Role.YTD_LAST_YEAR) {
            return PeriodKind.YEAR_TO_DATE.code();
        }
        return time(shown.figure()).keySet().stream()
                .findFirst()
                .orElse(shown.edition().manifest().period().kind());
    }

    /** The rows of one table, by name: without it a query would have to say of every dimension that it is empty. */
    private static String breakdown(Figure figure) {
        String dimensions = String.join(",", figure.key().dimensions().keySet());
        return dimensions.isEmpty() ? "whole" : dimensions;
    }

    private static MartTable measureTable(Catalogue catalogue) {
        return new MartTable(
                "measure",
                "指标目录",
                List.of(
                        new MartColumn("metric", Type.TEXT, "指标"),
                        new MartColumn("label", Type.TEXT, "中文名称"),
                        new MartColumn("unit", Type.TEXT, "单位"),
                        new MartColumn("kind", Type.TEXT, "flow 可按期间和地区相加，stock 只可按地区相加，ratio、distribution 不可相加"),
                        new MartColumn("definition", Type.TEXT, "口径")),
                List.of("metric"),
                catalogue.all().stream().map(Marts::row).toList());
    }

    private static List<Optional<Object>> row(Measure measure) {
        return List.of(
                Optional.of(measure.name()),
                Optional.of(measure.label()),
                Optional.of(measure.unit()),
                Optional.of(measure.kind().name().toLowerCase(Locale.ROOT)),
                Optional.of(measure.definition()));
    }

    private static MartTable memberTable(List<ShownFigure> figures, MemberNaming names) {
        Map<String, TreeSet<String>> members = new LinkedHashMap<>();
        figures.forEach(shown -> shown.figure().key().dimensions().forEach((dimension, code) -> {
            if (DIMENSIONS.contains(dimension)) {
                members.computeIfAbsent(dimension, none -> new TreeSet<>()).add(code);
            }
        }));
        List<List<Optional<Object>>> rows = new ArrayList<>();
        members.forEach((dimension, codes) -> codes.forEach(code ->
                rows.add(List.of(Optional.of(dimension), Optional.of(code), Optional.of(names.of(dimension, code))))));
        return new MartTable(
                "member",
                "各维度成员的名称",
                List.of(
                        new MartColumn("dimension", Type.TEXT, "维度，即表 figure 的列名"),
                        new MartColumn("code", Type.TEXT, "代码；以 | 连接的为合并计算的几个成员"),
                        new MartColumn("name", Type.TEXT, "名称")),
                List.of("dimension", "code"),
                rows);
    }

    private MartTable editionTable() {
        return new MartTable(
                "edition",
                "已公布的版本",
                List.of(
                        new MartColumn("edition", Type.TEXT, "版本"),
                        new MartColumn("deliverable", Type.TEXT, "种类：monthly 月报等；adhoc 为即时查询"),
                        new MartColumn("period", Type.TEXT, "统计期"),
                        new MartColumn("cutoff", Type.TEXT, "统计时点（UTC）")),
                List.of("edition"),
                editions.stream().map(Marts::row).toList());
    }

    private static List<Optional<Object>> row(Edition edition) {
        return List.of(
                Optional.of(edition.key().toString()),
                Optional.of(edition.key().deliverable()),
                Optional.of(edition.manifest().period().label()),
                Optional.of(edition.manifest().cutoff().toString()));
    }
}
