package huibao.generate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Items made by hand, each for one trap a figure can fall into. Dates are written as in the samples, whose last month is
 * July 2021, and move with the last month asked for. The numbers of the items never change: they are what tests and the
 * samples' README name.
 */
abstract class Scenarios {
    private static final YearMonth WRITTEN_FOR = YearMonth.of(2021, 7);

    /** Spread over these, so that what is made by hand stands out nowhere. */
    private static final List<String> CATEGORIES =
            List.of("010101", "020101", "030101", "040201", "050101", "080201", "100101", "110101", "150101", "010301");

    private long monthsLater;
    private final List<Item> items = new ArrayList<>();

    Scenarios(YearMonth lastMonth) {
        monthsLater = ChronoUnit.MONTHS.between(WRITTEN_FOR, lastMonth);
    }

    final List<Item> items() {
        return items;
    }

    /** A letter of one person to the county's office. */
    final Item letter(long id, String registered) {
        Item item = new Item(id, at(registered));
        item.region = CodeLists.township(1 + (int) (id % CodeLists.townships()));
        item.category = CATEGORIES.get((int) (id * 7 % CATEGORIES.size()));
        items.add(item);
        return item;
    }

    /** A visit to the county's office. */
    final Item visit(long id, String registered, int persons) {
        Item item = letter(id, registered);
        item.form = "visit";
        item.persons = persons;
        item.stepwise = true;
        return item;
    }

    /** A visit to an office of a level (0 country, 1 province) about a matter of the county, past the city. */
    final Item upward(long id, String registered, int level) {
        Item item = visit(id, registered, 2);
        item.level = level;
        item.unit = CodeLists.office(level, item.region);
        item.stepwise = false;
        return item;
    }

    final Item forward(Item item, String at, String unit, String due) {
        item.event(EventRow.of("forwarded", at(at)).by(unit).due(due.isEmpty() ? CsvRows.NONE : day(due)));
        return item;
    }

    final Item event(Item item, String kind, String at) {
        EventRow event = EventRow.of(kind, at(at));
        item.event(kind.equals("answered") || kind.equals("notified") ? event.by("B01") : event);
        return item;
    }

    final Item extend(Item item, String at, String due) {
        item.event(EventRow.of("extended", at(at)).due(day(due)));
        return item;
    }

    /** Moves what follows to earlier months than it is written for. */
    final void moveBack(int months) {
        monthsLater -= months;
    }

    final long day(String date) {
        return LocalDate.parse(date).plusMonths(monthsLater).toEpochDay();
    }

    final long at(String time) {
        LocalDate written = LocalDate.parse(time.substring(0, 10));
        long shift = written.plusMonths(monthsLater).toEpochDay() - written.toEpochDay();
        return Shanghai.at(time) + shift * Shanghai.DAY;
    }
}
