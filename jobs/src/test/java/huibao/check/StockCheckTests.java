package huibao.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StockCheckTests extends CountyTests {
    private static final List<String> TERMS =
            List.of("opening_stock", "registered", "reopened", "closed", "withdrawn", "merged", "closing_stock");

    private static String terms(CheckAnswers answers) {
        return String.join(" ", TERMS.stream().map(answers::current).toList());
    }

    @Test
    void registersALateItemWithTheStateItHasReached() throws SQLException {
        // closed, revoked and closed again before it was registered here: one registered, one closed
        county.item(1, "2021-06-10 10:00");
        county.event(1, "closed", "2021-05-01 10:00");
        county.event(1, "closure_revoked", "2021-05-02 10:00");
        county.event(1, "closed", "2021-06-09 10:00");
        // closed and revoked before: registered as open
        county.item(2, "2021-06-10 10:00");
        county.event(2, "closed", "2021-05-01 10:00");
        county.event(2, "closure_revoked", "2021-05-02 10:00");
        // closed, then merged before: the last word is merged
        county.item(3, "2021-06-10 10:00");
        county.event(3, "closed", "2021-05-01 10:00");
        county.event(3, "merged", "2021-05-02 10:00");

        assertThat(terms(june())).isEqualTo("0 3 0 1 0 1 1");
        assertThat(june().current("handling_days_median")).isEqualTo("0 not_computable");
    }

    @Test
    void countsEveryChangeBetweenOpenAndSettled() throws SQLException {
        // open before, closed twice, open at the end
        county.item(1, "2021-05-01 10:00");
        county.event(1, "closed", "2021-06-01 00:00");
        county.event(1, "closure_revoked", "2021-06-02 10:00");
        county.event(1, "closed", "2021-06-03 10:00");
        county.event(1, "closure_revoked", "2021-06-04 10:00");
        // closed before June: revoking what is open, closing or merging what is closed are no flow
        county.item(2, "2021-05-01 10:00");
        county.event(2, "closure_revoked", "2021-05-02 10:00");
        county.event(2, "closed", "2021-05-31 23:59:59.999999");
        county.event(2, "closed", "2021-06-03 10:00");
        county.event(2, "merged", "2021-06-04 10:00");
        county.item(3, "2021-06-05 10:00", "judicial", "true");
        county.event(3, "withdrawn", "2021-06-06 10:00");
        // merged is as settled as closed, and comes back the same way
        county.item(4, "2021-05-01 10:00");
        county.event(4, "merged", "2021-05-02 10:00");
        county.event(4, "closed", "2021-06-03 10:00");
        county.item(5, "2021-05-01 10:00");
        county.event(5, "withdrawn", "2021-05-02 10:00");
        county.event(5, "closure_revoked", "2021-06-03 10:00");

        assertThat(terms(june())).isEqualTo("1 1 3 2 1 0 2");
        assertThat(june().current("closed", "category=land")).isEqualTo("2");
        assertThat(june().current("closed", "category=work")).isEqualTo("0");
    }

    @Test
    void ordersEventsOfOneInstantByTheirNumber() throws SQLException {
        county.item(1, "2021-05-01 10:00");
        county.event(1, "closed", "2021-06-02 10:00");
        county.event(1, "closure_revoked", "2021-06-02 10:00");
        county.item(2, "2021-05-01 10:00");
        county.event(2, "closure_revoked", "2021-06-02 10:00");
        county.event(2, "closed", "2021-06-02 10:00");

        assertThat(terms(june())).isEqualTo("2 0 1 2 0 0 1");
    }

    @Test
    void ratesWhatTurnedResolvedByAllThatCouldBe() throws SQLException {
        // open before, resolved in June
        county.item(1, "2021-05-01 10:00");
        county.event(1, "resolved", "2021-06-30 23:59:59.999999");
        // resolved in June and revoked in June; resolved before and still open: not one that could be
        county.item(2, "2021-05-01 10:00");
        county.event(2, "resolved", "2021-06-02 10:00");
        county.event(2, "resolution_revoked", "2021-06-03 10:00");
        county.item(3, "2021-05-01 10:00");
        county.event(3, "resolved", "2021-05-02 10:00");
        // closed long ago and resolved now: in both; closed is not resolved, nor is terminated
        county.item(4, "2021-05-01 10:00");
        county.event(4, "closed", "2021-05-02 10:00");
        county.event(4, "resolved", "2021-06-02 10:00");
        county.item(5, "2021-06-01 10:00");
        county.event(5, "closed", "2021-06-02 10:00");
        county.event(5, "terminated", "2021-06-02 10:00");
        // closed and resolved before, reopened in June
        county.item(6, "2021-05-01 10:00");
        county.event(6, "closed", "2021-05-02 10:00");
        county.event(6, "resolved", "2021-05-02 10:00");
        county.event(6, "closure_revoked", "2021-06-02 10:00");
        // registered as resolved
        county.item(7, "2021-06-01 10:00");
        county.event(7, "resolved", "2021-05-01 10:00");
        // closed long ago, unresolved: of no interest
        county.item(8, "2021-05-01 10:00");
        county.event(8, "closed", "2021-05-02 10:00");

        assertThat(june().current("resolution_rate")).isEqualTo("3/6=0.500000");
    }

    @Test
    void keepsClosedResolvedAndTerminatedApart() throws SQLException {
        county.item(1, "2021-05-01 10:00", "judicial", "true");
        county.event(1, "assigned", "2021-05-02 10:00", "level", "province");
        county.event(1, "assigned", "2021-05-03 10:00", "level", "province");
        county.event(1, "assigned", "2021-05-04 10:00", "level", "city");
        county.event(1, "closed", "2021-05-05 10:00");
        county.event(1, "terminated", "2021-05-05 10:00");
        county.campaignItem(1, "central");
        county.item(2, "2021-05-01 10:00");
        county.event(2, "assigned", "2021-06-30 23:00");
        county.event(2, "resolved", "2021-06-30 23:00");
        county.item(3, "2021-05-01 10:00");
        county.event(3, "assigned", "2021-07-01 00:00");
        county.campaignItem(3, "other");

        CheckAnswers answers = june(parameters -> parameters.withCampaign("drive"));

        assertThat(answers.current("assigned")).isEqualTo("2");
        assertThat(answers.current("assigned", "assigned_level=province")).isEqualTo("1");
        assertThat(answers.current("assigned", "assigned_level=city")).isEqualTo("1");
        assertThat(answers.current("assigned", "assigned_level=unknown")).isEqualTo("1");
        assertThat(answers.current("assigned", "tier=central")).isEqualTo("1");
        assertThat(answers.current("assigned", "tier=other")).isEqualTo("0");
        assertThat(answers.current("assigned_closure_rate")).isEqualTo("1/2=0.500000");
        assertThat(answers.current("assigned_resolved")).isEqualTo("1");
        assertThat(answers.current("assigned_terminated")).isEqualTo("1");
        assertThat(answers.current("campaign_items")).isEqualTo("2");
        assertThat(answers.current("campaign_closure_rate", "tier=central")).isEqualTo("1/1=1.000000");
        assertThat(answers.current("campaign_closed", "tier=provincial")).isEqualTo("0");
        assertThat(answers.current("supervised_closure_rate")).isEqualTo("0/0 not_computable");
    }

    @Test
    void knowsNoTierWithoutACampaign() throws SQLException {
        county.item(1, "2021-05-01 10:00");
        county.event(1, "assigned", "2021-05-02 10:00", "level", "province");
        county.campaignItem(1, "central");

        assertThat(june().current("assigned", "tier=central")).isEqualTo("0");
        assertThat(june().current("assigned", "tier=unknown")).isEqualTo("1");
        assertThat(june().current("campaign_items")).isEqualTo("0");
        assertThat(june().current("campaign_closure_rate", "tier=other")).isEqualTo("0/0 not_computable");
    }

    @Test
    void asksWhetherAnybodyCameBackWithinSixtyDays() throws SQLException {
        Stream.of(1L, 2L, 3L, 4L).forEach(this::answeredAndClosedOnTenthOfJune);
        // transitively, on the sixtieth day (9 August), by an item from elsewhere
        county.item(12, "2021-06-09 10:00", "repeat_of", "2", "initial_here", "false");
        county.item(22, "2021-08-09 23:00", "repeat_of", "12", "initial_here", "false", "region_code", "elsewhere");
        // on the sixty-first day; not counted
        county.item(13, "2021-08-10 00:00", "repeat_of", "3", "initial_here", "false");
        county.item(14, "2021-07-01 10:00", "repeat_of", "4", "initial_here", "false", "counted", "false");
        // closed and never answered
        county.item(5, "2021-05-01 10:00");
        county.forwarded(5, "2021-05-02 10:00", "bureau-a", "2021-06-20");
        county.event(5, "closed", "2021-06-10 10:00");

        assertThat(juneAt("2021-08-29T09:00:00+08:00").current("first_time_resolution_rate"))
                .isEqualTo("3/5=0.600000 provisional");
        assertThat(juneAt("2021-08-30T09:00:00+08:00").current("first_time_resolution_rate"))
                .isEqualTo("3/5=0.600000");
        // of those that are closed: the same numerator
        county.item(6, "2021-05-01 10:00");
        county.forwarded(6, "2021-05-02 10:00", "bureau-a", "2021-06-20");
        county.event(6, "answered", "2021-06-10 10:00");
        CheckAnswers mature = juneAt("2021-08-30T09:00:00+08:00");
        assertThat(mature.current("first_time_resolution_rate")).isEqualTo("3/6=0.500000");
        assertThat(mature.current("first_time_resolution_closed_rate")).isEqualTo("3/5=0.600000");
        assertThat(mature.current("first_time_resolution_closed_rate", "month=2021-06"))
                .isEqualTo("3/5=0.600000");
        assertThat(juneAt("2021-08-29T09:00:00+08:00").current("first_time_resolution_closed_rate", "month=2021-06"))
                .isEqualTo("3/5=0.600000 provisional");
        // what is not yet known does not count
        assertThat(juneAt("2021-08-01T09:00:00+08:00").current("first_time_resolution_rate"))
                .isEqualTo("4/6=0.666667 provisional");
    }

    private void answeredAndClosedOnTenthOfJune(long id) {
        county.item(id, "2021-05-01 10:00");
        county.forwarded(id, "2021-05-02 10:00", "bureau-a", "2021-06-20");
        county.event(id, "answered", "2021-06-10 10:00");
        county.event(id, "closed", "2021-06-10 11:00");
    }

    @Test
    void agesStockByDaysToTheLastDay() throws SQLException {
        // to 30 June: 15 days, 16 days, 365 days, 366 days
        county.item(1, "2021-06-15 10:00");
        county.item(2, "2021-06-14 23:00");
        county.item(3, "2020-06-30 10:00");
        county.item(4, "2020-06-29 10:00");

        CheckAnswers answers = june();

        assertThat(answers.current("stock_age", "age_band=0-15")).isEqualTo("1");
        assertThat(answers.current("stock_age", "age_band=16-60")).isEqualTo("1");
        assertThat(answers.current("stock_age", "age_band=61-90")).isEqualTo("0");
        assertThat(answers.current("stock_age", "age_band=181-365")).isEqualTo("1");
        assertThat(answers.current("stock_age", "age_band=>365")).isEqualTo("1");
    }
}
