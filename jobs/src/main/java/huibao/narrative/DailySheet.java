package huibao.narrative;

import huibao.calendar.Role;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.figure.Figures;
import huibao.figure.Status;
import huibao.lake.CodeTables;
import huibao.reports.Block;
import huibao.reports.Document;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** 日调度表: one page on what came in, what falls due, what is overdue and what was closed, by unit. */
public final class DailySheet {
    /** What a page holds beside the title and a paragraph; a sheet for the day is not signed. */
    private static final int MOST_ROWS = 28;

    /** More than these stand in two columns. */
    private static final int ONE_ABREAST = 10;

    private static final List<Topic> COLUMNS =
            List.of(Topic.UNIT_RECEIVED, Topic.UNIT_DUE, Topic.UNIT_WAITING, Topic.OVERDUE_OPEN);
    private static final FigureKey CLOSED = FigureKey.whole("unit_closed", Role.CURRENT);

    /** @param figures of one day, after disclosure control */
    public Composed compose(Figures figures, CodeTables tables, EditionFacts facts) {
        Material material = new Material(figures, tables, facts);
        List<Block> blocks = new ArrayList<>();
        material.paragraph(received(material), work(material)).ifPresent(blocks::add);
        material.numbered(table(material))
                .map(table -> table.rows().size() > ONE_ABREAST ? TwoAbreast.of(table) : table)
                .ifPresent(blocks::add);
        Document document = new Document(
                "daily",
                material.names().ownRegion() + "信访事项日调度表",
                Optional.of(subtitle(material)),
                Optional.empty(),
                blocks,
                Optional.empty(),
                facts.cutoff());
        return new Composed(document, material.omissions(), List.of(), material.tables());
    }

    /** Who says so, and of which day. */
    private static String subtitle(Material material) {
        String period = material.words().subtitle();
        return "（" + material.facts().office() + "，" + period.substring(1);
    }

    private static Sentence received(Material material) {
        Clauses clauses = material.clauses();
        return Sentence.listing(
                "daily-received",
                material.words().opening() + "，",
                List.of(List.of(
                        clauses.phrase(material.names().whole(), Topic.TOTAL.in(Role.CURRENT)),
                        clauses.said(Topic.ITEMS_AND_BATCHES),
                        clauses.phrase("，", Topic.LETTERS.in(Role.CURRENT)),
                        clauses.phrase("，", Topic.ONLINE.in(Role.CURRENT)),
                        clauses.phrase("，", Topic.VISITS.in(Role.CURRENT)),
                        clauses.amount("、", Topic.VISITS.personsIn(Role.CURRENT)))));
    }

    private static Sentence work(Material material) {
        Clauses clauses = material.clauses();
        List<List<Clause>> parts = new ArrayList<>();
        Stream.concat(COLUMNS.stream(), Stream.of(Topic.CLOSED))
                .forEach(topic -> parts.add(List.of(clauses.phrase("", topic.in(Role.CURRENT)))));
        return Sentence.listing("daily-work", "", parts);
    }

    private static TableDraft table(Material material) {
        Columns columns = material.columns();
        List<ColumnDraft> drafts = new ArrayList<>();
        drafts.add(columns.count("", "收到转办", Topic.UNIT_RECEIVED.key(Role.CURRENT)));
        drafts.add(columns.count("当日到期", "应答复", Topic.UNIT_DUE.key(Role.CURRENT)));
        drafts.add(columns.count("当日到期", "待答复", Topic.UNIT_WAITING.key(Role.CURRENT)));
        drafts.add(columns.count("", "超期未答", Topic.OVERDUE_OPEN.key(Role.CURRENT)));
        drafts.add(columns.count("", "办结", CLOSED));
        List<String> units = material.members("unit", "unit_received", "unit_due", "overdue_open", "unit_closed");
        List<String> shown = shown(material, units);
        // only rows of all units add up to the total
        String name = shown.size() == units.size() ? "daily-by-unit" : "daily-busiest-units";
        TableDraft draft = material.table(name, "各单位收到、到期、超期、办结情况", "件", "单位", drafts);
        if (!shown.isEmpty()) {
            material.memberRows(draft, "unit", shown);
            material.totalRow(draft, "合计");
        }
        draft.note("超期未答为截至当日尚未答复的全部在办超期件；单位为期末承办单位");
        if (shown.size() < units.size()) {
            draft.note("另有" + (units.size() - shown.size()) + "个单位未列出，数据见所附 figures.csv");
        }
        return draft;
    }

    /** All of them; where a page does not hold them, those with anything at all, those with most overdue and then most due first. */
    private static List<String> shown(Material material, List<String> units) {
        if (units.size() <= MOST_ROWS) {
            return units;
        }
        Figures figures = material.figures();
        return units.stream()
                .filter(unit -> isBusy(figures, unit))
                .sorted(Comparator.comparing((String unit) -> count(figures, Topic.OVERDUE_OPEN, unit))
                        .thenComparing(unit -> count(figures, Topic.UNIT_DUE, unit))
                        .reversed())
                .limit(MOST_ROWS)
                .toList();
    }

    private static boolean isBusy(Figures figures, String unit) {
        return Stream.concat(COLUMNS.stream().map(topic -> topic.key(Role.CURRENT)), Stream.of(CLOSED))
                .flatMap(key -> figures.find(key.with("unit", unit)).stream())
                .anyMatch(figure -> figure.status() == Status.SUPPRESSED
                        || figure.value().filter(value -> value.signum() > 0).isPresent());
    }

    private static BigDecimal count(Figures figures, Topic topic, String unit) {
        return figures.find(topic.key(Role.CURRENT).with("unit", unit))
                .flatMap(Figure::value)
                .orElse(BigDecimal.ZERO);
    }
}
