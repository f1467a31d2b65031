package huibao.source.generate;

import java.time.LocalDate;

/** How many items come in on which day: seasons, week, slow growth, and one month of February 2020 like no other. */
final class Volume {
    private static final int[] SEASON = {80, 55, 120, 105, 100, 105, 115, 105, 100, 90, 100, 90};
    private static final int[] WEEK = {130, 115, 110, 105, 95, 25, 20};
    private static final double GROWTH_PER_DAY = 0.06 / 365;

    private final LocalDate first;
    private final int items;
    private final double total;
    private double passed;
    private long given;

    Volume(GeneratorSettings settings) {
        first = settings.firstDay();
        items = settings.items();
        double sum = 0;
        for (LocalDate day = first; day.isBefore(settings.end()); day = day.plusDays(1)) {
            sum += weight(day);
        }
        total = sum;
    }

    /** The items of the next day; days are asked in order, and all together give exactly the items wanted. */
    int of(LocalDate day) {
        passed += weight(day);
        long due = Math.min(items, Math.round(items * (passed / total)));
        int today = (int) (due - given);
        given = due;
        return today;
    }

    private double weight(LocalDate day) {
        double weight =
                SEASON[day.getMonthValue() - 1] * WEEK[day.getDayOfWeek().getValue() - 1];
        double growth = 1 + GROWTH_PER_DAY * (day.toEpochDay() - first.toEpochDay());
        boolean closedDown = day.getYear() == 2020 && day.getMonthValue() == 2;
        return weight * growth * (closedDown ? 0.4 : 1);
    }
}
