package huibao.generate;

import static huibao.generate.Shanghai.DAY;
import static huibao.generate.Shanghai.HOUR;

import java.util.List;

/** What happens to an item after it came in: in good order mostly, and in every bad order that offices know. */
final class LifeCycle {
    private static final List<String> HIGHER_LEVELS = List.of("country", "province", "city");

    private final Dice dice;
    private final CodeLists lists;
    private final Recording recording;
    private final Aftermath aftermath;

    LifeCycle(Dice dice, CodeLists lists) {
        this.dice = dice;
        this.lists = lists;
        recording = new Recording(dice);
        aftermath = new Aftermath(dice, recording);
    }

    void live(Item item) {
        long start = dice.chance(0.005) ? item.registeredAt - dice.between(1, 90) * DAY : item.registeredAt;
        if (item.judicial || item.purpose.equals("accusation")) {
            referElsewhere(item, start);
        } else if (item.purpose.equals("request") || item.purpose.equals("appeal")) {
            process(item, start);
        } else {
            reply(item, start);
        }
        listAndSupervise(item, start);
    }

    /** Courts and discipline have clocks of their own: sometimes sent on, sometimes closed with that. */
    private void referElsewhere(Item item, long start) {
        long sent = start + dice.between(0, 8) * DAY;
        if (dice.chance(0.4)) {
            recording.add(item, EventRow.of("forwarded", sent).by("B07"));
        }
        if (dice.chance(0.85)) {
            recording.add(item, EventRow.of("closed", sent + dice.between(1, 20) * DAY));
        }
    }

    private void reply(Item item, long start) {
        recording.add(item, EventRow.of("accepted", start + dice.between(0, 5) * DAY + HOUR));
        if (dice.chance(0.93)) {
            long answered = start + dice.between(5, 25) * DAY;
            recording.add(item, EventRow.of("answered", answered).by(item.unit));
            recording.add(item, EventRow.of("closed", answered + HOUR));
        }
    }

    private void process(Item item, long start) {
        long accepted = start + acceptanceDays() * DAY + HOUR;
        if (dice.chance(0.97)) {
            recording.add(item, EventRow.of("accepted", accepted));
        }
        if (dice.chance(0.03)) {
            return;
        }
        String unit = responsible(item);
        long forwarded = forward(item, accepted + dice.below(5) * DAY, unit);
        if (dice.chance(0.04)) {
            forwarded = returnAndForward(item, forwarded);
        } else if (dice.chance(0.015)) {
            forward(item, forwarded + dice.between(1, 9) * DAY, "B08");
        }
        if (dice.chance(0.04)) {
            String end = dice.chance(0.5) ? "withdrawn" : "merged";
            recording.add(item, EventRow.of(end, forwarded + dice.between(1, 50) * DAY));
        } else if (dice.chance(0.96)) {
            aftermath.settle(item, forwarded + answerDays(unit) * DAY, unit);
        }
    }

    private int acceptanceDays() {
        return switch (dice.weighted(86, 10, 4)) {
            case 0 -> dice.between(0, 6);
            case 1 -> dice.between(7, 15);
            default -> dice.between(16, 30);
        };
    }

    private String responsible(Item item) {
        boolean localMatter = item.category == null || dice.chance(0.45);
        return localMatter ? CodeLists.government(item.region) : lists.bureau(item.category);
    }

    /** Sends it to a unit with a day to answer by, usually; the unit tells the petitioner, usually. */
    private long forward(Item item, long at, String unit) {
        long due = Shanghai.dayOf(at) + List.of(60, 45, 30).get(dice.weighted(84, 9, 7));
        recording.add(item, EventRow.of("forwarded", at).by(unit).due(dice.chance(0.03) ? CsvRows.NONE : due));
        if (dice.chance(0.95)) {
            int days = dice.chance(0.9) ? dice.between(1, 15) : dice.between(16, 30);
            recording.add(item, EventRow.of("notified", at + days * DAY).by(unit));
        }
        if (dice.chance(0.08)) {
            long extended = Shanghai.startOf(due - dice.between(-5, 10)) + 10 * HOUR;
            recording.add(item, EventRow.of("extended", extended).due(dice.chance(0.05) ? CsvRows.NONE : due + 30));
        }
        return at;
    }

    private long returnAndForward(Item item, long forwarded) {
        long returned = forwarded + dice.between(2, 10) * DAY;
        recording.add(item, EventRow.of("returned", returned).by("B08"));
        return dice.chance(0.8) ? forward(item, returned + dice.between(1, 5) * DAY, "B08") : returned;
    }

    /** Some units are slower than others. */
    private int answerDays(String unit) {
        int slower = unit.charAt(unit.length() - 1) % 5 * 3;
        return 3 + dice.around(24 + slower) + (dice.chance(0.06) ? dice.between(30, 150) : 0);
    }

    private void listAndSupervise(Item item, long start) {
        if (dice.chance(item.level < 2 ? 0.2 : 0.02)) {
            String level = item.level < 2 ? HIGHER_LEVELS.get(item.level) : dice.pick(HIGHER_LEVELS);
            recording.add(
                    item,
                    EventRow.of("assigned", start + dice.between(1, 20) * DAY).from(level));
        }
        if (dice.chance(0.02)) {
            long at = start + dice.between(10, 60) * DAY;
            recording.add(item, EventRow.of("lead_assigned", at).ledBy(String.format("P%02d", dice.between(1, 10))));
        }
        if (dice.chance(0.015)) {
            long at = start + dice.between(20, 90) * DAY;
            recording.add(item, EventRow.of("supervised", at).due(Shanghai.dayOf(at) + 30));
        }
        if (dice.chance(0.02)) {
            recording.add(item, EventRow.of("backlog_listed", start + dice.between(90, 200) * DAY));
        }
    }
}
