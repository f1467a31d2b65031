package huibao.extract;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.problem.Problem;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What check-source tells of rows is what an extraction makes of them. */
@Tag("system")
class SourceSampleTests extends CountyTest {
    @BeforeEach
    void fill() {
        county.fillMany();
    }

    @Test
    void aSourceThatIsAsItShouldBeHasNothingToTell() {
        complete();
        SourceSample.Findings found = find(0);
        assertThat(found.refusals()).isEmpty();
        assertThat(found.warnings()).isEmpty();
        assertThat(found.rows()).isEqualTo(300 + 900 + 2 + 8);
    }

    @Test
    void unknownWordsAreShownWithTheNearestKnownOne() {
        complete();
        county.sql(
                "UPDATE petition.petition_item SET form = 'Letters' WHERE item_id < 100",
                "UPDATE petition.petition_item SET category_code = 'k1' WHERE item_id = 100",
                "UPDATE petition.petition_event SET kind = 'close' WHERE kind = 'closed'");
        SourceSample.Findings found = find(0.01);
        assertThat(texts(found.warnings()))
                .contains(
                        "petition_item.form: a word or code that neither the contract nor the code tables have: 150 rows",
                        "petition_item.form: \"Letters\" in 150 rows; the nearest known is \"letter\"",
                        "petition_item.category_code: \"k1\" in 1 rows; the nearest known is \"K1\"",
                        "petition_event.kind: \"close\" in 149 rows; the nearest known is \"closed\"")
                .anyMatch(line -> line.startsWith("petition_event: no closed in 149 items"));
        assertThat(texts(found.refusals()))
                .containsExactly(
                        "petition_item: 151 of the 300 rows looked at would be rejected. Expected at most 1 % (rejects.limit); an extraction would stop",
                        "petition_event: 149 of the 900 rows looked at would be rejected. Expected at most 1 % (rejects.limit); an extraction would stop");
        assertThat(found.warnings().get(0).in(Locale.CHINESE)).contains("约定与代码表中都没有的词或代码", "150 行");
    }

    @Test
    void whatIsRejectedIsWhatTheExtractionRejects() {
        complete();
        county.event(9001, 99_999, "accepted", "2021-07-02 10:00+08");
        county.sql(
                "UPDATE petition.petition_item SET persons = 0 WHERE item_id = 7",
                "UPDATE petition.campaign SET ends_before = 'infinity'");
        SourceSample.Findings found = find(1);
        assertThat(texts(found.warnings()))
                .containsExactlyInAnyOrder(
                        "petition_item.persons: a number outside its range: 1 rows",
                        "campaign.ends_before: infinity, which is no day. For \"no end\" the contract has NULL: 1 rows",
                        "petition_event.item_id: of an item that the source does not have: 1 rows");
        assertThat(find(0.5).refusals()).isNotEmpty();
        assertThat(county.extract("run", County.settings()).manifest().rejects())
                .isEqualTo(3);
    }

    @Test
    void aValueThatMayBeOfAPersonIsNotShown() {
        county.sql(
                "UPDATE petition.petition_item SET purpose = '某甲的诉求' WHERE item_id = 1",
                "UPDATE petition.petition_item SET purpose = '13800000000' WHERE item_id = 2",
                "UPDATE petition.petition_item SET purpose = '求决' WHERE item_id > 200");
        assertThat(String.join("\n", texts(find(1).warnings())))
                .contains("\"求决\" in 49 rows", "(a text of 5 characters, not shown")
                .doesNotContain("某甲", "13800000000");
    }

    @Test
    void cohortsThatWillBeEmptyAreToldWithTheReason() {
        county.sql("UPDATE petition.petition_item SET initial_here = NULL");
        assertThat(texts(find(1).warnings()))
                .anyMatch(line -> line.startsWith("petition_item: initial_here is NULL in all 300 items"))
                .anyMatch(line -> line.startsWith("petition_item: initial_here is never true in 300 items"))
                .anyMatch(line -> line.startsWith("unit: none is of kind petition_office"))
                .anyMatch(line -> line.startsWith("petition_event: no forwarded in 300 items"))
                .anyMatch(line -> line.startsWith("petition_evaluation: no rated in 300 items"))
                .noneMatch(line -> line.startsWith("petition_event: no accepted"));
        county.sql(
                "UPDATE petition.petition_item SET initial_here = true",
                "UPDATE petition.petition_event SET kind = 'forwarded' WHERE kind = 'accepted'");
        assertThat(texts(find(1).warnings()))
                .anyMatch(line -> line.startsWith("petition_event: no accepted in 300 items"))
                .anyMatch(line -> line.startsWith("petition_event: due_on is NULL in every forwarded"))
                .noneMatch(line -> line.startsWith("petition_item: initial_here"));
    }

    @Test
    void namesThatWillBeMendedAreTold() {
        complete();
        county.sql(
                "UPDATE petition.region SET name = '' WHERE region_code = 'R1'",
                "UPDATE petition.unit SET name = E'某\\u200B局' WHERE unit_code = 'U1'");
        assertThat(texts(find(0).warnings()))
                .containsExactly(
                        "region: 1 names are empty or no characters; the code is printed instead, the log names the rows",
                        "unit: 1 texts hold invisible characters, which are left out; the log names the rows");
    }

    /** Everything that a measure needs, once. */
    private void complete() {
        county.sql("INSERT INTO petition.unit VALUES ('B1', '某县信访局', 'R1', 'petition_office', '2000-01-01', NULL)");
        int id = 5000;
        for (String kind : List.of("forwarded", "notified", "answered", "resolved")) {
            county.sql("UPDATE petition.petition_event SET kind = '%s', due_on = '2021-08-30' WHERE event_id = %d"
                    .formatted(kind, id++ - 5000));
        }
        county.evaluation(1, "unit");
        county.evaluation(2, "unit");
        county.sql("UPDATE petition.petition_evaluation SET status = 'rated', rating = 'satisfied' WHERE item_id = 1");
    }

    private SourceSample.Findings find(double maxRejectShare) {
        return SourceSample.of(county.source().reader(), maxRejectShare);
    }

    private static List<String> texts(List<Problem> problems) {
        return problems.stream().map(Problem::toString).toList();
    }
}
