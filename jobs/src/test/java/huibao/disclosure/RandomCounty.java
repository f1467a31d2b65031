package huibao.disclosure;

import huibao.calendar.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A made-up county of single items, from which figures are counted one by one, so that all outputs agree. */
final class RandomCounty {
    static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    private static final List<String> LEVELS = List.of("county", "county", "county", "province", "country");
    private static final List<String> PURPOSES =
            List.of("appeal", "appeal", "request", "request", "request", "suggestion", "consultation", "other");
    private static final Map<String, String> CLASSES = Map.of(
            "appeal", "appeal_request",
            "request", "appeal_request",
            "suggestion", "suggestion",
            "consultation", "other",
            "other", "other");

    private final List<CountyItem> items = new ArrayList<>();

    record CountyItem(
            LocalDate registered,
            boolean late,
            LocalDate closed,
            boolean withdrawn,
            LocalDate answered,
            String form,
            String region,
            String category,
            List<String> groups,
            String purpose,
            String initial,
            String level,
            int persons) {
        LocalDate due() {
            return registered.plusDays(60);
        }

        boolean isOpen(LocalDate bound) {
            return registered.isBefore(bound) && !closed.isBefore(bound);
        }

        boolean isVisit() {
            return form.equals("visit");
        }
    }

    /** The ways an item can be told apart. */
    static final Map<String, Function<CountyItem, Stream<String>>> DIMENSIONS = dimensions();

    private static Map<String, Function<CountyItem, Stream<String>>> dimensions() {
        Map<String, Function<CountyItem, Stream<String>>> all = new LinkedHashMap<>();
        all.put("category", item -> Stream.of(item.category()));
        all.put("region", item -> Stream.of(item.region()));
        all.put("issue_group", item -> item.groups().stream());
        all.put("purpose", item -> Stream.of(item.purpose()));
        all.put("purpose_class", item -> Stream.of(CLASSES.get(item.purpose())));
        all.put("initial", item -> Stream.of(item.initial()));
        all.put("registering_level", item -> Stream.of(item.level()));
        return all;
    }

    RandomCounty(Random random, int perMonth) {
        for (int i = 0; i < perMonth * 24; i++) {
            items.add(item(random));
        }
    }

    private static CountyItem item(Random random) {
        LocalDate registered = FIRST_DAY.plusDays(random.nextInt(731));
        LocalDate answered = registered.plusDays(10 + random.nextInt(80));
        String category = "C" + skewed(random, 5);
        List<String> groups = new ArrayList<>();
        // The first group is a category under another name.
        if (category.equals("C3")) {
            groups.add("G0");
        }
        if (random.nextInt(3) == 0) {
            groups.add("G" + (1 + skewed(random, 3)));
        }
        int form = random.nextInt(20);
        return new CountyItem(
                registered,
                random.nextInt(25) == 0,
                answered.plusDays(random.nextInt(60)),
                random.nextInt(15) == 0,
                answered,
                form < 6 ? "letter" : form < 13 ? "online" : form < 18 ? "visit" : "phone",
                "R" + skewed(random, 4),
                category,
                groups,
                PURPOSES.get(random.nextInt(PURPOSES.size())),
                random.nextInt(5) > 0 ? "true" : random.nextInt(4) > 0 ? "false" : "unknown",
                LEVELS.get(skewed(random, LEVELS.size())),
                random.nextInt(6) > 0 ? 1 + random.nextInt(4) : 5 + random.nextInt(40));
    }

    /** Few large codes and several small ones, as in a real county. */
    private static int skewed(Random random, int codes) {
        return (int) (codes * random.nextDouble() * random.nextDouble());
    }

    List<CountyItem> known(Predicate<CountyItem> filter) {
        return items.stream().filter(filter).toList();
    }

    /** What is counted of the items of one cell in one period. */
    record CountedCell(
            CountedFigures figures,
            String dimensions,
            Role role,
            LocalDate start,
            LocalDate end,
            List<CountyItem> items) {
        CountedCell only(String dimension, String code, String names) {
            return new CountedCell(
                    figures,
                    names,
                    role,
                    start,
                    end,
                    items.stream()
                            .filter(item ->
                                    DIMENSIONS.get(dimension).apply(item).anyMatch(code::equals))
                            .toList());
        }

        void volumes() {
            Predicate<CountyItem> registered = item -> isIn(item.registered());
            long all = number(registered);
            long online = number(registered.and(item -> item.form().equals("online")));
            long repeats = number(registered.and(item -> item.initial().equals("false")));
            long unknown = number(registered.and(item -> item.initial().equals("unknown")));
            count("items", all);
            count("letters", number(registered.and(item -> item.form().equals("letter"))));
            count("online", online);
            count("visit_batches", number(registered.and(CountyItem::isVisit)));
            count("phone", number(registered.and(item -> item.form().equals("phone"))));
            count(
                    "collective_batches",
                    number(registered.and(CountyItem::isVisit).and(item -> item.persons() >= 5)));
            count("repeat_items", repeats);
            count("repeat_unknown", unknown);
            rate("repeat_rate", repeats, all - unknown);
            rate("online_share", online, all);
        }

        void persons() {
            Predicate<CountyItem> visits = item -> isIn(item.registered()) && item.isVisit();
            count(
                    "visit_persons",
                    items.stream().filter(visits).mapToLong(CountyItem::persons).sum());
        }

        void upward() {
            Predicate<CountyItem> upward =
                    item -> isIn(item.registered()) && !item.level().equals("county");
            count("upward_items", number(upward));
            count("upward_visit_batches", number(upward.and(CountyItem::isVisit)));
        }

        void stock() {
            Predicate<CountyItem> left = item -> isIn(item.closed());
            count("opening_stock", number(item -> item.isOpen(start)));
            count("registered", number(item -> isIn(item.registered())));
            count("reopened", 0);
            count("closed", number(left.and(item -> !item.withdrawn())));
            count("withdrawn", number(left.and(CountyItem::withdrawn)));
            count("merged", 0);
            count("closing_stock", number(item -> item.isOpen(end)));
            long done = number(item -> isIn(item.registered())
                    && !item.withdrawn()
                    && item.closed().isBefore(end));
            rate("registered_closure_rate", done, number(item -> isIn(item.registered())));
        }

        void work() {
            row("answer", item -> isIn(item.due()), CountyItem::answered, CountyItem::due);
            row("closure", item -> isIn(item.due()), CountyItem::closed, CountyItem::due);
            row(
                    "office_acceptance",
                    item -> isIn(item.registered().plusDays(15)),
                    item -> item.answered().minusDays(9),
                    item -> item.registered().plusDays(15));
        }

        /** On time, late and overdue as at the end of the period. */
        private void row(
                String name,
                Predicate<CountyItem> cohort,
                Function<CountyItem, LocalDate> done,
                Function<CountyItem, LocalDate> due) {
            Predicate<CountyItem> onTime = item -> !done.apply(item).isAfter(due.apply(item));
            Predicate<CountyItem> over = item -> !done.apply(item).isBefore(end);
            long base = number(cohort);
            long early = number(cohort.and(onTime));
            long overdue = number(cohort.and(onTime.negate()).and(over));
            rate(name + "_rate", name.equals("closure") ? base - overdue : early, base);
            state(name, "on_time", early);
            state(name, "late", base - early - overdue);
            state(name, "overdue", overdue);
        }

        private void state(String name, String state, long value) {
            String names = dimensions.isEmpty() ? "state=" + state : dimensions + ";state=" + state;
            figures.count(name + "_states", names, role, start, end, value);
        }

        private void count(String metric, long value) {
            figures.count(metric, dimensions, role, start, end, value);
        }

        private void rate(String metric, long numerator, long denominator) {
            figures.rate(metric, dimensions, role, start, end, numerator, denominator);
        }

        private boolean isIn(LocalDate day) {
            return !day.isBefore(start) && day.isBefore(end);
        }

        private long number(Predicate<CountyItem> filter) {
            return items.stream().filter(filter).count();
        }
    }
}
