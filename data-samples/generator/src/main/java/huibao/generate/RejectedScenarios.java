package huibao.generate;

import java.time.YearMonth;

/** Items 150 to 169: rows that break the contract, each in one way. Far below the one percent that stops a run. */
final class RejectedScenarios extends Scenarios {
    private static final long NOBODY = 999_999_998L;

    RejectedScenarios(YearMonth lastMonth) {
        super(lastMonth);
        event(letter(150, "2021-07-06T09:00"), "closed", "2021-07-08T09:00").persons = 0;
        letter(151, "2021-07-06T09:00").persons = 10_000;
        letter(152, "2021-07-06T09:00").region = "980101";
        letter(153, "2021-07-06T09:00").unit = "X980000";
        letter(154, "2021-07-06T09:00").category = "99";
        letter(155, "2021-07-06T09:00").category = "01 01";
        letter(156, "2021-07-06T09:00").form = "fax";
        letter(157, "2021-07-06T09:00").petitionedOn = Shanghai.dayOf(Shanghai.at("1949-12-31T09:00"));
        Item future = letter(158, "2021-07-06T09:00");
        future.registeredAt = Shanghai.at("2099-01-01T09:00");
        letter(159, "2021-07-06T09:00").authorityLevel = "village";
        events();
    }

    private void events() {
        Item item = letter(160, "2021-07-06T09:00");
        // A control status is no resolution and no kind of event.
        event(item, "stabilised", "2021-07-09T09:00");
        item.event(EventRow.of("answered", Shanghai.at("2099-01-01T09:00")).by("B01"));
        item.event(EventRow.of("forwarded", at("2021-07-07T09:00")).by("B99").due(day("2021-09-05")));
        item.event(EventRow.of("lead_assigned", at("2021-07-07T10:00")).ledBy("P99"));
        item.event(EventRow.of("assigned", at("2021-07-07T10:00")).from("village"));
        item.evaluations.add(new EvaluationRow(
                "unit", "guessed", null, at("2021-07-09T09:00"), at("2021-07-09T09:00"), at("2021-07-09T09:00")));
    }

    /** An event and an evaluation of an item nobody has; the item itself is never written. */
    Item orphans() {
        Item nobody = new Item(NOBODY, at("2021-07-06T09:00"));
        event(nobody, "closed", "2021-07-09T09:00");
        nobody.evaluations.add(new EvaluationRow(
                "office",
                "rated",
                "satisfied",
                at("2021-07-09T09:00"),
                at("2021-07-09T09:00"),
                at("2021-07-09T09:00")));
        return nobody;
    }
}
