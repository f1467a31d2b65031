package huibao.pipeline;

import huibao.calendar.EditionPeriods;
import huibao.calendar.Period;
import huibao.calendar.PeriodKind;
import huibao.calendar.PeriodName;
import huibao.calendar.Role;
import huibao.figure.RecordsBegin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a reader must know of the periods of an edition that their days alone do not say. */
final class PeriodNotes {
    private static final Map<Role, String> NAMES =
            Map.of(Role.CURRENT, "统计期", Role.PREVIOUS, "上期", Role.SAME_LAST_YEAR, "上年同期");

    private PeriodNotes() {}

    static List<String> of(EditionPeriods periods, RecordsBegin begin) {
        List<String> notes = new ArrayList<>();
        begin.firstDay()
                .filter(day -> Stream.of(Role.PREVIOUS, Role.SAME_LAST_YEAR, Role.YTD_LAST_YEAR)
                        .anyMatch(role -> begin.isBefore(periods.role(role).start())))
                .ifPresent(day -> notes.add("登记数据自" + PeriodName.of(day) + "开始，起始日更早的对比期无可比数据，不作比较。"));
        Stream.of(Role.CURRENT, Role.PREVIOUS, Role.SAME_LAST_YEAR)
                .filter(periods.cutByOwn()::contains)
                .forEach(role -> notes.add(cut(periods, role)));
        unequalYears(periods).ifPresent(notes::add);
        startsWithAnOwnPeriod(periods).ifPresent(notes::add);
        return notes;
    }

    private static String cut(EditionPeriods periods, Role role) {
        return NAMES.get(role) + "与本单位自定统计期相接，不是完整的自然" + unit(periods.reported().kind()) + "。";
    }

    private static Optional<String> unequalYears(EditionPeriods periods) {
        long now = periods.role(Role.YTD).days();
        long then = periods.role(Role.YTD_LAST_YEAR).days();
        return EditionPeriods.areUnequal(now, then)
                ? Optional.of("本年累计为" + now + "天，上年累计为" + then + "天，不作比较。")
                : Optional.empty();
    }

    private static Optional<String> startsWithAnOwnPeriod(EditionPeriods periods) {
        Period year = periods.role(Role.YTD);
        boolean isNewYear = year.start().getDayOfYear() == 1;
        return isNewYear ? Optional.empty() : Optional.of("累计按本单位统计年度计算，自" + PeriodName.of(year.start()) + "起。");
    }

    private static String unit(PeriodKind kind) {
        return kind.label();
    }
}
