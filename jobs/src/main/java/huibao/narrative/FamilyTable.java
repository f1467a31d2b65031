package huibao.narrative;

import huibao.calendar.Role;
import huibao.figure.FigureKey;
import huibao.reports.Block.RowKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Listed matters and what became of them: 办结, 化解 and 终结 in three columns. */
final class FamilyTable {
    private final Material material;
    private final Columns columns;

    FamilyTable(Material material) {
        this.material = material;
        this.columns = material.columns();
    }

    TableDraft draft() {
        TableDraft draft = material.table("listed-matters", "交办、包案、督办与积案的办理", "件、%", "类别", columns("assigned"));
        family(draft, "上级交办", "assigned");
        members(draft, "assigned", "assigned_level");
        members(draft, "assigned", "tier");
        family(draft, "领导包案", "lead_assigned");
        members(draft, "lead_assigned", "tier");
        family(draft, "挂牌督办", "supervised");
        members(draft, "supervised", "tier");
        family(draft, "信访积案", "backlog_listed");
        members(draft, "backlog_listed", "tier");
        family(draft, "专项交办", "campaign_items");
        for (String tier : Tiers.ofCampaign(material)) {
            member(draft, "campaign_items", "tier", tier);
        }
        return draft.withoutIdleRows("类别").note("办结、化解、终结分别认定，互不替代，可以同时成立").note("同一事项由几级交办、列入几类的，在各行分别计数，各行不相加");
    }

    /** The campaign's list alone, by its tiers. */
    TableDraft campaign() {
        TableDraft draft = material.table("campaign-by-tier", "专项交办事项办理情况", "件、%", "层级", columns("campaign_items"));
        for (String tier : Tiers.ofCampaign(material)) {
            draft.row(RowKind.NORMAL, material.names().of("tier", tier), key -> key.with("tier", tier));
        }
        material.totalRow(draft, "合计");
        return draft.note("办结、化解、终结分别认定，互不替代，可以同时成立");
    }

    private void family(TableDraft draft, String label, String family) {
        draft.row(RowKind.TOTAL, label, columns(family), UnaryOperator.identity());
    }

    private void members(TableDraft draft, String family, String dimension) {
        material.members(dimension, family).forEach(member -> member(draft, family, dimension, member));
    }

    private void member(TableDraft draft, String family, String dimension, String member) {
        draft.row(
                RowKind.NORMAL,
                "　" + material.names().of(dimension, member),
                columns(family),
                key -> key.with(dimension, member));
    }

    private List<ColumnDraft> columns(String family) {
        List<ColumnDraft> drafts = new ArrayList<>();
        drafts.add(columns.count("", "件数", whole(family)));
        for (Outcome outcome : Outcome.ALL) {
            drafts.add(columns.count("", outcome.words(), whole(outcome.metric(family))));
        }
        String stem = family.replace("_items", "");
        drafts.add(columns.rate("", "办结率", whole(stem + "_closure_rate")));
        drafts.add(columns.rate("", "化解率", whole(stem + "_resolution_rate")));
        return drafts;
    }

    private static FigureKey whole(String metric) {
        return FigureKey.whole(metric, Role.CURRENT);
    }
}
