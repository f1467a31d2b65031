package huibao.narrative;

import huibao.calendar.Role;
import huibao.figure.FigureKey;
import huibao.reports.Block;
import java.util.ArrayList;
import java.util.List;

/** 属地与责任单位: volumes in the order of codes, without ranks; the quality of work by place and unit. */
final class PlaceSection implements Section {
    private final Material material;
    private final Columns columns;

    PlaceSection(Material material) {
        this.material = material;
        this.columns = material.columns();
    }

    @Override
    public String title() {
        return "属地与责任单位";
    }

    @Override
    public List<Block> blocks() {
        MemberSentences places = new MemberSentences(material, Frame.REGION, "items");
        MemberSentences timely = new MemberSentences(material, Frame.REGION, "answer_rate");
        MemberSentences units = new MemberSentences(material, Frame.UNIT, "answer_rate");
        List<Block> blocks = new ArrayList<>();
        material.paragraph(places.moved("moved-regions"), places.largest("largest-regions"))
                .ifPresent(blocks::add);
        material.numbered(volumes()).ifPresent(blocks::add);
        material.paragraph(
                        timely.below("regions-below", Topic.ANSWER_RATE),
                        units.below("units-below", Topic.ANSWER_RATE),
                        units.most("units-overdue", Topic.ANSWER_OVERDUE))
                .ifPresent(blocks::add);
        material.numbered(timeliness("region", "timeliness-by-region", "按属地分的告知、答复与办结", "属地"))
                .ifPresent(blocks::add);
        material.numbered(timeliness("unit", "timeliness-by-unit", "按责任单位分的告知、答复与办结", "责任单位"))
                .ifPresent(blocks::add);
        material.numbered(acceptance()).ifPresent(blocks::add);
        material.numbered(satisfaction("region", "satisfaction-by-region", "近12个月按属地分的群众评价", "属地"))
                .ifPresent(blocks::add);
        material.numbered(satisfaction("unit", "satisfaction-by-unit", "近12个月按单位分的群众评价", "单位"))
                .ifPresent(blocks::add);
        return blocks;
    }

    private TableDraft volumes() {
        List<ColumnDraft> drafts = new ArrayList<>(columns.yearOnYear("信访总量", whole("items")));
        drafts.add(columns.count("来访", "批次", whole("visit_batches")));
        drafts.add(columns.count("来访", "人次", whole("visit_persons")));
        drafts.add(columns.count("集体访", "批次", whole("collective_batches")));
        drafts.add(columns.count("集体访", "人次", whole("collective_persons")));
        return table("region", "volumes-by-region", "按问题属地分的信访量", "件次、批次、人次", "属地", drafts, "items")
                .note("按行政区划代码排列，不作排名；本级为未落到下级属地的事项");
    }

    private TableDraft timeliness(String dimension, String name, String caption, String stub) {
        List<ColumnDraft> drafts = new ArrayList<>();
        drafts.add(columns.base("告知", "到期", whole("unit_notice_rate")));
        drafts.add(columns.rate("告知", "按期率", whole("unit_notice_rate")));
        drafts.addAll(columns.timeliness("答复", "answer_rate", "answer_states"));
        drafts.add(columns.rate("办结", "办结率", whole("closure_rate")));
        if (dimension.equals("region")) {
            drafts.add(columns.days("办理天数", "中位数", whole("handling_days_median")));
        }
        return table(dimension, name, caption, "件、%、天", stub, drafts, "answer_rate", "unit_notice_rate")
                .note("以统计期内到期的事项为基数；到期事项过少的整行不予公布");
    }

    private TableDraft acceptance() {
        List<ColumnDraft> drafts = columns.timeliness("受理", "office_acceptance_rate", "office_acceptance_states");
        return table("unit", "acceptance-by-unit", "按登记单位分的信访部门受理", "件、%", "登记单位", drafts, "office_acceptance_rate")
                .note("以登记后第15日在统计期内的事项为基数");
    }

    private TableDraft satisfaction(String dimension, String name, String caption, String stub) {
        List<ColumnDraft> drafts = new ArrayList<>();
        for (String target : List.of("office", "unit")) {
            String group = target.equals("office") ? "对信访部门" : "对责任单位";
            FigureKey rate = lastYear("satisfaction_rate").with("target", target);
            drafts.add(columns.base(group, "已评价", rate));
            drafts.add(columns.rate(group, "满意率", rate));
            drafts.add(columns.rate(group, "参评率", lastYear("participation_rate").with("target", target)));
        }
        return table(dimension, name, caption, "件、%", stub, drafts, "satisfaction_rate", "participation_rate")
                .note("满意率＝（满意＋基本满意）÷已评价；逾期未评价不计入满意率")
                .note("评价不足5件的，不列满意率、参评率");
    }

    private TableDraft table(
            String dimension,
            String name,
            String caption,
            String unit,
            String stub,
            List<ColumnDraft> drafts,
            String... metrics) {
        TableDraft draft = material.table(name, caption, unit, stub, drafts);
        List<String> members = material.members(dimension, metrics);
        if (!members.isEmpty()) {
            material.totalRow(draft, "合计");
            material.memberRows(draft, dimension, members);
        }
        // Every place is listed; of the units those that had something to do.
        return dimension.equals("unit") ? draft.withoutIdleRows("单位") : draft;
    }

    /** By unit and place ratings are told over twelve months only, or most would be too few. */
    private static FigureKey lastYear(String metric) {
        return FigureKey.whole(metric, Role.LAST_12_MONTHS);
    }

    private static FigureKey whole(String metric) {
        return FigureKey.whole(metric, Role.CURRENT);
    }
}
