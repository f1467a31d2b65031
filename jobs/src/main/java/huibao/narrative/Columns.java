package huibao.narrative;

import huibao.calendar.Role;
import huibao.figure.FigureKey;
import java.util.ArrayList;
import java.util.List;

/** The columns tables are made of, by the measure of the whole region they begin from. */
final class Columns {
    private final PeriodWords words;

    Columns(PeriodWords words) {
        this.words = words;
    }

    /** This period, the same of last year, the change. */
    List<ColumnDraft> yearOnYear(String group, FigureKey key) {
        return List.of(count(group, key, Role.CURRENT), count(group, key, Role.SAME_LAST_YEAR), change(group, key));
    }

    ColumnDraft count(String group, FigureKey key, Role role) {
        return count(group, words.role(role), key.as(role));
    }

    ColumnDraft count(String group, String header, FigureKey key) {
        return ColumnDraft.of(group, header, (cells, place) -> cells.count(place.apply(key)));
    }

    ColumnDraft days(String group, String header, FigureKey key) {
        return ColumnDraft.of(group, header, (cells, place) -> cells.days(place.apply(key)));
    }

    ColumnDraft change(String group, FigureKey key) {
        return change(group, words.change(Role.SAME_LAST_YEAR), key, Role.SAME_LAST_YEAR);
    }

    ColumnDraft change(String group, String header, FigureKey key, Role base) {
        return ColumnDraft.of(
                group, header, (cells, place) -> cells.change(place.apply(key), place.apply(key.as(base))));
    }

    ColumnDraft rate(String group, String header, FigureKey key) {
        return ColumnDraft.of(group, header, (cells, place) -> cells.rate(place.apply(key)));
    }

    ColumnDraft base(String group, String header, FigureKey key) {
        return ColumnDraft.of(group, header, (cells, place) -> cells.base(place.apply(key)));
    }

    /** The share of a row in the whole region's figure. */
    ColumnDraft share(String group, String header, FigureKey key, FigureKey whole) {
        return ColumnDraft.of(group, header, (cells, place) -> cells.share(place.apply(key), whole));
    }

    /** A rate with the number it is of, and how it moved. */
    List<ColumnDraft> rateOfBase(String group, String base, FigureKey key) {
        return List.of(base(group, base, key), rate(group, "比率", key), change(group, key));
    }

    /** Due, on time, late, overdue, rate: the states stand beside every rate. */
    List<ColumnDraft> timeliness(String group, String rate, String states) {
        FigureKey ratio = FigureKey.whole(rate, Role.CURRENT);
        FigureKey state = FigureKey.whole(states, Role.CURRENT);
        List<ColumnDraft> columns = new ArrayList<>();
        columns.add(base(group, "到期", ratio));
        columns.add(count(group, "按期", state.with("state", "on_time")));
        columns.add(count(group, "超期", state.with("state", "late")));
        columns.add(count(group, "超期未办", state.with("state", "overdue")));
        columns.add(rate(group, "比率", ratio));
        return columns;
    }
}
