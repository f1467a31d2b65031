package huibao.narrative;

import huibao.calendar.Role;
import huibao.figure.FigureKey;
import huibao.narrative.ComparisonTable.Kind;
import huibao.reports.Block;
import huibao.reports.Block.RowKind;
import java.util.ArrayList;
import java.util.List;

/** 总体情况: the point first, then the key figures. */
final class OverviewSection implements Section {
    private final Material material;

    OverviewSection(Material material) {
        this.material = material;
    }

    @Override
    public String title() {
        return "总体情况";
    }

    @Override
    public List<Block> blocks() {
        VolumeSentences sentences = new VolumeSentences(material);
        List<Block> blocks = new ArrayList<>();
        material.paragraph(sentences.opening(), sentences.headline()).ifPresent(blocks::add);
        material.paragraph(sentences.byForm(), sentences.onlineShare()).ifPresent(blocks::add);
        material.paragraph(sentences.repeated()).ifPresent(blocks::add);
        material.numbered(keyFigures().draft()).ifPresent(blocks::add);
        return blocks;
    }

    private ComparisonTable keyFigures() {
        ComparisonTable table = new ComparisonTable(material, "key-figures", "主要指标", "件次、批次、人次、%");
        table.row(RowKind.TOTAL, "信访总量", Kind.COUNT, whole("items"));
        table.row("来信（件次）", Kind.COUNT, whole("letters"));
        table.row("网上信访（件次）", Kind.COUNT, whole("online"));
        if (material.clauses()
                .value(Topic.PHONE.in(Role.CURRENT))
                .filter(count -> count.signum() > 0)
                .isPresent()) {
            table.row("来电（件次）", Kind.COUNT, whole("phone"));
        }
        table.row("来访（批次）", Kind.COUNT, whole("visit_batches"))
                .row("来访（人次）", Kind.COUNT, whole("visit_persons"))
                .row("集体访（批次）", Kind.COUNT, whole("collective_batches"))
                .row("集体访（人次）", Kind.COUNT, whole("collective_persons"))
                .row("重复信访（件次）", Kind.COUNT, whole("repeat_items"))
                .row("重复信访率", Kind.RATE, whole("repeat_rate"))
                .row("网信占比", Kind.RATE, whole("online_share"))
                .row("及时受理率", Kind.RATE, whole("office_acceptance_rate"))
                .row("按期答复率", Kind.RATE, whole("answer_rate"))
                .row("化解率", Kind.RATE, whole("resolution_rate"))
                .note("信访总量为来信、网信件次与来访批次之和，不含人次")
                .note("比率的变化为百分点之差");
        int month = material.facts().period(Role.CURRENT).lastDay().getMonthValue();
        if (month <= 2) {
            table.note("春节所在月份逐年不同，1月、2月的环比、同比宜合并看");
        }
        return table;
    }

    private static FigureKey whole(String metric) {
        return FigureKey.whole(metric, Role.CURRENT);
    }
}
