package huibao.pipeline;

import huibao.lake.CodeTables;
import java.util.List;

/** A campaign is asked for that the source does not have. */
public final class UnknownCampaignException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** Nobody asked for one, and none began before the period ended. */
    UnknownCampaignException(String period, CodeTables codes) {
        super("Cannot make a briefing for " + period
                + ": no campaign began before its end. Expected --campaign with one of "
                + codes.campaigns().stream().map(CodeTables.Campaign::code).toList());
    }

    UnknownCampaignException(String campaign, List<String> known) {
        super("Unknown campaign: " + campaign + ". Expected one of " + known);
    }
}
