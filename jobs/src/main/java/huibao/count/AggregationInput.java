package huibao.count;

import huibao.lake.run.CampaignItem;
import huibao.lake.run.CodeTables;
import huibao.lake.run.LeaderActivity;
import huibao.lake.version.ItemHistory;
import java.util.List;

/**
 * What an edition is counted from.
 *
 * @param items the files to count from
 * @param codeTables of the newest run
 * @param campaignItems of the newest run
 * @param leaderActivities of every run that counts, oldest run first
 */
public record AggregationInput(
        ItemHistory items,
        CodeTables codeTables,
        List<CampaignItem> campaignItems,
        List<LeaderActivity> leaderActivities) {
    public AggregationInput {
        campaignItems = List.copyOf(campaignItems);
        leaderActivities = List.copyOf(leaderActivities);
    }
}
