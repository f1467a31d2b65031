package huibao.request;

import huibao.lake.run.CodeTables;
import huibao.problem.Problem;
import huibao.problem.ProblemException;
import huibao.problem.Refusal;
import java.util.List;

/** A campaign is asked for that the source does not have. */
public final class UnknownCampaignException extends ProblemException implements Refusal {
    private static final long serialVersionUID = 1L;

    /** Nobody asked for one, and none began before the period ended. */
    UnknownCampaignException(String period, CodeTables codes) {
        super(List.of(problem(
                "campaign.none",
                period,
                codes.campaigns().stream().map(CodeTables.Campaign::code).toList())));
    }

    public UnknownCampaignException(String campaign, List<String> known) {
        super(List.of(problem("campaign.unknown", campaign, known)));
    }

    private static Problem problem(String key, String asked, List<String> known) {
        return known.isEmpty() ? Problem.of("campaign.no-records") : Problem.of(key, asked, known);
    }
}
