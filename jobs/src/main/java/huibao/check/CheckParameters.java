package huibao.check;

import static java.util.Objects.requireNonNull;

import huibao.calendar.EditionPeriods;
import huibao.calendar.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The question put to the check queries.
 *
 * @param region code of the reporting region
 * @param windows the roles and the month rows; a current one is needed, it says which names and places hold
 * @param cutoff what is recorded or happened later does not exist
 * @param extractedAt what happened later breaks the contract; the instant of the extraction compared with
 * @param includePhone whether items of the form phone count
 * @param campaign whose list gives tiers and campaign items; none = no item has a tier
 * @param activityCampaign the campaign leader activity is restricted to; none = all of it
 * @param row codes by dimension, of the one row to count, as if it were the whole region's; none = all rows of all tables
 */
public record CheckParameters(
        String region,
        List<CheckWindow> windows,
        Instant cutoff,
        Instant extractedAt,
        boolean includePhone,
        Optional<String> campaign,
        Optional<String> activityCampaign,
        Map<String, List<String>> row) {
    public CheckParameters {
        requireNonNull(region, "region is null");
        requireNonNull(cutoff, "cutoff is null");
        requireNonNull(extractedAt, "extractedAt is null");
        windows = List.copyOf(windows);
        row = Map.copyOf(row);
        if (windows.stream().filter(CheckParameters::isCurrent).count() != 1) {
            throw new IllegalArgumentException("Invalid windows: " + windows + ". Expected one of the role current");
        }
    }

    private static boolean isCurrent(CheckWindow window) {
        return window.role() == Role.CURRENT && window.month().isEmpty();
    }

    /** All periods of an edition; no phone items, no campaign, extracted at the cut-off. */
    public static CheckParameters of(String region, EditionPeriods periods) {
        List<CheckWindow> windows = new ArrayList<>();
        periods.roles()
                .forEach((role, period) ->
                        windows.add(CheckWindow.of(role, period.start(), period.end(), periods.nextEnd(role))));
        Stream.of(periods.months(), periods.earlierMonths())
                .flatMap(List::stream)
                .forEach(month -> windows.add(CheckWindow.month(month.label(), month.start(), month.end())));
        return of(region, windows, periods.cutoff());
    }

    /** No phone items, no campaign, extracted at the cut-off. */
    public static CheckParameters of(String region, List<CheckWindow> windows, Instant cutoff) {
        return new CheckParameters(
                region, windows, cutoff, cutoff, false, Optional.empty(), Optional.empty(), Map.of());
    }

    public CheckParameters extractedAt(Instant instant) {
        return new CheckParameters(region, windows, cutoff, instant, includePhone, campaign, activityCampaign, row);
    }

    public CheckParameters withPhone() {
        return new CheckParameters(region, windows, cutoff, extractedAt, true, campaign, activityCampaign, row);
    }

    public CheckParameters withCampaign(String code) {
        return new CheckParameters(
                region, windows, cutoff, extractedAt, includePhone, Optional.of(code), activityCampaign, row);
    }

    public CheckParameters withActivityCampaign(String code) {
        return new CheckParameters(
                region, windows, cutoff, extractedAt, includePhone, campaign, Optional.of(code), row);
    }

    public CheckParameters ofRow(Map<String, List<String>> codes) {
        return new CheckParameters(
                region, windows, cutoff, extractedAt, includePhone, campaign, activityCampaign, codes);
    }
}
