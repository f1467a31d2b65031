package huibao.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class LeaderActivityCheckTests extends CountyTests {
    @Test
    void sumsWhatLeadersReport() throws SQLException {
        county.activity("open_reception", "2021-06-01");
        county.activity("case_visit", "2021-06-30", "work_group", null, "campaign_code", "drive");
        county.activity("dispatch", "2021-06-02");
        county.activity("appointment", "2021-06-02", "persons", "4");
        county.activity("meeting", "2021-05-31");
        county.activity("meeting", "2021-06-02", "region_code", "elsewhere");
        county.activity("meeting", "2021-06-02", "voided_at", "2021-06-03 10:00+08");

        CheckAnswers answers = june();

        assertThat(answers.current("receptions")).isEqualTo("1");
        assertThat(answers.current("meetings")).isEqualTo("0");
        assertThat(answers.current("dispatched_items")).isEqualTo("2");
        assertThat(answers.current("received_batches")).isEqualTo("2");
        assertThat(answers.current("received_persons", "post=secretary")).isEqualTo("6");
        assertThat(answers.current("met_persons")).isEqualTo("4");
        assertThat(answers.current("activity_resolved")).isEqualTo("4");
        assertThat(answers.current("activities")).isEqualTo("4");
        assertThat(june(parameters -> parameters.withActivityCampaign("drive")).current("activity_resolved"))
                .isEqualTo("1");
    }

    @Test
    void countsADayWithSeveralMeetingsAndDispatchesOnce() throws SQLException {
        county.activity("dispatch", "2021-06-02");
        county.activity("meeting", "2021-06-02");
        county.activity("meeting", "2021-06-30");
        county.activity("open_reception", "2021-06-05");
        county.activity("meeting", "2021-07-01");

        assertThat(june().current("active_days")).isEqualTo("2");
    }

    @Test
    void countsByWorkGroupWhatIsOfTheCampaign() throws SQLException {
        county.activity("open_reception", "2021-06-01", "campaign_code", "drive");
        county.activity("case_visit", "2021-06-30", "work_group", null, "campaign_code", "drive");
        county.activity("open_reception", "2021-06-02");

        CheckAnswers answers = june(parameters -> parameters.withCampaign("drive"));

        assertThat(answers.current("receptions")).isEqualTo("2");
        assertThat(answers.current("receptions", "work_group=1")).isEqualTo("1");
        assertThat(answers.current("case_visits", "work_group=unknown")).isEqualTo("1");
    }
}
