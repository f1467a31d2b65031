package huibao.narrative;

import huibao.calendar.Role;
import huibao.figure.FigureKey;
import huibao.reports.Block.RowKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** 本月, 上月, 环比, 上年同月, 同比, 1—6月累计, 上年累计, 累计同比: a row for each measure. */
final class ComparisonTable {
    private final PeriodWords words;
    private final TableDraft draft;

    ComparisonTable(Material material, String name, String caption, String unit) {
        this.words = material.words();
        this.draft = material.table(name, caption, unit, "指标", columns(Kind.COUNT, FigureKey.whole("", Role.CURRENT)));
    }

    /** How a row's numbers are printed. */
    enum Kind {
        COUNT,
        RATE,
        DAYS
    }

    ComparisonTable row(RowKind kind, String label, Kind print, FigureKey key) {
        draft.row(kind, label, columns(print, key), UnaryOperator.identity());
        return this;
    }

    ComparisonTable row(String label, Kind print, FigureKey key) {
        return row(RowKind.NORMAL, label, print, key);
    }

    ComparisonTable note(String note) {
        draft.note(note);
        return this;
    }

    TableDraft draft() {
        return draft;
    }

    private List<ColumnDraft> columns(Kind kind, FigureKey key) {
        List<ColumnDraft> columns = new ArrayList<>();
        columns.add(value(kind, key, Role.CURRENT));
        if (words.hasPrevious()) {
            columns.add(value(kind, key, Role.PREVIOUS));
            columns.add(change(key, Role.CURRENT, Role.PREVIOUS));
        }
        columns.add(value(kind, key, Role.SAME_LAST_YEAR));
        columns.add(change(key, Role.CURRENT, Role.SAME_LAST_YEAR));
        if (words.hasYearToDate()) {
            columns.add(value(kind, key, Role.YTD));
            columns.add(value(kind, key, Role.YTD_LAST_YEAR));
            columns.add(change(key, Role.YTD, Role.YTD_LAST_YEAR));
        }
        return columns;
    }

    private ColumnDraft value(Kind kind, FigureKey key, Role role) {
        FigureKey at = key.as(role);
        return ColumnDraft.of("", words.role(role), (cells, place) -> switch (kind) {
            case COUNT -> cells.count(place.apply(at));
            case RATE -> cells.rate(place.apply(at));
            case DAYS -> cells.days(place.apply(at));
        });
    }

    private ColumnDraft change(FigureKey key, Role role, Role base) {
        return ColumnDraft.of(
                "",
                words.change(base),
                (cells, place) -> cells.change(place.apply(key.as(role)), place.apply(key.as(base))));
    }
}
