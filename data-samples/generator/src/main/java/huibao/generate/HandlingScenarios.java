package huibao.generate;

import java.time.YearMonth;

/** Items 1 to 39: due days, answers and closures in every order. */
final class HandlingScenarios extends Scenarios {
    HandlingScenarios(YearMonth lastMonth) {
        super(lastMonth);
        lateRegistration();
        extensions();
        closures();
        resolutions();
        forwardings();
        edgesOfTheDueDay();
        edgesOfAcceptance();
        evaluations();
    }

    private void lateRegistration() {
        letter(1, "2021-07-05T09:00").petitionedOn = day("2021-03-02");
        Item settledBefore = letter(2, "2021-07-12T09:00");
        settledBefore.petitionedOn = day("2021-05-06");
        event(settledBefore, "accepted", "2021-05-10T09:00");
        forward(settledBefore, "2021-05-11T09:00", "B01", "2021-07-09");
        event(settledBefore, "answered", "2021-06-20T09:00");
        event(settledBefore, "closed", "2021-06-21T09:00");
    }

    private void extensions() {
        extend(dueOnTenth(3), "2021-07-08T10:00", "2021-08-09");
        event(last(), "answered", "2021-07-20T10:00");
        extend(dueOnTenth(4), "2021-07-12T10:00", "2021-08-09");
        event(last(), "answered", "2021-07-20T10:00");
        extend(dueOnTenth(5), "2021-07-10T23:59:59", "2021-08-09");
        Item noDay = dueOnTenth(6);
        event(noDay, "extended", "2021-07-08T10:00");
        Item knownLate = dueOnTenth(7);
        knownLate.event(EventRow.of("extended", at("2021-07-08T10:00"))
                .due(day("2021-08-09"))
                .recorded(at("2021-08-02T09:00")));
    }

    private void closures() {
        Item closedAgain = event(dueOnTenth(8), "closed", "2021-05-20T10:00");
        event(closedAgain, "closure_revoked", "2021-06-15T10:00");
        event(closedAgain, "closed", "2021-07-15T10:00");
        event(event(dueOnTenth(9), "closed", "2021-06-10T10:00"), "closure_revoked", "2021-07-06T10:00");
        event(event(dueOnTenth(10), "closed", "2021-06-10T10:00"), "closed", "2021-07-10T10:00");
        event(event(dueOnTenth(11), "closed", "2021-06-10T10:00"), "withdrawn", "2021-07-10T10:00");
        event(event(dueOnTenth(12), "closed", "2021-06-10T10:00"), "merged", "2021-07-10T10:00");
        event(dueOnTenth(13), "withdrawn", "2021-07-13T10:00");
        event(dueOnTenth(14), "merged", "2021-07-13T10:00");
        Item sameMoment = event(dueOnTenth(15), "closed", "2021-07-15T10:00");
        event(sameMoment, "closure_revoked", "2021-07-15T10:00");
    }

    private void resolutions() {
        Item twice = event(event(dueOnTenth(16), "closed", "2021-06-28T10:00"), "resolved", "2021-06-29T10:00");
        event(twice, "resolution_revoked", "2021-07-05T10:00");
        event(twice, "resolved", "2021-07-25T10:00");
        Item ended = event(letter(17, "2020-01-06T10:00"), "answered", "2020-03-01T10:00");
        event(ended, "closed", "2020-03-02T10:00");
        event(ended, "reviewed", "2020-05-06T10:00");
        event(ended, "rechecked", "2020-07-06T10:00");
        event(ended, "terminated", "2021-07-08T10:00");
        event(ended, "backlog_listed", "2020-09-01T10:00");
    }

    private void forwardings() {
        forward(letter(18, "2021-05-10T10:00"), "2021-05-11T10:00", "B02", "");
        Item secondIgnored = dueOnTenth(19);
        forward(secondIgnored, "2021-06-01T10:00", "B02", "2021-08-20");
        event(dueOnTenth(20), "returned", "2021-05-20T10:00");
        Item again = event(dueOnTenth(21), "returned", "2021-05-20T10:00");
        forward(again, "2021-05-24T10:00", "B02", "2021-07-23");
        Item answeredTooEarly = event(dueOnTenth(22), "answered", "2021-05-19T10:00");
        event(answeredTooEarly, "returned", "2021-05-20T10:00");
        forward(answeredTooEarly, "2021-05-24T10:00", "B02", "2021-07-23");
        event(letter(23, "2021-06-01T10:00"), "answered", "2021-06-20T10:00");
        Item outOfOrder = letter(24, "2021-06-02T10:00");
        event(outOfOrder, "closed", "2021-07-20T10:00");
        event(outOfOrder, "answered", "2021-07-19T10:00");
        forward(outOfOrder, "2021-06-04T10:00", "B01", "2021-08-03");
    }

    private void edgesOfTheDueDay() {
        event(dueOnLast(25), "answered", "2021-07-31T23:59:59");
        event(dueOnLast(26), "answered", "2021-08-01T00:00");
        dueOnLast(27);
        event(dueOnLast(28), "withdrawn", "2021-07-20T10:00");
        event(event(dueOnLast(29), "closed", "2021-06-10T10:00"), "merged", "2021-07-31T10:00");
    }

    private void edgesOfAcceptance() {
        event(letter(30, "2021-07-05T23:30"), "accepted", "2021-07-20T23:59");
        event(letter(31, "2021-07-05T00:10"), "accepted", "2021-07-21T00:00");
        letter(32, "2021-07-16T09:00");
        letter(33, "2021-07-17T09:00");
        Item bureau = letter(34, "2021-07-05T09:00");
        bureau.unit = "B03";
        Item noticedLate = forward(letter(35, "2021-06-28T09:00"), "2021-07-01T09:00", "B01", "2021-08-30");
        event(noticedLate, "notified", "2021-07-17T09:00");
    }

    private void evaluations() {
        rate(36, new EvaluationRow("office", "rated", "satisfied", at("2021-07-20T09:00"), 0, 0));
        rate(37, new EvaluationRow("unit", "lapsed", null, at("2021-07-20T09:00"), 0, 0));
        rate(38, new EvaluationRow("unit", "pending", null, at("2021-07-20T09:00"), 0, 0));
        rate(39, new EvaluationRow("unit", "rated", "dissatisfied", at("2021-08-01T00:00"), 0, 0));
    }

    private void rate(long id, EvaluationRow like) {
        Item item = event(event(dueOnTenth(id), "answered", "2021-07-05T09:00"), "closed", "2021-07-06T09:00");
        item.evaluations.add(new EvaluationRow(
                like.target(), like.status(), like.rating(), like.at(), at("2021-07-05T09:00"), like.at()));
    }

    private Item dueOnTenth(long id) {
        return forward(letter(id, "2021-05-10T10:00"), "2021-05-11T10:00", "B01", "2021-07-10");
    }

    private Item dueOnLast(long id) {
        return forward(letter(id, "2021-05-31T10:00"), "2021-06-01T10:00", "B01", "2021-07-31");
    }

    private Item last() {
        return items().get(items().size() - 1);
    }
}
