package huibao.generate;

import java.time.YearMonth;

/** Items 130 to 149: what is not counted, what is known late, and the edges of days, months and codes. */
final class RecordScenarios extends Scenarios {
    RecordScenarios(YearMonth lastMonth) {
        super(lastMonth);
        outsideSomeMeasures();
        knownLate();
        edgesOfDays();
        codes();
    }

    private void outsideSomeMeasures() {
        letter(130, "2021-07-06T09:00").judicial = true;
        letter(131, "2021-07-06T09:00").counted = false;
        letter(132, "2021-07-06T09:00").purpose = "accusation";
        letter(133, "2021-07-06T09:00").form = "phone";
        voidedOn(letter(134, "2021-07-06T09:00"), "2021-07-07T09:00");
        event(voidedOn(letter(135, "2021-07-06T09:00"), "2021-08-02T09:00"), "closed", "2021-07-08T09:00");
        Item unknown = letter(136, "2021-07-06T09:00");
        unknown.initialHere = null;
        unknown.initialNationwide = null;
        Item joint = letter(137, "2021-07-06T09:00");
        joint.jointLetter = true;
        joint.persons = 30;
    }

    private void knownLate() {
        Item item = letter(138, "2021-07-30T09:00");
        item.recordedAt = at("2021-08-02T09:00");
        item.updatedAt = item.recordedAt;
        Item answered = forward(letter(139, "2021-05-10T10:00"), "2021-05-11T10:00", "B01", "2021-07-30");
        answered.event(EventRow.of("answered", at("2021-07-29T10:00")).by("B01").recorded(at("2021-08-02T09:00")));
        letter(140, "2021-07-20T09:00").updatedAt = at("2021-08-02T16:00");
    }

    private void edgesOfDays() {
        letter(141, "2021-06-30T23:59:59");
        letter(142, "2021-07-01T00:00");
        letter(143, "2021-07-31T23:59:59");
        letter(144, "2021-08-01T00:00");
        Item leapDay = forward(letter(145, "2020-02-29T09:00"), "2020-02-29T10:00", "B01", "2020-04-29");
        event(event(leapDay, "answered", "2020-04-20T09:00"), "closed", "2020-04-21T09:00");
    }

    private void codes() {
        letter(146, "2021-07-06T09:00").category = null;
        letter(147, "2021-07-06T09:00").category = "030201";
        letter(148, "2021-07-06T09:00").category = "A0302";
        letter(149, "2021-07-06T09:00").region = CodeLists.COUNTY;
    }

    private Item voidedOn(Item item, String at) {
        item.voidedAt = at(at);
        item.updatedAt = item.voidedAt;
        return item;
    }
}
