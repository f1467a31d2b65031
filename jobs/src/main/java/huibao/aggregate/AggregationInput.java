package huibao.aggregate;

import huibao.lake.CampaignItem;
import huibao.lake.CodeTables;
import huibao.lake.LeaderActivity;
import java.util.List;

/**
 * What an edition is counted from.
 *
 * @param itemFiles URIs of the item files of each run, oldest run first; the newest run says what an item is, older ones
 *     what it was
 * @param codeTables of the newest run
 * @param campaignItems of the newest run
 * @param leaderActivities of every run, oldest run first
 */
public record AggregationInput(
        List<List<String>> itemFiles,
        CodeTables codeTables,
        List<CampaignItem> campaignItems,
        List<LeaderActivity> leaderActivities) {
    public AggregationInput {
        itemFiles = itemFiles.stream().map(List::copyOf).toList();
        campaignItems = List.copyOf(campaignItems);
        leaderActivities = List.copyOf(leaderActivities);
    }
}
