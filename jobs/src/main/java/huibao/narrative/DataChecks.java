package huibao.narrative;

import huibao.calendar.Role;
import huibao.calendar.ShanghaiTime;
import huibao.metric.Dimension;
import huibao.narrative.EditionFacts.RejectRule;
import huibao.narrative.EditionFacts.SourceRows;
import huibao.reports.Block;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 数据核对: what was read, what was refused and why, what differs from earlier editions. */
final class DataChecks {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日H时mm分");
    /** Only records of work are listed, not code tables. */
    private static final Set<String> RECORDS =
            Set.of("petition_item", "petition_event", "petition_evaluation", "campaign_item", "leader_activity");

    private final Material material;
    private final EditionFacts facts;

    DataChecks(Material material) {
        this.material = material;
        this.facts = material.facts();
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(read()));
        blocks.add(new Block.Paragraph(periods()));
        blocks.add(new Block.Paragraph(facts.isRelease() ? ROUNDED + unnamed() : MARKED));
        blocks.addAll(new History(material).blocks());
        return blocks;
    }

    private static final String ROUNDED = "为防止从数据中识别个人，较小的数不予公布，表中以＊表示；其余件数取5的整倍数，比率为取整后的件数之比，各行之和可以不等于合计。";
    private static final String MARKED = "变化超出往年同期波动范围的，文中注“明显”，表中注▲、▼，把握为99%；人次、存量、天数不作检验。" + "评价不足5件的单位和属地不列。";

    private static final String UNNAMED = "各属地、各单位的数只列入季度及更长时期的公开版本。";

    /** A section without its tables would else look as if there were nothing to report. */
    private String unnamed() {
        boolean isNamed = material.figures().all().stream()
                .map(figure -> figure.key().dimensions())
                .anyMatch(dimensions -> dimensions.containsKey(Dimension.UNIT.code())
                        || dimensions.containsKey(Dimension.REGION.code()));
        return isNamed ? "" : UNNAMED;
    }

    private String read() {
        List<SourceRows> records = facts.relations().stream()
                .filter(one -> RECORDS.contains(one.relation()) && one.read() > 0)
                .toList();
        StringBuilder text = new StringBuilder("本报告依据本地区信访业务系统登记的数据统计，只统计工作，不涉及个人信息。业务数据于")
                .append(minute(facts.snapshot()))
                .append("读取，截止时间为")
                .append(minute(facts.cutoff()))
                .append("。");
        if (!records.isEmpty()) {
            text.append("共读取")
                    .append(records.stream()
                            .map(one -> FixedNames.relation(one.relation()) + one.read() + "条")
                            .collect(Collectors.joining("、")))
                    .append("，")
                    .append(rejected());
        }
        facts.standby().ifPresent(standby -> text.append(standby(standby)));
        return text.toString();
    }

    private String rejected() {
        long rejected = facts.rejects().stream().mapToLong(RejectRule::rows).sum();
        return rejected == 0
                ? "没有不合规数据。"
                : "剔除不合规数据" + rejected + "条："
                        + byRule().entrySet().stream()
                                .map(rule -> rule.getKey() + rule.getValue() + "条")
                                .collect(Collectors.joining("，"))
                        + "。";
    }

    /** Whatever the relation: its reader looks for what to mend, and finds the rows by their list. */
    private Map<String, Long> byRule() {
        Map<String, Long> rows = new LinkedHashMap<>();
        facts.rejects().forEach(one -> rows.merge(one.rule(), one.rows(), Long::sum));
        return rows;
    }

    /** A standby may have been behind at the moment of reading. */
    private static String standby(EditionFacts.StandbyFacts standby) {
        String lag = standby.lagSeconds().map(seconds -> "落后主库" + seconds + "秒").orElse("落后主库的时间不详");
        String replayed = standby.replayedTo()
                .map(instant -> "，最后回放的数据变动时间为" + minute(instant))
                .orElse("");
        return "业务数据来自备库，读取时" + lag + replayed + "。";
    }

    private String periods() {
        StringBuilder text = new StringBuilder("统计期为").append(span(Role.CURRENT));
        if (facts.toDate()) {
            text.append("，尚未结束，数据为截至数，").append(haveSameDays() ? "各对比期按同样天数计算" : "各对比期以同样天数为限，不超过其自身末日");
        }
        text.append("；上年同期为").append(span(Role.SAME_LAST_YEAR));
        text.append("。对比期数据均按本次截止时间重新统计，可能与当时公布数不同。");
        facts.periodNotes().forEach(text::append);
        return text.toString();
    }

    private boolean haveSameDays() {
        long days = facts.period(Role.CURRENT).days();
        return Stream.of(Role.PREVIOUS, Role.SAME_LAST_YEAR)
                .allMatch(role -> facts.period(role).days() == days);
    }

    private String span(Role role) {
        return PeriodWords.span(facts.period(role));
    }

    private static String minute(Instant instant) {
        return MINUTE.format(instant.atZone(ShanghaiTime.ZONE));
    }
}
