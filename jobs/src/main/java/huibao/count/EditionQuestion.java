package huibao.count;

import huibao.calendar.EditionPeriods;
import huibao.calendar.Role;
import huibao.figure.AskedTable;
import huibao.fold.LedgerScope;
import huibao.fold.Windows;
import huibao.metric.Breakdown;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an edition asks.
 *
 * @param region code of the reporting region
 * @param campaign whose list gives the tiers; empty = none, and then no item has one
 * @param activityCampaign leaders' activities of this campaign only; empty = all
 * @param ledger which items it lists beside what it counts
 * @param phoneCounts calls count in any measure
 */
public record EditionQuestion(
        String region,
        EditionPeriods periods,
        Optional<String> campaign,
        Optional<String> activityCampaign,
        LedgerScope ledger,
        boolean phoneCounts,
        List<Breakdown> breakdowns) {
    public EditionQuestion {
        breakdowns = List.copyOf(breakdowns);
    }

    /** The same as tables to be counted. */
    public CountQuestion counted() {
        List<Breakdown> ofYears = breakdowns.stream()
                .flatMap(breakdown -> breakdown.ofEarlierMonths().stream())
                .toList();
        Windows windows = Windows.of(periods, ofYears.isEmpty() ? List.of() : periods.earlierMonths());
        return new CountQuestion(
                region,
                periods.role(Role.CURRENT).lastDay(),
                periods.cutoff(),
                windows,
                campaign,
                activityCampaign,
                ledger,
                phoneCounts,
                Stream.concat(
                                breakdowns.stream()
                                        .map(breakdown -> new AskedTable(breakdown, windows.columns(breakdown))),
                                ofYears.stream().map(breakdown -> new AskedTable(breakdown, windows.earlierMonths())))
                        .toList());
    }
}
