package huibao.disclosure;

import huibao.calendar.Role;
import huibao.figure.Figures;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A made-up county of single items, from which the monthly edition's figures are counted one by one, so that they agree. */
final class County {
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 731;
    private static final List<String> SIZE_BANDS = List.of("1-4", "5-10", "11-20", "21-50", "51-100", ">100");
    private static final List<String> AGE_BANDS = List.of("0-15", "16-60", "61-90", "91-180", "181-365", ">365");

    private final Shape shape;
    private final List<Item> items = new ArrayList<>();

    /** @param perMonth items registered in a month on average */
    record Shape(int perMonth, int regions, int categories, int groups, int units) {
        static Shape ofMonthlyEdition(int perMonth) {
            return new Shape(perMonth, 13, 20, 12, 25);
        }
    }

    private record Item(
            LocalDate registered,
            LocalDate closed,
            boolean withdrawn,
            LocalDate due,
            LocalDate answered,
            LocalDate evaluated,
            String form,
            String region,
            String category,
            List<String> groups,
            String unit,
            String initial,
            String rating,
            String level,
            int persons,
            boolean resolved) {
        boolean isVisit() {
            return form.equals("visit");
        }

        boolean isCollective() {
            return isVisit() && persons >= 5;
        }

        boolean isUpward() {
            return !level.equals("county");
        }

        String sizeBand() {
            int band = persons < 5
                    ? 0
                    : persons <= 10 ? 1 : persons <= 20 ? 2 : persons <= 50 ? 3 : persons <= 100 ? 4 : 5;
            return SIZE_BANDS.get(band);
        }

        boolean isOpen(LocalDate bound) {
            return registered.isBefore(bound) && !closed.isBefore(bound);
        }
    }

    County(long seed, Shape shape) {
        this.shape = shape;
        Random random = new Random(seed);
        for (int i = 0; i < shape.perMonth() * 24; i++) {
            items.add(item(random));
        }
    }

    private Item item(Random random) {
        LocalDate registered = FIRST_DAY.plusDays(random.nextInt(DAYS));
        int form = random.nextInt(10);
        int group = skewed(random, shape.groups() + 4);
        int second = random.nextInt(6) == 0 ? skewed(random, shape.groups()) : shape.groups();
        LocalDate answered = registered.plusDays(10 + random.nextInt(80));
        return new Item(
                registered,
                answered.plusDays(random.nextInt(60)),
                random.nextInt(15) == 0,
                registered.plusDays(60),
                answered,
                answered.plusDays(random.nextInt(20)),
                form < 3 ? "letter" : form < 7 ? "online" : "visit",
                "R" + (10 + skewed(random, shape.regions())),
                "C" + (10 + skewed(random, shape.categories())),
                IntStream.of(group, second)
                        .distinct()
                        .filter(code -> code < shape.groups())
                        .mapToObj(code -> "G" + (10 + code))
                        .toList(),
                "U" + (10 + skewed(random, shape.units())),
                random.nextInt(5) > 0 ? "true" : random.nextInt(6) > 0 ? "false" : "unknown",
                List.of("none", "satisfied", "satisfied", "basically_satisfied", "dissatisfied", "lapsed")
                        .get(random.nextInt(6)),
                random.nextInt(12) > 0 ? "county" : random.nextInt(3) > 0 ? "province" : "country",
                random.nextInt(6) > 0 ? 1 + random.nextInt(4) : 5 + (int) Math.abs(random.nextGaussian() * 20),
                random.nextInt(4) == 0);
    }

    /** Few large codes and many small ones, as in a real county. */
    private static int skewed(Random random, int codes) {
        return (int) (codes * random.nextDouble() * random.nextDouble());
    }

    /** The edition of a month in all five roles. */
    Figures edition(LocalDate month) {
        Numbers numbers = new Numbers();
        LocalDate next = month.plusMonths(1);
        LocalDate year = month.withDayOfYear(1);
        count(numbers, Role.CURRENT, month, next);
        count(numbers, Role.PREVIOUS, month.minusMonths(1), month);
        count(numbers, Role.SAME_LAST_YEAR, month.minusYears(1), next.minusYears(1));
        count(numbers, Role.YTD, year, next);
        count(numbers, Role.YTD_LAST_YEAR, year.minusYears(1), next.minusYears(1));
        for (LocalDate past = month; past.isAfter(FIRST_DAY); past = past.minusMonths(1)) {
            numbers.in(Role.CURRENT, past.toString(), past.plusMonths(1).toString());
            new Cell(numbers, "month=" + past.toString().substring(0, 7), past, past.plusMonths(1), items).volumes();
        }
        return numbers.figures();
    }

    private void count(Numbers numbers, Role role, LocalDate start, LocalDate end) {
        numbers.in(role, start.toString(), end.toString());
        Cell whole = new Cell(numbers, "", start, end, items);
        whole.volumes().upward().stock().work().satisfaction();
        split("category", "C", shape.categories(), whole, item -> Stream.of(item.category()))
                .forEach(cell -> cell.volumes().stock());
        split("issue_group", "G", shape.groups(), whole, item -> item.groups().stream())
                .forEach(cell -> cell.volumes().upward().stock());
        split("region", "R", shape.regions(), whole, item -> Stream.of(item.region()))
                .forEach(cell -> cell.volumes().work().satisfaction());
        split("unit", "U", shape.units(), whole, item -> Stream.of(item.unit()))
                .forEach(cell -> cell.work().satisfaction());
        for (String initial : List.of("true", "false", "unknown")) {
            whole.only("initial=" + initial, item -> item.initial().equals(initial))
                    .volumes();
        }
        SIZE_BANDS.forEach(
                band -> whole.only("size_band=" + band, item -> item.sizeBand().equals(band))
                        .visits());
        AGE_BANDS.forEach(band -> whole.stockOf(band));
        for (String level : List.of("county", "province", "country")) {
            whole.only("registering_level=" + level, item -> item.level().equals(level))
                    .volumes();
        }
    }

    private static Stream<Cell> split(
            String dimension, String prefix, int codes, Cell whole, Function<Item, Stream<String>> member) {
        return IntStream.range(0, codes)
                .mapToObj(i -> prefix + (10 + i))
                .map(code -> whole.only(
                        dimension + "=" + code, item -> member.apply(item).anyMatch(code::equals)));
    }

    /** One cell of one period; counts what is asked of it. */
    private record Cell(Numbers numbers, String dimensions, LocalDate start, LocalDate end, List<Item> items) {
        Cell only(String dimension, Predicate<Item> filter) {
            return new Cell(
                    numbers,
                    dimension,
                    start,
                    end,
                    items.stream().filter(filter).toList());
        }

        private boolean isIn(LocalDate day) {
            return !day.isBefore(start) && day.isBefore(end);
        }

        private long number(Predicate<Item> filter) {
            return items.stream().filter(filter).count();
        }

        private Predicate<Item> registered() {
            return item -> isIn(item.registered());
        }

        Cell visits() {
            Predicate<Item> visits = registered().and(Item::isVisit);
            numbers.count("visit_batches", dimensions, number(visits));
            numbers.count("visit_persons", dimensions, persons(visits));
            return this;
        }

        private long persons(Predicate<Item> filter) {
            return items.stream().filter(filter).mapToLong(Item::persons).sum();
        }

        Cell volumes() {
            long all = number(registered());
            long online = number(registered().and(item -> item.form().equals("online")));
            long repeats = number(registered().and(item -> item.initial().equals("false")));
            long unknown = number(registered().and(item -> item.initial().equals("unknown")));
            numbers.count("items", dimensions, all);
            numbers.count("online", dimensions, online);
            numbers.count("letters", dimensions, number(registered().and(item -> item.form()
                    .equals("letter"))));
            numbers.count("collective_batches", dimensions, number(registered().and(Item::isCollective)));
            numbers.count("collective_persons", dimensions, persons(registered().and(Item::isCollective)));
            numbers.count("repeat_items", dimensions, repeats);
            numbers.count("repeat_unknown", dimensions, unknown);
            numbers.rate("repeat_rate", dimensions, repeats, all - unknown);
            numbers.rate("online_share", dimensions, online, all);
            return visits();
        }

        Cell upward() {
            Predicate<Item> upward = registered().and(Item::isUpward);
            numbers.count("upward_items", dimensions, number(upward));
            numbers.count("upward_visit_batches", dimensions, number(upward.and(Item::isVisit)));
            numbers.count("upward_visit_persons", dimensions, persons(upward.and(Item::isVisit)));
            return this;
        }

        Cell stock() {
            Predicate<Item> left =
                    item -> isIn(item.closed()) && item.registered().isBefore(end);
            Predicate<Item> touched = registered().or(item -> item.isOpen(start));
            numbers.count("opening_stock", dimensions, number(item -> item.isOpen(start)));
            numbers.count("registered", dimensions, number(registered()));
            numbers.count("reopened", dimensions, 0);
            numbers.count("closed", dimensions, number(left.and(item -> !item.withdrawn())));
            numbers.count("withdrawn", dimensions, number(left.and(Item::withdrawn)));
            numbers.count("merged", dimensions, 0);
            numbers.count("closing_stock", dimensions, number(item -> item.isOpen(end)));
            numbers.rate("resolution_rate", dimensions, number(left.and(Item::resolved)), number(touched));
            return this;
        }

        void stockOf(String band) {
            int lower = Integer.parseInt(band.replaceAll("-.*|>", "")) + (band.startsWith(">") ? 1 : 0);
            int upper = band.startsWith(">") ? Integer.MAX_VALUE : Integer.parseInt(band.replaceAll(".*-", ""));
            numbers.count(
                    "stock_age",
                    "age_band=" + band,
                    number(item -> item.isOpen(end) && age(item) >= lower && age(item) <= upper));
        }

        private long age(Item item) {
            return ChronoUnit.DAYS.between(item.registered(), end.minusDays(1));
        }

        Cell work() {
            Predicate<Item> due = item -> isIn(item.due());
            row("answer", due, Item::answered, Item::due);
            row("closure", due, Item::closed, Item::due);
            row(
                    "office_acceptance",
                    item -> isIn(item.registered().plusDays(15)),
                    item -> item.answered().minusDays(9),
                    item -> item.registered().plusDays(15));
            row(
                    "unit_notice",
                    item -> isIn(item.registered().plusDays(20)),
                    item -> item.answered().minusDays(20),
                    item -> item.registered().plusDays(20));
            long done = number(due.and(item -> item.closed().isBefore(end) && item.resolved()));
            numbers.rate("first_time_resolution_rate", dimensions, done, number(due));
            long handled = number(item -> isIn(item.closed()));
            numbers.rate("handling_days_median", dimensions, handled, handled);
            return this;
        }

        /** On time, late and overdue as at the end of the period. */
        private void row(
                String name, Predicate<Item> cohort, Function<Item, LocalDate> done, Function<Item, LocalDate> due) {
            Predicate<Item> onTime = item -> !done.apply(item).isAfter(due.apply(item));
            Predicate<Item> over = item -> !done.apply(item).isBefore(end);
            long base = number(cohort);
            long early = number(cohort.and(onTime));
            long overdue = number(cohort.and(onTime.negate()).and(over));
            long late = base - early - overdue;
            numbers.rate(name + "_rate", dimensions, name.equals("closure") ? early + late : early, base);
            numbers.count(name + "_states", with("state=on_time"), early);
            numbers.count(name + "_states", with("state=late"), late);
            numbers.count(name + "_states", with("state=overdue"), overdue);
            numbers.count(name + "_states", with("state=not_due"), 0);
        }

        private String with(String dimension) {
            return dimensions.isEmpty() ? dimension : dimensions + ";" + dimension;
        }

        void satisfaction() {
            for (String target : List.of("office", "unit")) {
                Predicate<Item> asked = item -> isIn(item.evaluated())
                        && !item.rating().equals("none")
                        && (item.persons() % 2 == 0) == target.equals("unit");
                Predicate<Item> rated = asked.and(item -> !item.rating().equals("lapsed"));
                long satisfied = number(rated.and(item ->
                        item.rating().endsWith("satisfied") && !item.rating().startsWith("dis")));
                numbers.rate("satisfaction_rate", with("target=" + target), satisfied, number(rated));
                numbers.rate("participation_rate", with("target=" + target), number(rated), number(asked));
            }
        }
    }
}
