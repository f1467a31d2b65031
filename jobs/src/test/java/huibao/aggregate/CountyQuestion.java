package huibao.aggregate;

import huibao.calendar.EditionPeriods;
import huibao.calendar.OfficeCalendar;
import huibao.calendar.PeriodKind;
import huibao.check.CheckParameters;
import huibao.count.EditionQuestion;
import huibao.fold.LedgerScope;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A question about a chaotic county.
 *
 * @param seed from 0 to 1, of the county
 */
record CountyQuestion(double seed, EditionQuestion question) {
    private static final List<String> REGIONS = List.of("990100", "990121", "990000", "t1", "990122", "000000");

    private static final List<EditionPeriods> PERIODS = List.of(
            periods(PeriodKind.WEEK, "2021-W22", "2021-07-15T10:00:00+08:00"),
            periods(PeriodKind.MONTH, "2021-06", "2021-06-30T23:30:00+08:00"),
            periods(PeriodKind.TEN_DAYS, "2021-06-T1", "2021-06-07T12:00:00+08:00"),
            periods(PeriodKind.SPAN, "2021-01..2021-02", "2021-03-09T00:00:00+08:00"),
            periods(PeriodKind.YEAR_TO_DATE, "2021-05", "2021-08-01T00:00:00+08:00"),
            periods(PeriodKind.QUARTER, "2021-Q2", "2021-05-31T23:59:59+08:00"),
            periods(PeriodKind.DAY, "2021-06-15", "2021-06-15T13:00:00+08:00"));

    /** Another combination of everything for each number, until the numbers of the lists have been through. */
    static CountyQuestion of(int number) {
        boolean phoneCounts = number % 2 == 0;
        Optional<String> campaign = number % 3 == 0 ? Optional.empty() : Optional.of(Counted.CAMPAIGN);
        Optional<String> activityCampaign = number % 5 == 0 ? Optional.of(Counted.CAMPAIGN) : Optional.empty();
        return new CountyQuestion(
                (number * 7 + 3) % 1000 / 1000.0,
                new EditionQuestion(
                        REGIONS.get(number % REGIONS.size()),
                        PERIODS.get(number % PERIODS.size()),
                        campaign,
                        activityCampaign,
                        LedgerScope.NONE,
                        phoneCounts,
                        Counted.CHECKED));
    }

    static EditionPeriods periods(PeriodKind kind, String label, String cutoff) {
        return periods(OfficeCalendar.civil(), kind, label, cutoff);
    }

    static EditionPeriods periods(OfficeCalendar calendar, PeriodKind kind, String label, String cutoff) {
        return EditionPeriods.of(
                calendar,
                calendar.period(kind, label),
                OffsetDateTime.parse(cutoff).toInstant());
    }

    /** The same question to the check queries. */
    static CheckParameters parameters(EditionQuestion question, Instant extractedAt) {
        CheckParameters parameters =
                CheckParameters.of(question.region(), question.periods()).extractedAt(extractedAt);
        if (question.phoneCounts()) {
            parameters = parameters.withPhone();
        }
        if (question.campaign().isPresent()) {
            parameters = parameters.withCampaign(question.campaign().get());
        }
        return question.activityCampaign().map(parameters::withActivityCampaign).orElse(parameters);
    }

    @Override
    public String toString() {
        return question.region() + " " + question.periods().reported().label() + ", seed " + seed;
    }
}
