package huibao.narrative;

import huibao.calendar.Role;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.narrative.ComparisonTable.Kind;
import huibao.reports.Block;
import huibao.reports.Block.RowKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** 层级与赴省进京: all forms and visits apart, and for those who went up: how far their matter had come. */
final class LevelSection implements Section {
    private static final String LEVEL = "registering_level";

    private final Material material;

    LevelSection(Material material) {
        this.material = material;
    }

    @Override
    public String title() {
        return "层级与赴省进京情况";
    }

    @Override
    public List<Block> blocks() {
        LevelSentences sentences = new LevelSentences(material);
        List<Block> blocks = new ArrayList<>();
        material.paragraph(sentences.byLevel()).ifPresent(blocks::add);
        material.numbered(byLevel()).ifPresent(blocks::add);
        formsByLevel().ifPresent(blocks::add);
        material.paragraph(sentences.collective(), sentences.bypass()).ifPresent(blocks::add);
        material.numbered(bySize()).ifPresent(blocks::add);
        material.paragraph(sentences.upward()).ifPresent(blocks::add);
        material.numbered(upward().draft()).ifPresent(blocks::add);
        material.paragraph(sentences.states()).ifPresent(blocks::add);
        material.numbered(states()).ifPresent(blocks::add);
        return blocks;
    }

    private TableDraft byLevel() {
        Columns columns = material.columns();
        List<ColumnDraft> drafts = new ArrayList<>(columns.yearOnYear("信访量", whole("items")));
        drafts.add(columns.count("其中来访", "批次", whole("visit_batches")));
        drafts.add(columns.change("其中来访", whole("visit_batches")));
        drafts.add(columns.count("其中来访", "人次", whole("visit_persons")));
        drafts.add(columns.count("集体访", "批次", whole("collective_batches")));
        drafts.add(columns.count("集体访", "人次", whole("collective_persons")));
        TableDraft draft = material.table("volumes-by-level", "按登记层级分的信访量", "件次、批次、人次", "登记层级", drafts);
        material.totalRow(draft, "合计");
        material.memberRows(draft, LEVEL, material.members(LEVEL, "items", "visit_batches"));
        return draft.note("同一事项在几个层级登记的，各计1件次，合计为件次，不是事项数");
    }

    private Optional<Block.Chart> formsByLevel() {
        List<String> levels = material.members(LEVEL, "letters", "online", "visit_batches");
        ChartDraft chart = new ChartDraft(
                "forms-by-level",
                material.words().name() + "各登记层级信访量构成",
                "件次",
                Block.ChartKind.STACKED,
                levels.stream().map(level -> material.names().of(LEVEL, level)).toList());
        for (Topic form : List.of(Topic.LETTERS, Topic.ONLINE, Topic.VISIT_BATCHES)) {
            chart.series(
                    form.phrase(),
                    levels.stream()
                            .map(level -> material.figures()
                                    .find(form.key(Role.CURRENT).with(LEVEL, level))
                                    .flatMap(Figure::value))
                            .toList());
        }
        return chart.numbered(material.numbering());
    }

    private TableDraft bySize() {
        Columns columns = material.columns();
        List<ColumnDraft> drafts = new ArrayList<>(columns.yearOnYear("批次", whole("visit_batches")));
        drafts.addAll(columns.yearOnYear("人次", whole("visit_persons")));
        TableDraft draft = material.table("visits-by-size", "按规模分的来访", "批次、人次", "每批人数", drafts);
        List<String> bands = material.members("size_band", "visit_batches", "visit_persons");
        if (!bands.isEmpty()) {
            material.totalRow(draft, "合计");
            material.memberRows(draft, "size_band", bands);
        }
        return draft.note("5人以上为集体访");
    }

    private ComparisonTable upward() {
        ComparisonTable table = new ComparisonTable(material, "upward", "赴省进京信访量与其中的走访", "件次、批次、人次");
        upward(table, "进京", "country");
        upward(table, "赴省", "province");
        table.row("越级走访批次", Kind.COUNT, whole("bypass_batches"));
        table.row("越级不可判定批次", Kind.COUNT, whole("bypass_unknown"));
        return table.note("进京、赴省信访量含来信、网信和走访，与其中的走访是两个数；越级走访依有权处理机关的层级认定，不等于赴省进京走访");
    }

    private static void upward(ComparisonTable table, String where, String level) {
        table.row(
                        RowKind.NORMAL,
                        where + "信访量",
                        Kind.COUNT,
                        whole("upward_items").with(LEVEL, level))
                .row("其中：走访批次", Kind.COUNT, whole("upward_visit_batches").with(LEVEL, level))
                .row("　　　走访人次", Kind.COUNT, whole("upward_visit_persons").with(LEVEL, level));
    }

    private TableDraft states() {
        Columns columns = material.columns();
        FigureKey states = whole("upward_by_state");
        List<ColumnDraft> drafts = new ArrayList<>();
        drafts.add(columns.count("合计", states, Role.CURRENT));
        drafts.add(columns.share("合计", "占比", states, whole("upward_visit_batches")));
        drafts.add(columns.count("合计", states, Role.SAME_LAST_YEAR));
        drafts.add(columns.count("其中", "进京", states.with(LEVEL, "country")));
        drafts.add(columns.count("其中", "赴省", states.with(LEVEL, "province")));
        TableDraft draft = material.table("upward-by-state", "赴省进京走访时事项的办理状态", "批次", "办理状态", drafts);
        List<String> members = material.members("state", "upward_by_state");
        if (!members.isEmpty()) {
            draft.row(RowKind.TOTAL, "合计", totals(columns), UnaryOperator.identity());
            material.memberRows(draft, "state", members);
        }
        return draft.note("占比以赴省进京走访批次为基数；状态为走访当日终了时的状态");
    }

    private List<ColumnDraft> totals(Columns columns) {
        FigureKey visits = whole("upward_visit_batches");
        return List.of(
                columns.count("", visits, Role.CURRENT),
                columns.share("", "", visits, visits),
                columns.count("", visits, Role.SAME_LAST_YEAR),
                columns.count("", "", visits.with(LEVEL, "country")),
                columns.count("", "", visits.with(LEVEL, "province")));
    }

    private static FigureKey whole(String metric) {
        return FigureKey.whole(metric, Role.CURRENT);
    }
}
