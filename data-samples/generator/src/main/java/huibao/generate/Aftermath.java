package huibao.generate;

import static huibao.generate.Shanghai.DAY;
import static huibao.generate.Shanghai.HOUR;

import java.util.List;

/** What happens to an item from its answer on: closed, revoked, resolved, rated, reviewed. */
record Aftermath(Dice dice, Recording recording) {
    void settle(Item item, long answered, String unit) {
        recording.add(item, EventRow.of("answered", answered).by(unit));
        if (dice.chance(0.97)) {
            long closed = answered + dice.between(0, 4) * DAY + HOUR;
            recording.add(item, EventRow.of("closed", closed));
            afterClosure(item, closed);
        }
        evaluate(item, answered);
        review(item, answered);
    }

    private void afterClosure(Item item, long closed) {
        if (dice.chance(0.025)) {
            long revoked = closed + dice.between(3, 90) * DAY;
            recording.add(item, EventRow.of("closure_revoked", revoked));
            if (dice.chance(0.7)) {
                recording.add(item, EventRow.of("closed", revoked + dice.between(10, 60) * DAY));
            }
        }
        if (dice.chance(0.01)) {
            recording.add(item, EventRow.of("closed", closed + dice.between(1, 30) * DAY));
        }
        if (dice.chance(0.62)) {
            long resolved = closed + dice.between(0, 40) * DAY;
            recording.add(item, EventRow.of("resolved", resolved));
            if (dice.chance(0.02)) {
                recording.add(item, EventRow.of("resolution_revoked", resolved + dice.between(5, 60) * DAY));
            }
        }
    }

    /** Not answered by the deadline, it lapses; that is no satisfaction. */
    private void evaluate(Item item, long answered) {
        if (!item.isProcessing()) {
            return;
        }
        for (String target : List.of("office", "unit")) {
            if (dice.chance(0.6)) {
                item.evaluations.add(evaluation(target, answered));
            }
        }
    }

    private EvaluationRow evaluation(String target, long answered) {
        long rated = answered + dice.between(1, 14) * DAY;
        return switch (dice.weighted(66, 28, 6)) {
            case 0 -> {
                String rating = List.of("satisfied", "basically_satisfied", "dissatisfied")
                        .get(dice.weighted(62, 24, 14));
                yield new EvaluationRow(target, "rated", rating, rated, answered, rated);
            }
            case 1 -> {
                long lapsed = answered + 15 * DAY;
                yield new EvaluationRow(target, "lapsed", null, lapsed, answered, lapsed);
            }
            default -> new EvaluationRow(target, "pending", null, answered, answered, answered);
        };
    }

    private void review(Item item, long answered) {
        if (!dice.chance(0.04)) {
            return;
        }
        long reviewed = answered + dice.between(20, 60) * DAY;
        recording.add(item, EventRow.of("reviewed", reviewed));
        if (dice.chance(0.4)) {
            long rechecked = reviewed + dice.between(20, 60) * DAY;
            recording.add(item, EventRow.of("rechecked", rechecked));
            if (dice.chance(0.3)) {
                recording.add(item, EventRow.of("terminated", rechecked + dice.between(30, 120) * DAY));
            }
        }
    }
}
