package huibao.pipeline;

import static java.util.stream.Collectors.toMap;

import huibao.calendar.OfficeCalendar;
import huibao.lake.Lake;
import huibao.lake.run.CodeTables;
import huibao.lake.run.CodeTables.Holiday;
import huibao.request.OwnPeriods;
import huibao.schedule.Plan;
import huibao.schedule.WorkDays;
import huibao.settings.Settings;
import java.util.Map;

/** The calendar an office keeps, as far as the lake knows it: its own periods and its holidays. */
public final class OfficeDays {
    private OfficeDays() {}

    /** As the newest run has them; before the first extraction those of everybody. */
    public static Plan.Days of(Settings settings) {
        Lake lake = OfficeLake.of(settings);
        return lake.newest()
                .map(lake::readCodes)
                .map(OfficeDays::of)
                .orElseGet(() -> new Plan.Days(OfficeCalendar.civil(), new WorkDays(Map.of())));
    }

    private static Plan.Days of(CodeTables codes) {
        return new Plan.Days(
                OwnPeriods.calendar(codes),
                new WorkDays(codes.holidays().stream().collect(toMap(Holiday::day, Holiday::workday))));
    }
}
