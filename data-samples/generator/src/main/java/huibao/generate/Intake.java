package huibao.generate;

import static huibao.generate.Shanghai.DAY;
import static huibao.generate.Shanghai.HOUR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The items that come in: form, level, place, category, persons, and whether their matter is known already. */
final class Intake {
    private static final String[] FORMS = {"visit", "letter", "online", "phone"};
    private static final String[] PURPOSES = {"request", "appeal", "suggestion", "accusation", "consultation", "other"};
    private static final int[] TOWNSHIP_WEIGHTS = {24, 12, 10, 9, 9, 8, 7, 6, 5, 4, 2, 4};
    /** By form (as in {@link #FORMS}) and level (country to township). */
    private static final int[][] LEVEL_WEIGHTS = {
        {7, 11, 14, 42, 26}, {15, 20, 20, 45, 0}, {13, 17, 20, 50, 0}, {0, 0, 20, 80, 0}
    };

    private static final long SCHEME_CHANGE = LocalDate.of(2020, 1, 1).toEpochDay();
    private static final int[] FAMILY_WEIGHTS = {14, 13, 18, 12, 4, 6, 6, 3, 3, 6, 10, 4, 2, 4, 2, 3, 3, 3, 2};

    private final Dice dice;
    private final CodeLists lists;
    private final RecentMatters matters = new RecentMatters();
    private long nextId;

    Intake(Dice dice, CodeLists lists, long firstId) {
        this.dice = dice;
        this.lists = lists;
        nextId = firstId;
    }

    /** An item registered on a day, and now and then others that the same people brought along. */
    List<Item> arrival(long day) {
        Item item = new Item(nextId++, registrationTime(day));
        item.form = FORMS[dice.weighted(34, 22, 38, 6)];
        place(item);
        date(item, day);
        classify(item, day);
        gather(item);
        relate(item);
        List<Item> items = new ArrayList<>(List.of(item));
        if (item.form.equals("visit") && dice.chance(0.03)) {
            bringAlong(items, day);
        }
        return items;
    }

    /** Office hours mostly; online at any hour, midnight included. */
    private long registrationTime(long day) {
        int second = dice.chance(0.9) ? 30_600 + dice.below(32_400) : dice.below((int) DAY);
        return Shanghai.startOf(day) + second;
    }

    private void place(Item item) {
        int form = List.of(FORMS).indexOf(item.form);
        item.level = dice.weighted(LEVEL_WEIGHTS[form]);
        boolean elsewhere = dice.chance(0.02);
        boolean wholeCounty = !elsewhere && item.level < 4 && dice.chance(0.1);
        item.region = elsewhere
                ? CodeLists.NEIGHBOUR_TOWNSHIP
                : wholeCounty ? CodeLists.COUNTY : CodeLists.township(1 + dice.weighted(TOWNSHIP_WEIGHTS));
        item.unit = CodeLists.office(elsewhere ? Math.min(item.level, 3) : item.level, item.region);
        item.level = elsewhere ? Math.min(item.level, 3) : item.level;
        item.authorityLevel =
                List.of("county", "township", "city", "province", "").get(dice.weighted(72, 14, 7, 2, 5));
        if (item.authorityLevel.isEmpty()) {
            item.authorityLevel = null;
        }
    }

    /** Letters take days; what a higher level registered is sent down later, and known here later still. */
    private void date(Item item, long day) {
        boolean above = item.level < 3;
        int lag = item.form.equals("letter") ? dice.between(1, 6) : 0;
        if (above && dice.chance(0.4)) {
            lag += dice.between(3, 25);
        }
        if (dice.chance(0.004)) {
            lag += dice.between(60, 200);
        }
        item.petitionedOn = day - lag;
        long delay = above && dice.chance(0.6) ? dice.between(1, 9) * DAY : dice.between(1, 120) * Shanghai.MINUTE;
        item.recordedAt = item.registeredAt + delay + (dice.chance(0.005) ? dice.between(20, 60) * DAY : 0);
        item.updatedAt = item.recordedAt + (dice.chance(0.2) ? dice.between(1, 40) * DAY : 0);
        if (dice.chance(0.008)) {
            item.voidedAt = item.recordedAt + dice.between(1, 20) * DAY;
            item.updatedAt = item.voidedAt;
        }
    }

    private void classify(Item item, long day) {
        boolean newScheme = day >= SCHEME_CHANGE ^ dice.chance(0.002);
        List<List<String>> families = lists.categories(newScheme);
        int family = newScheme ? dice.weighted(FAMILY_WEIGHTS) : dice.below(families.size());
        item.category = dice.chance(0.02) ? null : dice.pick(families.get(family));
        item.purpose = PURPOSES[dice.weighted(70, 8, 8, 5, 6, 3)];
        item.judicial = dice.chance(0.04);
        item.counted = !dice.chance(0.03);
    }

    private void gather(Item item) {
        if (item.form.equals("visit")) {
            item.persons = groupSize();
            item.stepwise = stepwise(item);
        } else if (item.form.equals("letter") && dice.chance(0.06)) {
            item.jointLetter = true;
            item.persons = dice.between(3, 60);
        }
    }

    private int groupSize() {
        return switch (dice.weighted(5500, 3500, 700, 200, 80, 15, 5)) {
            case 0 -> 1;
            case 1 -> dice.between(2, 4);
            case 2 -> dice.between(5, 10);
            case 3 -> dice.between(11, 20);
            case 4 -> dice.between(21, 50);
            case 5 -> dice.between(51, 100);
            default -> dice.between(101, 180);
        };
    }

    /** Often not said; then the two levels must tell. */
    private Boolean stepwise(Item item) {
        if (dice.chance(0.35)) {
            return null;
        }
        int authority = item.authorityLevel == null ? 3 : CodeLists.LEVELS.indexOf(item.authorityLevel);
        return authority - item.level < 2;
    }

    /** Whether the matter is new. Of some it is only known that it is not: its first item was before these records. */
    private void relate(Item item) {
        if (matters.isEmpty() || !dice.chance(item.level < 3 ? 0.45 : 0.22)) {
            matters.remember(item);
            if (dice.chance(0.03)) {
                item.initialHere = null;
                item.initialNationwide = null;
            }
            return;
        }
        item.initialHere = false;
        item.initialNationwide = dice.chance(0.05);
        if (dice.chance(0.75)) {
            follow(item, matters.pick(dice));
        }
    }

    private void follow(Item item, RecentMatters.Matter matter) {
        item.repeatOf = dice.chance(0.4) ? matter.latest : matter.first.id;
        matter.latest = item.id;
        item.region = matter.first.region;
        item.category = matter.first.category;
        if (item.level >= 3) {
            item.unit = CodeLists.office(item.level, item.region);
        }
    }

    private void bringAlong(List<Item> items, long day) {
        Item first = items.get(0);
        first.visitId = first.id;
        for (int more = dice.between(1, 2); more > 0; more--) {
            Item item = new Item(nextId++, first.registeredAt + dice.between(0, 1) * HOUR);
            item.visitId = first.id;
            item.form = first.form;
            item.level = first.level;
            item.unit = first.unit;
            item.region = first.region;
            item.persons = dice.between(1, first.persons);
            item.stepwise = first.stepwise;
            item.petitionedOn = first.petitionedOn;
            classify(item, day);
            items.add(item);
        }
    }
}
