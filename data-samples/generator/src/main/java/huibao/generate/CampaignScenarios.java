package huibao.generate;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Items 201 to 230: the lists of two campaigns. The campaign of the last two months has the "2+3+X" list: two items of
 * the central level, three of the province, nineteen others; an older one, long over, has six.
 */
final class CampaignScenarios extends Scenarios {
    static final String CAMPAIGN = "SCZ2021";
    static final String OLD_CAMPAIGN = "QL2019";

    private static final long FIRST = 201;
    private static final int ON_LIST = 24;
    private static final List<String> CATEGORIES = List.of("030201", "060101", "120101", "040101", "020101", "070201");

    private static final List<String> OLD_CATEGORIES = List.of("A0302", "A0501", "A0902", "A0401", "A0201", "A0701");

    private final List<CampaignEntry> entries = new ArrayList<>();

    /** A row of {@code campaign_item}. */
    record CampaignEntry(String campaign, long item, String tier) {}

    CampaignScenarios(YearMonth lastMonth) {
        super(lastMonth);
        for (int number = 0; number < ON_LIST; number++) {
            listed(number);
        }
        for (int number = 0; number < 6; number++) {
            Item old = letter(FIRST + ON_LIST + number, "2018-1" + number % 3 + "-15T09:00");
            event(event(old, "answered", "2019-05-20T09:00"), "closed", "2019-06-20T09:00");
            entries.add(new CampaignEntry(OLD_CAMPAIGN, old.id, "other"));
        }
    }

    List<CampaignEntry> entries() {
        return entries;
    }

    /** From two and a half years old to one that came in after the campaign's start. */
    private void listed(int number) {
        boolean afterStart = number == ON_LIST - 1;
        int month = number % 12 + 1;
        String registered = afterStart
                ? "2021-07-08T09:00"
                : "20" + (19 + number / 12) + (month < 10 ? "-0" : "-") + month + "-11T09:00";
        Item item = visit(FIRST + number, registered, 1 + number % 4);
        item.category = (number < 12 ? OLD_CATEGORIES : CATEGORIES).get(number % CATEGORIES.size());
        item.region = CodeLists.township(1 + number % CodeLists.townships());
        entries.add(new CampaignEntry(CAMPAIGN, item.id, number < 2 ? "central" : number < 5 ? "provincial" : "other"));
        String level = number < 2 ? "country" : number < 5 ? "province" : "city";
        String day = afterStart ? "2021-07-12" : "2021-06-22";
        item.event(EventRow.of("assigned", at(day + "T09:00")).from(level));
        lead(item, number, day);
        forward(item, day + "T11:00", "B0" + (1 + number % 9), number % 3 == 0 ? "2021-07-31" : "2021-08-20");
        outcome(item, number);
    }

    /** All but three have a leading post; every other one a date it is supervised to. */
    private void lead(Item item, int number, String day) {
        if (number % 8 != 7) {
            item.event(EventRow.of("lead_assigned", at(day + "T10:00")).ledBy(String.format("P%02d", 1 + number % 10)));
        }
        if (number % 2 == 0) {
            item.event(EventRow.of("supervised", at(day + "T10:30"))
                    .due(day(number % 4 == 0 ? "2021-07-30" : "2021-08-31")));
        }
        event(item, "backlog_listed", day + "T09:30");
    }

    private void outcome(Item item, int number) {
        if (number % 4 == 0 || number % 5 == 0) {
            event(event(item, "answered", "2021-07-15T09:00"), "closed", "2021-07-16T09:00");
            if (number % 5 != 0) {
                event(item, "resolved", "2021-07-23T09:00");
            }
        } else if (number % 11 == 3) {
            event(event(item, "answered", "2021-07-19T09:00"), "terminated", "2021-07-26T09:00");
        }
    }
}
