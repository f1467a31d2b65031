package huibao.count;

import huibao.figure.AskedTable;
import huibao.figure.FigureKey;
import huibao.fold.LedgerScope;
import huibao.fold.Windows;
import huibao.lake.run.LeaderActivity;
import huibao.metric.Breakdown;
import huibao.metric.Dimension;
import huibao.metric.Formula;
import huibao.metric.Measure;
import huibao.metric.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Tables to be counted in one pass.
 *
 * @param region code of the reporting region
 * @param asOf the row of a region or unit valid on this day describes it in every period
 * @param cutoff what was not known by then does not exist
 * @param campaign whose list gives the tiers; empty = none, and then nothing can be asked by tier
 * @param activityCampaign leaders' activities of this campaign only; empty = all, but by work group those of the campaign
 * @param ledger which items are listed beside what is counted, as at the end of the first window's period
 * @param phoneCounts calls count in any measure
 * @param tables their columns are the windows'
 */
public record CountQuestion(
        String region,
        LocalDate asOf,
        Instant cutoff,
        Windows windows,
        Optional<String> campaign,
        Optional<String> activityCampaign,
        LedgerScope ledger,
        boolean phoneCounts,
        List<AskedTable> tables) {
    private static final long CAMPAIGN = 1L << Dimension.FAMILY.number("campaign");

    public CountQuestion {
        tables = List.copyOf(tables);
    }

    public List<Breakdown> breakdowns() {
        return tables.stream().map(AskedTable::breakdown).toList();
    }

    boolean isOfCampaign(LeaderActivity activity) {
        return activity.campaign().isPresent() && activity.campaign().equals(activityCampaign.or(this::campaign));
    }

    /** What the figures of a table depend on beside its dimensions. */
    SortedMap<String, String> conditions(Measure measure, Breakdown breakdown) {
        TreeMap<String, String> conditions = new TreeMap<>();
        campaignOf(measure, breakdown).ifPresent(code -> conditions.put(FigureKey.CAMPAIGN, code));
        if (phoneCounts) {
            conditions.put(FigureKey.PHONE, FigureKey.INCLUDED);
        }
        return conditions;
    }

    /** Tiers are those of its list, work groups its own. */
    private Optional<String> campaignOf(Measure measure, Breakdown breakdown) {
        if (measure.subject() == Subject.ACTIVITY) {
            return activityCampaign.or(() -> campaign.filter(code -> breakdown.concerns(Dimension.WORK_GROUP)));
        }
        return campaign.filter(code -> isOfCampaign(measure) || breakdown.concerns(Dimension.TIER));
    }

    /** True for a measure of a campaign's list, which has no answer without a campaign. */
    public static boolean isOfCampaign(Measure measure) {
        Formula formula = measure.formula();
        return formula.terms().stream().anyMatch(term -> term.where().getOrDefault(Dimension.FAMILY, 0L) == CAMPAIGN);
    }
}
