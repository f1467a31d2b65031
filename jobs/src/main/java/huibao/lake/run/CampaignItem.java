package huibao.lake.run;

/** An item on a campaign's list. @param tier {@code central}, {@code provincial} or {@code other}: the 2, 3 and X of 2+3+X */
public record CampaignItem(String campaign, long itemId, String tier) {}
