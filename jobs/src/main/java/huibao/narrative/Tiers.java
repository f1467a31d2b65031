package huibao.narrative;

import java.util.List;

/** The tiers of a campaign's list: the 2, 3 and X. What is on the list has one of them. */
final class Tiers {
    private Tiers() {}

    static List<String> ofCampaign(Material material) {
        return material.members(Frame.TIER.dimension(), Topic.CAMPAIGN.metric()).stream()
                .filter(tier -> !tier.equals(FixedNames.UNKNOWN))
                .toList();
    }
}
