package huibao.narrative;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import huibao.lake.run.CodeTables;
import huibao.lake.run.CodeTables.Campaign;
import huibao.lake.run.CodeTables.Category;
import huibao.lake.run.CodeTables.IssueGroup;
import huibao.lake.run.CodeTables.Post;
import huibao.lake.run.CodeTables.Region;
import huibao.lake.run.CodeTables.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No name that the source may have keeps a report from being written, or from being read again. */
@Timeout(value = 60, unit = SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AwkwardNamesTests {
    private static final LocalDate START = LocalDate.of(2010, 1, 1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "上年同月",
                "上升",
                "件",
                "12",
                "3.14",
                "2021年6月",
                "的",
                "信访总量",
                "从责任单位看",
                "最多的是",
                "；",
                "。",
                "，",
                "镇",
                "县住建局",
                "县住建局二科",
                "{{items}}",
                "null",
                "110指挥中心",
                "县住建局2",
                "城北社区３",
                "占12.00%",
                "=1+1",
                "𫰛𬤊𬩽镇",
                "本级",
                "不详",
                "a b",
                "$1\\E",
                "城乡建设占比"
            })
    void areReadAsNames(String name) {
        CodeTables tables = renamed(name);
        // another edition for each name
        FakeEdition edition = FakeEdition.june(name.hashCode() & 3, 600);
        CampaignBrief brief =
                new CampaignBrief("C1", "示例市信访局", OfficeText.none(), MeasureList.NONE, DocumentForm.BRIEF);
        List<Composed> documents = List.of(
                StandardDocuments.monthly(edition.figures(), tables, edition.facts()),
                StandardDocuments.briefing(edition.figures(), tables, edition.facts(), brief));

        assertThat(StandardDocuments.monthlyProblems(edition.figures(), tables, edition.facts()))
                .isEmpty();
        assertThat(StandardDocuments.briefingProblems(edition.figures(), tables, edition.facts(), brief))
                .isEmpty();
        assertThat(documents).allSatisfy(one -> assertThat(DocumentFaults.in(one.document(), tables.names()))
                .isEmpty());
    }

    /** The reader has to see through a name that hides a wrong number. */
    @Test
    void doNotHideANumberThatWasAltered() {
        CodeTables tables = renamed("上年同月");
        FakeEdition edition = FakeEdition.june(7, 600);
        SentenceCheck check = StandardDocuments.monthlyCheck(edition.figures(), tables, edition.facts());
        Composed monthly = StandardDocuments.monthly(edition.figures(), tables, edition.facts());

        assertThat(PlainText.of(monthly.document())).contains("上年同月（U01）");
        assertThat(Alterations.of(monthly)).isNotEmpty().allSatisfy(altered -> assertThat(check.problems(altered))
                .as(altered)
                .isNotEmpty());
    }

    @Test
    void areStillToldFromFaults() {
        FakeEdition edition = FakeEdition.june(1, 600);
        CodeTables tables = renamed("{{items}}");
        Composed monthly = StandardDocuments.monthly(edition.figures(), tables, edition.facts());

        assertThat(DocumentFaults.in(monthly.document(), FakeEdition.tables().names()))
                .isNotEmpty();
    }

    /** The second of each table, so that others stand before and behind it; the campaign as well. */
    private static CodeTables renamed(String name) {
        CodeTables tables = FakeEdition.tables();
        return new CodeTables(
                second(
                        tables.regions(),
                        one -> new Region(one.code(), one.parent(), name, one.level(), START, one.validTo())),
                second(
                        tables.units(),
                        one -> new Unit(one.code(), name, one.region(), one.kind(), START, one.validTo())),
                second(tables.posts(), one -> new Post(one.code(), name, one.sortOrder())),
                second(
                        tables.categories(),
                        one -> new Category(one.code(), one.parent(), name, one.level(), one.scheme())),
                second(tables.issueGroups(), one -> new IssueGroup(one.code(), name, one.sortOrder())),
                List.of(),
                List.of(new Campaign("C1", name.isEmpty() ? "C1" : name, START, Optional.empty())),
                List.of(),
                List.of());
    }

    private static <T> List<T> second(List<T> rows, UnaryOperator<T> renamed) {
        List<T> changed = new ArrayList<>(rows);
        changed.set(1, renamed.apply(rows.get(1)));
        return changed;
    }
}
