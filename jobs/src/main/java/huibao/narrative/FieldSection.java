package huibao.narrative;

import huibao.calendar.Role;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.reports.Block;
import huibao.reports.Block.ChartKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** 重点领域与问题类别: what the matters are about; never crossed with places. */
final class FieldSection implements Section {
    private final Material material;

    FieldSection(Material material) {
        this.material = material;
    }

    @Override
    public String title() {
        return "重点领域与问题类别";
    }

    @Override
    public List<Block> blocks() {
        MemberSentences fields = new MemberSentences(material, Frame.CATEGORY, "items");
        MemberSentences groups = new MemberSentences(material, Frame.GROUP, "items");
        List<Block> blocks = new ArrayList<>();
        material.paragraph(
                        fields.most("most-categories", Topic.TOTAL),
                        fields.moved("moved-categories"),
                        fields.largest("largest-categories"),
                        fields.below("categories-below", Topic.RESOLUTION_RATE))
                .ifPresent(blocks::add);
        material.numbered(table("category", "volumes-by-category", "按内容分类（一级）分的信访量与化解率", "内容分类"))
                .ifPresent(blocks::add);
        material.paragraph(groups.each("groups"), groups.below("groups-below", Topic.RESOLUTION_RATE))
                .ifPresent(blocks::add);
        material.numbered(table("issue_group", "volumes-by-issue-group", "按重点问题类别分的信访量与化解率", "问题类别")
                        .note("各类别之间有交叉，不属于任何类别的事项也不在内，各行之和不等于全部"))
                .ifPresent(blocks::add);
        groupChart().ifPresent(blocks::add);
        return blocks;
    }

    private TableDraft table(String dimension, String name, String caption, String stub) {
        Columns columns = material.columns();
        FigureKey items = FigureKey.whole("items", Role.CURRENT);
        List<ColumnDraft> drafts = new ArrayList<>();
        drafts.add(columns.count("信访量", items, Role.CURRENT));
        drafts.add(columns.share("信访量", "占比", items, items));
        drafts.add(columns.count("信访量", items, Role.SAME_LAST_YEAR));
        drafts.add(columns.change("信访量", items));
        drafts.addAll(columns.rateOfBase("化解率", "可化解", FigureKey.whole("resolution_rate", Role.CURRENT)));
        TableDraft draft = material.table(name, caption, "件次、件", stub, drafts);
        List<String> members = material.members(dimension, "items", "resolution_rate");
        if (!members.isEmpty()) {
            material.totalRow(draft, "全部");
            if (dimension.equals("category")) {
                categoryRows(draft, members);
            } else {
                material.memberRows(draft, dimension, members);
            }
        }
        return draft.note("占比以信访总量为基数").note("化解率的同比为百分点之差");
    }

    /** Categories of several schemes each under the heading of theirs, the newest first; those of none above. */
    private void categoryRows(TableDraft draft, List<String> categories) {
        SortedMap<String, List<String>> byScheme = categories.stream()
                .collect(Collectors.groupingBy(
                        category -> material.names().scheme(category).orElse(""),
                        () -> new TreeMap<String, List<String>>(Comparator.reverseOrder()),
                        Collectors.toList()));
        List<String> ofNone = Optional.ofNullable(byScheme.remove("")).orElse(List.of());
        if (byScheme.size() < 2) {
            material.memberRows(draft, "category", categories);
            return;
        }
        material.memberRows(draft, "category", ofNone);
        byScheme.forEach((scheme, ofScheme) -> {
            draft.heading("按" + scheme + "版内容分类");
            material.memberRows(draft, "category", ofScheme);
        });
    }

    private Optional<Block.Chart> groupChart() {
        List<String> groups = material.members("issue_group", "items");
        ChartDraft chart = new ChartDraft(
                "volumes-by-issue-group",
                material.words().name() + "各重点问题类别信访量",
                "件次",
                ChartKind.BAR,
                groups.stream()
                        .map(group -> material.names().of("issue_group", group))
                        .toList());
        for (Role role : List.of(Role.CURRENT, Role.SAME_LAST_YEAR)) {
            chart.series(
                    material.words().role(role),
                    groups.stream()
                            .map(group -> material.figures()
                                    .find(FigureKey.of("items", role, "issue_group", group))
                                    .flatMap(Figure::value))
                            .toList());
        }
        return chart.numbered(material.numbering());
    }
}
