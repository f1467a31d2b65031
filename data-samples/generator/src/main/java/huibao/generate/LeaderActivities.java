package huibao.generate;

import static huibao.generate.Shanghai.DAY;
import static huibao.generate.Shanghai.HOUR;

import java.time.LocalDate;
import java.util.List;

/**
 * The rows of {@code leader_activity}: work groups 1 and 2 of the campaign by hand, so that their totals are known; the
 * other eight, the seventeen supervision groups and the years before by chance.
 */
final class LeaderActivities {
    private static final List<String> KINDS =
            List.of("open_reception", "case_visit", "meeting", "dispatch", "appointment", "site_visit");

    private final ActivityRows rows;
    private final Dice dice;
    private final LocalDate start;
    private final long takenAt;

    /** @param start first day of the campaign */
    LeaderActivities(CsvRows rows, Dice dice, LocalDate start, long takenAt) {
        this.rows = new ActivityRows(rows);
        this.dice = dice;
        this.start = start;
        this.takenAt = takenAt;
    }

    void write(LocalDate firstDay) {
        firstGroup();
        secondGroup();
        notCounted();
        for (int group = 3; group <= 10; group++) {
            otherGroup(group);
        }
        for (int group = 1; group <= 17; group++) {
            chance(null, null, String.format("D%02d", group), "site_visit", start.plusDays(dice.below(40)));
        }
        everydayWork(firstDay);
    }

    /** 开门接访 1, 带案下访 4, 会议 7, 调度 16 件, 接待 5 批 54 人次, 约见 3 人次, 化解 8 件. */
    private void firstGroup() {
        WorkGroup group = new WorkGroup(1, "P01");
        group.row("open_reception", 7, 1, 12, 0, 1);
        group.row("case_visit", 4, 1, 9, 0, 1);
        group.row("case_visit", 11, 1, 11, 0, 1);
        group.row("case_visit", 20, 1, 14, 0, 2);
        group.row("case_visit", 30, 1, 8, 0, 1);
        for (int day : new int[] {0, 3, 8, 15, 22, 29, 36}) {
            group.row("meeting", day, 0, 0, 0, 0);
        }
        group.row("dispatch", 2, 0, 0, 4, 1);
        group.row("dispatch", 12, 0, 0, 5, 1);
        group.row("dispatch", 24, 0, 0, 3, 0);
        group.row("dispatch", 35, 0, 0, 4, 0);
        group.row("appointment", 9, 0, 2, 0, 0);
        group.row("appointment", 25, 0, 1, 0, 0);
        group.row("site_visit", 18, 0, 0, 0, 0);
    }

    /** 开门接访 2, 带案下访 5, 会议 6, 调度 9 件, 接待 8 批 61 人次, 约见 4 人次, 化解 5 件. */
    private void secondGroup() {
        WorkGroup group = new WorkGroup(2, "P02");
        group.row("open_reception", 8, 2, 17, 0, 1);
        group.row("open_reception", 29, 1, 10, 0, 0);
        group.row("case_visit", 5, 1, 6, 0, 1);
        group.row("case_visit", 13, 1, 9, 0, 0);
        group.row("case_visit", 19, 1, 5, 0, 1);
        group.row("case_visit", 27, 1, 8, 0, 1);
        group.row("case_visit", 34, 1, 6, 0, 0);
        for (int day : new int[] {0, 4, 9, 16, 23, 37}) {
            group.row("meeting", day, 0, 0, 0, 0);
        }
        group.row("dispatch", 3, 0, 0, 4, 1);
        group.row("dispatch", 17, 0, 0, 5, 0);
        group.row("appointment", 6, 0, 1, 0, 0);
        group.row("appointment", 21, 0, 3, 0, 0);
    }

    /** Looks like groups 1 and 2 in the campaign, and is not: voided, another campaign's, nobody's, of no known post. */
    private void notCounted() {
        long known = recorded(start.plusDays(10));
        rows.row(
                "990121",
                CampaignScenarios.CAMPAIGN,
                1,
                "P01",
                start.plusDays(10),
                "meeting",
                List.of(0, 0, 0, 0),
                known,
                known + DAY);
        LocalDate before = LocalDate.of(2019, 4, 10);
        long then = recorded(before);
        rows.row(
                "990121",
                CampaignScenarios.OLD_CAMPAIGN,
                1,
                "P01",
                before,
                "case_visit",
                List.of(1, 20, 0, 2),
                then,
                CsvRows.NONE);
        rows.row(
                "990121",
                null,
                null,
                "P02",
                start.plusDays(12),
                "open_reception",
                List.of(3, 9, 0, 0),
                known + 2 * DAY,
                CsvRows.NONE);
        rows.row(
                "990122",
                null,
                1,
                "P01",
                start.plusDays(12),
                "meeting",
                List.of(0, 0, 0, 0),
                known + 2 * DAY,
                CsvRows.NONE);
    }

    /** Group 3 also has a day in the campaign that became known in August. */
    private void otherGroup(int group) {
        String post = String.format("P%02d", group);
        for (int number = dice.between(12, 18); number > 0; number--) {
            chance(CampaignScenarios.CAMPAIGN, group, post, dice.pick(KINDS), start.plusDays(dice.below(40)));
        }
        if (group == 3) {
            LocalDate day = start.plusDays(33);
            rows.row(
                    "990121",
                    CampaignScenarios.CAMPAIGN,
                    group,
                    post,
                    day,
                    "case_visit",
                    List.of(1, 3, 0, 0),
                    takenAt - 3 * HOUR,
                    CsvRows.NONE);
        }
    }

    private void everydayWork(LocalDate firstDay) {
        for (LocalDate day = firstDay; day.isBefore(start); day = day.plusDays(dice.between(3, 12))) {
            chance(null, null, String.format("P%02d", dice.between(1, 10)), dice.pick(KINDS), day);
        }
    }

    private void chance(String campaign, Integer group, String post, String kind, LocalDate day) {
        boolean reception = kind.equals("open_reception") || kind.equals("case_visit");
        int batches = reception ? dice.between(1, 4) : 0;
        int persons = reception ? batches * dice.between(1, 6) : kind.equals("appointment") ? dice.between(1, 3) : 0;
        int items = kind.equals("dispatch") ? dice.between(1, 6) : 0;
        int resolved = dice.chance(0.3) ? 1 : 0;
        rows.row(
                "990121",
                campaign,
                group,
                post,
                day,
                kind,
                List.of(batches, persons, items, resolved),
                recorded(day),
                CsvRows.NONE);
    }

    private static long recorded(LocalDate day) {
        return Shanghai.at(day, 18, 0);
    }

    /** A work group of the campaign and the post that heads it. */
    private final class WorkGroup {
        private final int number;
        private final String post;

        WorkGroup(int number, String post) {
            this.number = number;
            this.post = post;
        }

        void row(String kind, int dayOfCampaign, int batches, int persons, int items, int resolved) {
            LocalDate day = start.plusDays(dayOfCampaign);
            rows.row(
                    CodeLists.COUNTY,
                    CampaignScenarios.CAMPAIGN,
                    number,
                    post,
                    day,
                    kind,
                    List.of(batches, persons, items, resolved),
                    recorded(day),
                    CsvRows.NONE);
        }
    }
}
