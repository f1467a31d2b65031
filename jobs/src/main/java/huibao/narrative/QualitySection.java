package huibao.narrative;

import huibao.calendar.Role;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.figure.Status;
import huibao.metric.Dimension;
import huibao.narrative.ComparisonTable.Kind;
import huibao.reports.Block;
import huibao.reports.Block.RowKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** 办理质效: the time limits with their states, resolution at first go, satisfaction, days. */
final class QualitySection implements Section {
    private final Material material;

    QualitySection(Material material) {
        this.material = material;
    }

    @Override
    public String title() {
        return "办理质效";
    }

    @Override
    public List<Block> blocks() {
        QualitySentences sentences = new QualitySentences(material);
        List<Block> blocks = new ArrayList<>();
        material.paragraph(sentences.acceptance(), sentences.notice()).ifPresent(blocks::add);
        material.paragraph(sentences.answer(), sentences.closure()).ifPresent(blocks::add);
        material.numbered(states()).ifPresent(blocks::add);
        material.paragraph(sentences.firstTime(), sentences.days(), sentences.satisfaction())
                .ifPresent(blocks::add);
        material.numbered(results().draft()).ifPresent(blocks::add);
        return blocks;
    }

    private TableDraft states() {
        TableDraft draft = material.table(
                "timeliness",
                "各办理环节的到期事项与比率",
                "件、%",
                "环节",
                columns("office_acceptance_rate", "office_acceptance_states"));
        row(draft, "信访部门及时受理", "office_acceptance_rate", "office_acceptance_states");
        row(draft, "责任单位按期告知", "unit_notice_rate", "unit_notice_states");
        row(draft, "责任单位按期答复", "answer_rate", "answer_states");
        row(draft, "办结", "closure_rate", "closure_states");
        return draft.note("以统计期内到期的事项为基数，未到期的不计入；同比为百分点之差").note("办结率的分子含按期办结与超期办结，其余各率的分子只含按期");
    }

    private void row(TableDraft draft, String label, String rate, String states) {
        draft.row(RowKind.NORMAL, label, columns(rate, states), UnaryOperator.identity());
    }

    private List<ColumnDraft> columns(String rate, String states) {
        Columns columns = material.columns();
        FigureKey ratio = FigureKey.whole(rate, Role.CURRENT);
        FigureKey state = FigureKey.whole(states, Role.CURRENT);
        return List.of(
                columns.base("", "到期", ratio),
                columns.count("", "按期", state.with("state", "on_time")),
                columns.count("", "超期", state.with("state", "late")),
                columns.count("", "超期未办", state.with("state", "overdue")),
                columns.count("", "未到期", state.with("state", "not_due")),
                columns.rate("比率", material.words().role(Role.CURRENT), ratio),
                columns.rate("比率", material.words().role(Role.SAME_LAST_YEAR), ratio.as(Role.SAME_LAST_YEAR)),
                columns.change("比率", ratio));
    }

    private ComparisonTable results() {
        FigureKey satisfaction = FigureKey.whole("satisfaction_rate", Role.CURRENT);
        FigureKey participation = FigureKey.whole("participation_rate", Role.CURRENT);
        ComparisonTable table = new ComparisonTable(material, "results", "办理结果与群众评价", "%、天");
        mature(table, "一次性化解率", "first_time_resolution_rate");
        table.row("对信访部门满意率", Kind.RATE, satisfaction.with("target", "office"))
                .row("对信访部门参评率", Kind.RATE, participation.with("target", "office"))
                .row("对责任单位满意率", Kind.RATE, satisfaction.with("target", "unit"))
                .row("对责任单位参评率", Kind.RATE, participation.with("target", "unit"))
                .row("办理天数中位数", Kind.DAYS, FigureKey.whole("handling_days_median", Role.CURRENT))
                .row("办理天数九成位数", Kind.DAYS, FigureKey.whole("handling_days_p90", Role.CURRENT))
                .note("比率的变化为百分点之差，天数的为天数之差")
                .note("一次性化解率自答复起、60日内答复比重自登记起观察60日，期满前不列数，列最近一个期满的月份");
        mature(table, "60日内答复比重", "answered_within_60");
        return table;
    }

    /** A number that may still change is not printed: the last month whose days are over stands in its place. */
    private void mature(ComparisonTable table, String label, String metric) {
        FigureKey whole = FigureKey.whole(metric, Role.CURRENT);
        boolean provisional = isProvisional(whole);
        Optional<String> month = provisional ? lastMatureMonth(metric) : Optional.empty();
        if (month.isPresent()) {
            table.row(
                    label + "（" + PeriodWords.month(month.get()) + "）",
                    Kind.RATE,
                    whole.with(Dimension.MONTH.code(), month.get()));
        } else if (!provisional) {
            table.row(label, Kind.RATE, whole);
        }
    }

    private Optional<String> lastMatureMonth(String metric) {
        return material.figures()
                .ofMetric(metric)
                .filter(Figure::isPrintable)
                .flatMap(figure -> Optional.ofNullable(figure.key().dimensions().get(Dimension.MONTH.code())).stream())
                .max(Comparator.naturalOrder());
    }

    private boolean isProvisional(FigureKey key) {
        return material.figures()
                .find(key)
                .filter(figure -> figure.status() == Status.PROVISIONAL)
                .isPresent();
    }
}
