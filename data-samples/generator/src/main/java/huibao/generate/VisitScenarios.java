package huibao.generate;

import java.time.YearMonth;

/** Items 40 to 79: who came together, how many they were, and whether they went step by step. */
final class VisitScenarios extends Scenarios {
    private static final int[] EDGES = {4, 5, 10, 11, 20, 21, 50, 51, 100, 101};

    VisitScenarios(YearMonth lastMonth) {
        super(lastMonth);
        oneVisitOfSeveralItems();
        visitsWhoseLeadIsGone();
        edgesOfSize();
        steps();
    }

    private void oneVisitOfSeveralItems() {
        Item lead = together(visit(40, "2021-07-07T09:00", 3), 40);
        lead.region = CodeLists.township(3);
        Item larger = together(visit(41, "2021-07-07T09:05", 6), 40);
        larger.region = CodeLists.township(4);
        larger.category = "030201";
        Item above = together(visit(42, "2021-07-07T09:10", 2), 40);
        above.level = 2;
        above.unit = CodeLists.office(2, above.region);
        Item twoDays = together(visit(43, "2021-06-30T17:50", 8), 43);
        twoDays.category = "060101";
        together(visit(44, "2021-07-01T08:40", 8), 43);
    }

    private void visitsWhoseLeadIsGone() {
        Item voided = together(visit(45, "2021-07-08T09:00", 12), 45);
        voided.voidedAt = at("2021-07-09T09:00");
        voided.updatedAt = voided.voidedAt;
        together(visit(46, "2021-07-08T09:00", 5), 45);
        together(visit(47, "2021-07-08T10:00", 30), 47).counted = false;
        together(visit(48, "2021-07-08T10:00", 2), 47);
        Item neighbour = together(visit(49, "2021-07-08T11:00", 4), 49);
        neighbour.region = CodeLists.NEIGHBOUR_TOWNSHIP;
        together(visit(50, "2021-07-08T11:00", 4), 49);
        Item letterInVisit = together(letter(51, "2021-07-08T15:00"), 51);
        letterInVisit.persons = 40;
        letterInVisit.jointLetter = true;
        together(visit(52, "2021-07-08T15:00", 6), 51);
    }

    private void edgesOfSize() {
        for (int i = 0; i < EDGES.length; i++) {
            visit(53L + i, "2021-07-13T09:00", EDGES[i]).region = CodeLists.township(5);
        }
    }

    private void steps() {
        Item byLevels = upward(63, "2021-07-14T09:00", 1);
        byLevels.stepwise = null;
        byLevels.authorityLevel = "township";
        Item unknown = upward(64, "2021-07-14T09:00", 1);
        unknown.stepwise = null;
        unknown.authorityLevel = null;
        visit(65, "2021-07-14T09:00", 1).stepwise = false;
        Item provincesOwn = upward(66, "2021-07-14T09:00", 1);
        provincesOwn.stepwise = null;
        provincesOwn.authorityLevel = "province";
        upward(67, "2021-07-14T09:00", 0).stepwise = true;
        Item mixed = together(upward(68, "2021-07-14T10:00", 1), 68);
        mixed.stepwise = null;
        mixed.authorityLevel = null;
        together(upward(69, "2021-07-14T10:00", 1), 68);
        upward(70, "2021-07-14T09:00", 0).form = "online";
        upward(71, "2021-07-14T09:00", 0).form = "letter";
    }

    private static Item together(Item item, long visitId) {
        item.visitId = visitId;
        return item;
    }
}
