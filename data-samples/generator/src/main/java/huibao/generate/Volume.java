package huibao.generate;

import java.time.LocalDate;

/** How many items come in on which day: seasons, week, slow growth, and one month of February 2020 like no other. */
final class Volume {
    private static final int[] SEASON = {80, 55, 120, 105, 100, 105, 115, 105, 100, 90, 100, 90};
    private static final int[] WEEK = {130, 115, 110, 105, 95, 25, 20};
    private static final double GROWTH_PER_DAY = 0.06 / 365;

    /** Scenarios of the last month: so many fewer by chance, or the samples' last month would stand out by them. */
    private static final int MADE_BY_HAND = 75;

    private final LocalDate first;
    private final LocalDate lastMonth;
    private final int items;
    private final double lastMonthFactor;
    private final double total;
    private double passed;
    private long given;

    Volume(GeneratorSettings settings) {
        first = settings.firstDay();
        items = settings.items();
        lastMonth = settings.lastMonth().atDay(1);
        double before = sum(first, lastMonth);
        double last = sum(lastMonth, settings.end());
        double expected = items * (last / (before + last));
        lastMonthFactor = Math.max(0.2, 1 - MADE_BY_HAND / Math.max(1, expected));
        total = before + last * lastMonthFactor;
    }

    /** The items of the next day; days are asked in order, and all together give exactly the items wanted. */
    int of(LocalDate day) {
        passed += weight(day) * (day.isBefore(lastMonth) ? 1 : lastMonthFactor);
        long due = Math.min(items, Math.round(items * (passed / total)));
        int today = (int) (due - given);
        given = due;
        return today;
    }

    private double sum(LocalDate start, LocalDate end) {
        double sum = 0;
        for (LocalDate day = start; day.isBefore(end); day = day.plusDays(1)) {
            sum += weight(day);
        }
        return sum;
    }

    private double weight(LocalDate day) {
        double weight =
                SEASON[day.getMonthValue() - 1] * WEEK[day.getDayOfWeek().getValue() - 1];
        double growth = 1 + GROWTH_PER_DAY * (day.toEpochDay() - first.toEpochDay());
        boolean closedDown = day.getYear() == 2020 && day.getMonthValue() == 2;
        return weight * growth * (closedDown ? 0.4 : 1);
    }
}
