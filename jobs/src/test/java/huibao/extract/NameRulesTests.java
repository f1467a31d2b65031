package huibao.extract;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.lake.format.Relation;
import huibao.lake.run.CodeTables;
import huibao.lake.run.LakeRun;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("system")
class NameRulesTests extends CountyTest {
    @Test
    void aNameWithInvisibleCharactersIsCleanedAndCounted() {
        county.sql(
                "UPDATE petition.unit SET name = chr(65279) || '县教育' || chr(11) || '局' || chr(8203) WHERE unit_code = 'U1'",
                "UPDATE petition.category SET name = chr(12288) || '城乡  ' || chr(160) || '建设' WHERE category_code = 'K1'");
        LakeRun run = extract();

        assertThat(codes(run).units().get(0).name()).isEqualTo("县教育局");
        assertThat(codes(run).categories().get(0).name()).isEqualTo("城乡 建设");
        assertThat(mended(run, Relation.UNIT)).isEqualTo(Map.of("invisible", 1L));
        assertThat(mended(run, Relation.CATEGORY)).isEqualTo(Map.of("blanks", 1L));
        assertThat(mended(run, Relation.REGION)).isEmpty();
    }

    @Test
    void anEmptyOrBlankNameIsPrintedAsItsCodeAndItsItemsAreKept() {
        county.item(1);
        county.sql(
                "UPDATE petition.region SET name = '' WHERE region_code = 'R1'",
                "UPDATE petition.unit SET name = chr(12288) || chr(8203) || ' '",
                "UPDATE petition.post SET name = ' '",
                "UPDATE petition.category SET name = ''",
                "UPDATE petition.issue_group SET name = chr(160)",
                "UPDATE petition.campaign SET name = ''");
        LakeRun run = extract();
        CodeTables codes = codes(run);

        assertThat(codes.names()).containsExactlyInAnyOrder("某市", "R1", "U1", "P1", "K1", "G1", "C1");
        assertThat(County.rejects(run)).isEmpty();
        assertThat(run.manifest().count(Relation.PETITION_ITEM).inLake()).isEqualTo(1);
        assertThat(mended(run, Relation.REGION)).isEqualTo(Map.of("unnamed", 1L));
    }

    @Test
    void aNameThatIsNoTextIsPrintedAsItsCode() {
        county.sql("UPDATE petition.unit SET name = '县' || chr(65533) || '局'");
        LakeRun run = extract();

        assertThat(codes(run).units().get(0).name()).isEqualTo("U1");
        assertThat(mended(run, Relation.UNIT)).isEqualTo(Map.of("unnamed", 1L));
    }

    @Test
    void aPeriodWithALabelThatNobodyCanReadIsRejected() {
        county.sql(
                "INSERT INTO petition.calendar_period VALUES ('month', ' ' || chr(8203), '2021-01-01', '2021-02-01', NULL, NULL),"
                        + " ('month', '2021-02 ', '2021-02-01', '2021-03-01', NULL, NULL)");
        LakeRun run = extract();

        assertThat(County.rejects(run)).containsExactly("calendar_period month/2021-01-01 malformed label");
        assertThat(codes(run).calendarPeriods())
                .extracting(CodeTables.CalendarPeriod::label)
                .containsExactly("2021-02");
    }

    private LakeRun extract() {
        LakeRun run = county.extract("r1", County.settings());
        county.lake().verify(run);
        return run;
    }

    private CodeTables codes(LakeRun run) {
        return county.lake().readCodes(run);
    }

    private static Map<String, Long> mended(LakeRun run, Relation relation) {
        return run.manifest().count(relation).mended();
    }
}
