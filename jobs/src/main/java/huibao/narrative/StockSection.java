package huibao.narrative;

import huibao.calendar.Role;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.reports.Block;
import huibao.reports.Block.ChartKind;
import huibao.reports.Block.RowKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 存量与积案: what came, what went, what is left, how old it is, and what became of the listed matters. */
final class StockSection implements Section {
    private static final List<Topic> FLOW = List.of(
            Topic.OPENING_STOCK,
            Topic.REGISTERED,
            Topic.REOPENED,
            Topic.CLOSED,
            Topic.WITHDRAWN,
            Topic.MERGED,
            Topic.CLOSING_STOCK);
    private static final List<Topic> LEAVING = List.of(Topic.CLOSED, Topic.WITHDRAWN, Topic.MERGED);

    private final Material material;

    StockSection(Material material) {
        this.material = material;
    }

    @Override
    public String title() {
        return "存量与积案";
    }

    @Override
    public List<Block> blocks() {
        StockSentences sentences = new StockSentences(material);
        List<Block> blocks = new ArrayList<>();
        material.paragraph(sentences.identity(), sentences.resolution()).ifPresent(blocks::add);
        material.numbered(identity()).ifPresent(blocks::add);
        waterfall().ifPresent(blocks::add);
        material.paragraph(sentences.overdue(), sentences.age()).ifPresent(blocks::add);
        material.numbered(age()).ifPresent(blocks::add);
        ageChart().ifPresent(blocks::add);
        material.paragraph(
                        sentences.family(Topic.ASSIGNED),
                        sentences.family(Topic.LEAD_ASSIGNED),
                        sentences.family(Topic.SUPERVISED),
                        sentences.family(Topic.BACKLOG),
                        sentences.family(Topic.CAMPAIGN))
                .ifPresent(blocks::add);
        material.numbered(new FamilyTable(material).draft()).ifPresent(blocks::add);
        return blocks;
    }

    private TableDraft identity() {
        Columns columns = material.columns();
        List<ColumnDraft> drafts = new ArrayList<>();
        FLOW.forEach(term -> drafts.add(columns.count("", term.phrase(), term.key(Role.CURRENT))));
        drafts.add(columns.rate("", "化解率", Topic.RESOLUTION_RATE.key(Role.CURRENT)));
        TableDraft draft = material.table("stock-identity", "存量与流量平衡", "件", "时期", drafts);
        for (Role role : Role.ofTables()) {
            if (isPrinted(role)) {
                draft.row(RowKind.NORMAL, material.words().role(role), key -> key.as(role));
            }
        }
        return draft.note("期初存量＋新登记＋重新启动－办结－撤案－合并＝期末存量").note("办结不等于化解，化解以认定为准");
    }

    private boolean isPrinted(Role role) {
        return switch (role) {
            case CURRENT, SAME_LAST_YEAR -> true;
            case PREVIOUS -> material.words().hasPrevious();
            case YTD, YTD_LAST_YEAR -> material.words().hasYearToDate();
            case LAST_12_MONTHS -> false;
        };
    }

    /** Drawn only when every step is known: a waterfall with a gap does not land where it should. */
    private Optional<Block.Chart> waterfall() {
        List<Optional<BigDecimal>> steps = FLOW.stream()
                .map(term -> material.clauses()
                        .value(term.in(Role.CURRENT))
                        .map(value -> LEAVING.contains(term) ? value.negate() : value))
                .toList();
        if (steps.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return new ChartDraft(
                        "stock-waterfall",
                        material.words().name() + "存量变动",
                        "件",
                        ChartKind.WATERFALL,
                        FLOW.stream().map(Topic::phrase).toList())
                .series("件数", steps)
                .numbered(material.numbering());
    }

    private TableDraft age() {
        Columns columns = material.columns();
        FigureKey age = FigureKey.whole("stock_age", Role.CURRENT);
        List<ColumnDraft> drafts = new ArrayList<>();
        drafts.add(columns.count("", age, Role.CURRENT));
        drafts.add(columns.share("", "占比", age, FigureKey.whole("closing_stock", Role.CURRENT)));
        drafts.add(columns.count("", age, Role.SAME_LAST_YEAR));
        drafts.add(columns.change("", age));
        TableDraft draft = material.table("stock-age", "期末存量的时长", "件", "登记至期末", drafts);
        material.memberRows(draft, "age_band", material.members("age_band", "stock_age"));
        return draft.note("占比以期末存量为基数");
    }

    private Optional<Block.Chart> ageChart() {
        List<String> bands = material.members("age_band", "stock_age");
        return new ChartDraft(
                        "stock-age",
                        material.words().name() + "期末存量按时长分布",
                        "件",
                        ChartKind.BAR,
                        bands.stream()
                                .map(band -> material.names().of("age_band", band))
                                .toList())
                .series(
                        "期末存量",
                        bands.stream()
                                .map(band -> material.figures()
                                        .find(FigureKey.of("stock_age", Role.CURRENT, "age_band", band))
                                        .flatMap(Figure::value))
                                .toList())
                .numbered(material.numbering());
    }
}
