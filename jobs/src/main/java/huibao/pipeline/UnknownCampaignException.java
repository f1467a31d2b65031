package huibao.pipeline;

import java.util.List;

/** A campaign is asked for that the source does not have. */
public final class UnknownCampaignException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnknownCampaignException(String campaign, List<String> known) {
        super("Unknown campaign: " + campaign + ". Expected one of " + known);
    }
}
