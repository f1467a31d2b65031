package huibao.disclosure;

import huibao.disclosure.Attacker.Number;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What everybody knows of the tables of an edition, written down table by table. */
final class PublicKnowledge {
    private static final List<String> ADDING_UP =
            List.of("region", "category", "unit", "initial", "age_band", "size_band", "registering_level");
    private static final List<String> OVER_TIME = List.of(
            "items",
            "letters",
            "online",
            "visit_batches",
            "visit_persons",
            "collective_batches",
            "collective_persons",
            "repeat_items",
            "repeat_unknown",
            "repeat_rate/",
            "upward_items",
            "upward_visit_batches",
            "upward_visit_persons",
            "registered",
            "closed",
            "withdrawn",
            "answer_rate/",
            "answer_states:on_time",
            "office_acceptance_rate/",
            "office_acceptance_states:on_time",
            "unit_notice_rate/",
            "unit_notice_states:on_time",
            "satisfaction_rate/",
            "satisfaction_rate^",
            "participation_rate/");
    private static final List<String> ROWS = List.of("answer", "closure", "office_acceptance", "unit_notice");

    private final Attacker attacker;

    PublicKnowledge(Attacker attacker) {
        this.attacker = attacker;
    }

    void apply() {
        tables();
        for (Number number : attacker.numbers()) {
            switch (number.name()) {
                case "items" -> volumes(number);
                case "visit_batches" -> visits(number);
                case "registered" -> stock(number);
                case "answer_rate/" -> work(number);
                case "satisfaction_rate/" -> satisfaction(number);
                default -> {}
            }
        }
        time();
    }

    private void tables() {
        Map<Number, Map<String, List<Number>>> tables = new LinkedHashMap<>();
        for (Number number : attacker.numbers()) {
            for (String dimension : number.dimensions().keySet()) {
                tables.computeIfAbsent(number.without(dimension), none -> new LinkedHashMap<>())
                        .computeIfAbsent(dimension, none -> new ArrayList<>())
                        .add(number);
            }
        }
        tables.forEach((whole, byDimension) -> byDimension.forEach((dimension, members) -> {
            if (ADDING_UP.contains(dimension) && attacker.knowsOf(whole)) {
                equal(whole, members);
            }
            if (dimension.equals("size_band") && whole.name().startsWith("visit_")) {
                equal(
                        whole.named(whole.name().replace("visit", "collective")),
                        members.stream()
                                .filter(member ->
                                        !member.dimensions().get("size_band").equals("1-4"))
                                .toList());
            }
        }));
    }

    private void volumes(Number items) {
        equal(items, named(items, "letters", "online", "visit_batches"));
        atLeast(items, "repeat_rate/", "repeat_items");
        atLeast(items, "items", "upward_items");
        atLeast(items, "upward_items", "upward_visit_batches");
        atLeast(items, "upward_visit_persons", "upward_visit_batches");
        if (has(items, "repeat_rate/") && has(items, "repeat_unknown")) {
            attacker.learnAtLeast(Map.of(items, -1, items.named("repeat_rate/"), 1, items.named("repeat_unknown"), 1));
        }
    }

    private void visits(Number visits) {
        Number persons = visits.named("visit_persons");
        Number collective = visits.named("collective_batches");
        Number many = visits.named("collective_persons");
        String band = visits.dimensions().get("size_band");
        if (attacker.knowsOf(collective)) {
            attacker.learnAtLeast(Map.of(visits, 1, collective, -1));
            attacker.learnAtLeast(Map.of(many, 1, collective, -5));
            attacker.learnAtLeast(Map.of(persons, 1, many, -1, visits, -1, collective, 1));
            attacker.learnAtLeast(Map.of(persons, -1, many, 1, visits, 4, collective, -4));
        }
        if (band != null && !band.startsWith(">")) {
            attacker.learnAtLeast(Map.of(persons, 1, visits, -Integer.parseInt(band.split("-")[0])));
            attacker.learnAtLeast(Map.of(persons, -1, visits, Integer.parseInt(band.split("-")[1])));
        }
    }

    private void stock(Number registered) {
        attacker.learn(new LinkedHashMap<>(Map.of(
                registered.on("stock", registered.start()),
                1,
                registered,
                1,
                registered.named("reopened"),
                1,
                registered.named("closed"),
                -1,
                registered.named("withdrawn"),
                -1,
                registered.named("merged"),
                -1,
                registered.on("stock", registered.end()),
                -1)));
        if (has(registered, "repeat_unknown") && has(registered, "repeat_rate/")) {
            equal(registered, named(registered, "repeat_unknown", "repeat_rate/"));
        }
        atLeast(registered, "resolution_rate/", "resolution_rate^");
        atLeast(registered, "resolution_rate/", "registered");
    }

    private void work(Number cell) {
        for (String row : ROWS) {
            String base = row.equals("closure") ? "answer_rate/" : row + "_rate/";
            if (has(cell, base) && has(cell, row + "_states:late")) {
                equal(
                        cell.named(base),
                        named(cell, row + "_states:on_time", row + "_states:late", row + "_states:overdue"));
                if (!row.equals("closure")) {
                    same(cell, row + "_rate^", row + "_states:on_time");
                }
            }
        }
        atLeast(cell, "answer_rate/", "first_time_resolution_rate^");
        if (has(cell, "closure_rate^")) {
            equal(cell.named("closure_rate^"), named(cell, "closure_states:on_time", "closure_states:late"));
        }
    }

    private void satisfaction(Number rated) {
        atLeast(rated, "satisfaction_rate/", "satisfaction_rate^");
        atLeast(rated, "participation_rate/", "satisfaction_rate/");
    }

    /** Running totals never fall. */
    private void time() {
        Map<Number, List<Number>> series = new LinkedHashMap<>();
        for (Number number : attacker.numbers()) {
            if (OVER_TIME.contains(number.name())) {
                series.computeIfAbsent(number.on(number.name(), LocalDate.EPOCH), none -> new ArrayList<>())
                        .add(number);
            }
        }
        series.forEach((same, periods) -> {
            TreeSet<LocalDate> days = new TreeSet<>();
            for (Number period : periods) {
                days.add(period.start());
                days.add(period.end());
                attacker.learn(new LinkedHashMap<>(
                        Map.of(total(same, period.end()), 1, total(same, period.start()), -1, period, -1)));
            }
            for (LocalDate day : days.tailSet(days.first(), false)) {
                attacker.learnAtLeast(
                        new LinkedHashMap<>(Map.of(total(same, day), 1, total(same, days.lower(day)), -1)));
            }
        });
    }

    private static Number total(Number same, LocalDate day) {
        return same.on("total of " + same.name(), day);
    }

    private static List<Number> named(Number cell, String... names) {
        return Arrays.stream(names).map(cell::named).toList();
    }

    private boolean has(Number cell, String name) {
        return attacker.knowsOf(cell.named(name));
    }

    private void same(Number cell, String one, String other) {
        if (has(cell, one) && has(cell, other)) {
            equal(cell.named(one), List.of(cell.named(other)));
        }
    }

    private void equal(Number whole, List<Number> parts) {
        if (attacker.knowsOf(whole) && parts.stream().allMatch(attacker::knowsOf)) {
            Map<Number, Integer> terms = new LinkedHashMap<>();
            terms.put(whole, 1);
            parts.forEach(part -> terms.put(part, -1));
            attacker.learn(terms);
        }
    }

    private void atLeast(Number cell, String more, String less) {
        if (has(cell, more) && has(cell, less)) {
            attacker.learnAtLeast(Map.of(cell.named(more), 1, cell.named(less), -1));
        }
    }
}
