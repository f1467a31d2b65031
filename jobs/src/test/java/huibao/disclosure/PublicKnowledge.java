package huibao.disclosure;

import huibao.disclosure.Attacker.PublishedNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What everybody knows of the tables, written down table by table, and of what several outputs say together. */
final class PublicKnowledge {
    /** No call is counted in these, included or not. */
    static final Set<String> WITHOUT_PHONE =
            Set.of("letters", "online", "visit_batches", "visit_persons", "collective_batches", "upward_visit_batches");

    private static final List<String> ADDING_UP =
            List.of("region", "category", "initial", "registering_level", "purpose", "purpose_class");
    private static final Map<String, List<String>> CLASSES = Map.of(
            "appeal_request", List.of("appeal", "request"),
            "other", List.of("consultation", "other"),
            "suggestion", List.of("suggestion"));
    private static final Set<String> OVER_TIME = Set.of(
            "items",
            "letters",
            "online",
            "phone",
            "visit_batches",
            "visit_persons",
            "collective_batches",
            "repeat_items",
            "repeat_unknown",
            "repeat_rate/",
            "upward_items",
            "upward_visit_batches",
            "registered",
            "closed",
            "withdrawn",
            "answer_rate/",
            "answer_states:on_time",
            "office_acceptance_rate/",
            "office_acceptance_states:on_time");
    private static final List<String> ROWS = List.of("answer", "closure", "office_acceptance");

    private final Attacker attacker;

    PublicKnowledge(Attacker attacker) {
        this.attacker = attacker;
    }

    void apply() {
        List<PublishedNumber> read = attacker.numbers();
        tables(read);
        for (PublishedNumber number : read) {
            switch (number.name()) {
                case "items" -> volumes(number);
                case "registered" -> stock(number);
                case "answer_rate/" -> work(number);
                case "visit_persons" -> atLeast(number, number.named("visit_batches"));
                default -> {}
            }
            withPhone(number);
            cameLate(number);
        }
        time(read);
    }

    private void tables(List<PublishedNumber> read) {
        Map<PublishedNumber, Map<String, List<PublishedNumber>>> tables = new LinkedHashMap<>();
        for (PublishedNumber number : read) {
            Set<String> breakdown = new TreeSet<>(number.dimensions().keySet());
            breakdown.remove("phone");
            for (String dimension : breakdown) {
                tables.computeIfAbsent(number.without(dimension), none -> new LinkedHashMap<>())
                        .computeIfAbsent(dimension, none -> new ArrayList<>())
                        .add(number);
            }
        }
        tables.forEach((whole, byDimension) -> byDimension.forEach((dimension, members) -> {
            if (!attacker.knowsOf(whole)) {
                return;
            }
            members.forEach(member -> atLeast(whole, member));
            if (ADDING_UP.contains(dimension) && members.size() > 1) {
                atLeast(Stream.of(whole), members.stream());
                List<PublishedNumber> all = dimension.equals("region") ? ofATable(members) : members;
                if (!all.isEmpty()) {
                    equal(whole, all);
                }
            }
        }));
        read.forEach(this::purposes);
    }

    /** A township asked by itself is one member of a table that nobody may have got. */
    private List<PublishedNumber> ofATable(List<PublishedNumber> members) {
        return members.stream().filter(attacker::isOfATable).toList();
    }

    private void purposes(PublishedNumber number) {
        String purposeClass = number.dimensions().get("purpose_class");
        if (purposeClass != null) {
            List<PublishedNumber> parts = CLASSES.get(purposeClass).stream()
                    .map(purpose -> number.without("purpose_class").with("purpose", purpose))
                    .filter(attacker::knowsOf)
                    .toList();
            if (parts.size() == CLASSES.get(purposeClass).size()) {
                equal(number, parts);
            }
        }
    }

    private void volumes(PublishedNumber items) {
        boolean phone = items.dimensions().containsKey("phone");
        PublishedNumber bare = items.without("phone");
        equal(
                items,
                Stream.concat(
                                named(bare, "letters", "online", "visit_batches"),
                                phone ? named(items, "phone") : Stream.empty())
                        .toList());
        atLeast(bare.named("visit_batches"), bare.named("collective_batches"));
        atLeast(items, items.named("upward_items"));
        atLeast(items.named("upward_items"), bare.named("upward_visit_batches"));
        // A visit is one item or more.
        atLeast(items.named("registered"), items);
        equal(
                items.named("registered"),
                named(items, "repeat_unknown", "repeat_rate/").toList());
        atLeast(Stream.of(items.named("repeat_rate/"), items.named("repeat_unknown")), Stream.of(items));
    }

    private void stock(PublishedNumber registered) {
        equal(
                registered.on("stock", registered.end()),
                List.of(registered.on("stock", registered.start()), registered, registered.named("reopened")),
                named(registered, "closed", "withdrawn", "merged").toList());
    }

    private void work(PublishedNumber cell) {
        for (String row : ROWS) {
            String base = row.equals("closure") ? "answer_rate/" : row + "_rate/";
            equal(
                    cell.named(base),
                    named(cell, row + "_states:on_time", row + "_states:late", row + "_states:overdue")
                            .toList());
        }
        equal(
                cell.named("closure_rate^"),
                named(cell, "closure_states:on_time", "closure_states:late").toList());
    }

    private void withPhone(PublishedNumber number) {
        if (number.dimensions().containsKey("phone")) {
            atLeast(number, number.without("phone"));
        }
    }

    /** A later count of what was registered has the items that came late as well. */
    private void cameLate(PublishedNumber number) {
        if (number.version() == 1 && OVER_TIME.contains(number.name())) {
            atLeast(number, number.counted(0));
        }
    }

    /** Running totals never fall. */
    private void time(List<PublishedNumber> read) {
        Map<PublishedNumber, List<PublishedNumber>> series = new LinkedHashMap<>();
        for (PublishedNumber number : read) {
            if (OVER_TIME.contains(number.name())) {
                series.computeIfAbsent(number.on(number.name(), LocalDate.EPOCH), none -> new ArrayList<>())
                        .add(number);
            }
        }
        series.forEach((same, periods) -> {
            if (periods.size() < 2) {
                return;
            }
            TreeSet<LocalDate> days = new TreeSet<>();
            for (PublishedNumber period : periods) {
                days.add(period.start());
                days.add(period.end());
                Map<Integer, Integer> terms = new LinkedHashMap<>();
                terms.put(total(same, period.end()), 1);
                terms.put(total(same, period.start()), -1);
                terms.put(attacker.number(period), -1);
                attacker.bounds.equal(terms);
            }
            for (LocalDate day : days.tailSet(days.first(), false)) {
                attacker.bounds.atLeast(Map.of(total(same, day), 1, total(same, days.lower(day)), -1), 0);
            }
        });
    }

    private int total(PublishedNumber same, LocalDate day) {
        return attacker.number(same.on("total of " + same.name(), day));
    }

    private static Stream<PublishedNumber> named(PublishedNumber cell, String... names) {
        return Arrays.stream(names).map(cell::named);
    }

    private void equal(PublishedNumber whole, List<PublishedNumber> parts) {
        equal(whole, parts, List.of());
    }

    private void equal(PublishedNumber whole, List<PublishedNumber> more, List<PublishedNumber> less) {
        Stream<PublishedNumber> all =
                Stream.of(Stream.of(whole), more.stream(), less.stream()).flatMap(one -> one);
        if (all.allMatch(attacker::knowsOf)) {
            Map<Integer, Integer> terms = new LinkedHashMap<>();
            terms.put(attacker.number(whole), 1);
            more.forEach(part -> terms.merge(attacker.number(part), -1, Integer::sum));
            less.forEach(part -> terms.merge(attacker.number(part), 1, Integer::sum));
            attacker.bounds.equal(terms);
        }
    }

    private void atLeast(PublishedNumber more, PublishedNumber less) {
        atLeast(Stream.of(more), Stream.of(less));
    }

    private void atLeast(Stream<PublishedNumber> more, Stream<PublishedNumber> less) {
        List<PublishedNumber> large = more.toList();
        List<PublishedNumber> little = less.toList();
        if (Stream.concat(large.stream(), little.stream()).allMatch(attacker::knowsOf)) {
            Map<Integer, Integer> terms = new LinkedHashMap<>();
            large.forEach(number -> terms.merge(attacker.number(number), 1, Integer::sum));
            little.forEach(number -> terms.merge(attacker.number(number), -1, Integer::sum));
            attacker.bounds.atLeast(terms, 0);
        }
    }
}
