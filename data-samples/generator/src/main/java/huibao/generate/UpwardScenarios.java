package huibao.generate;

import java.time.YearMonth;

/**
 * Items 80 to 129: upward visits by the state of their matter, and chains of repeats that lead there or nowhere. Written
 * for one month and spread over three: the last one, three months before, a year before.
 */
final class UpwardScenarios extends Scenarios {
    private static final String VISITED = "2021-07-21T10:00";
    private static final long NOBODY = 999_999_999L;

    UpwardScenarios(YearMonth lastMonth) {
        super(lastMonth);
        everyState();
        moveBack(3);
        chains();
        moveBack(9);
        brokenChains();
    }

    private void everyState() {
        again(81, event(event(root(80), "answered", "2021-06-20T10:00"), "closed", "2021-06-21T10:00"), 0);
        again(83, event(root(82), "withdrawn", "2021-06-21T10:00"), 1);
        again(85, event(root(84), "answered", "2021-07-21T23:59"), 0);
        again(87, forward(letter(86, "2021-05-06T09:00"), "2021-05-07T09:00", "B04", "2021-07-06"), 0);
        again(89, letter(88, "2021-06-21T09:00"), 1);
        again(91, root(90), 1);
        upward(92, VISITED, 0);
        Item dueThatDay = forward(letter(93, "2021-05-21T09:00"), "2021-05-22T09:00", "B04", "2021-07-21");
        again(94, event(dueThatDay, "accepted", "2021-05-22T08:00"), 0);
        again(96, event(root(95), "answered", "2021-07-22T09:00"), 0);
    }

    private void chains() {
        Item first = event(root(97), "closed", "2021-06-25T10:00");
        Item second = again(98, first, 3);
        Item third = again(99, second, 2);
        again(100, third, 1);
        Item uncounted = event(root(101), "closed", "2021-06-25T10:00");
        uncounted.counted = false;
        again(102, uncounted, 0);
        Item elsewhere = event(root(103), "closed", "2021-06-25T10:00");
        elsewhere.region = CodeLists.NEIGHBOUR_TOWNSHIP;
        elsewhere.unit = CodeLists.NEIGHBOUR_OFFICE;
        again(104, elsewhere, 1);
    }

    private void brokenChains() {
        Item voided = root(105);
        voided.voidedAt = at("2021-07-02T09:00");
        voided.updatedAt = voided.voidedAt;
        again(106, voided, 1);
        upward(107, VISITED, 1).repeatOf = 108;
        upward(108, VISITED, 1).repeatOf = 107;
        upward(109, VISITED, 0).repeatOf = 109;
        upward(110, VISITED, 0).repeatOf = NOBODY;
        Item beforeRecords = upward(111, VISITED, 0);
        beforeRecords.initialHere = false;
        beforeRecords.initialNationwide = false;
        Item notKnown = upward(112, VISITED, 1);
        notKnown.initialHere = null;
        notKnown.initialNationwide = null;
        again(114, letter(113, "2021-07-23T09:00"), 1);
        Item sentDownLate = again(115, root(116), 0);
        sentDownLate.registeredAt = at("2021-07-26T10:00");
        sentDownLate.recordedAt = at("2021-08-02T09:00");
        sentDownLate.updatedAt = sentDownLate.recordedAt;
    }

    /** A matter in time: accepted, with the unit, due in August. */
    private Item root(long id) {
        Item item = event(letter(id, "2021-06-08T09:00"), "accepted", "2021-06-08T10:00");
        return forward(item, "2021-06-09T09:00", "B04", "2021-08-08");
    }

    private Item again(long id, Item earlier, int level) {
        Item item = upward(id, VISITED, level);
        item.stepwise = level >= 2;
        item.repeatOf = earlier.id;
        item.initialHere = false;
        item.initialNationwide = false;
        return item;
    }
}
