package huibao.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.access.OfficeRole;
import huibao.desk.EditionShelf;
import huibao.desk.EditionSummary;
import huibao.figure.Audience;
import huibao.web.Browser;
import huibao.web.TestBrowser;
import huibao.web.Workbench;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The first page, by who looks at it. */
@Tag("system")
class HomePageTests {
    private static final Workbench WORKBENCH = Workbench.get();

    private static EditionSummary monthly() {
        return WORKBENCH.bean(EditionShelf.class).all().stream()
                .filter(one -> one.key().deliverable().equals("monthly")
                        && one.audience() == Audience.INTERNAL
                        && one.period().equals("2021-06"))
                .findFirst()
                .orElseThrow();
    }

    private static String home(OfficeRole role) {
        return WORKBENCH.visitor(role).get("/").body();
    }

    @Test
    void theClerkIsToldWhatIsToBeCheckedHandedInAndSeenTo() {
        TestBrowser clerk = WORKBENCH.visitor(OfficeRole.CLERK);
        String place = "/reports/" + monthly().key();
        assertThat(home(OfficeRole.CLERK)).contains("○ 待核对", place + "?tab=hand-in");

        clerk.post(place + "/hand-in", Map.of("step", "checked"));
        assertThat(home(OfficeRole.CLERK)).contains("→ 待报送");

        WORKBENCH.visitor(OfficeRole.LEADER).post(place + "/note", Map.of("text", "请核实<积案>"));
        assertThat(home(OfficeRole.CLERK)).contains("● 批示", "请核实&lt;积案&gt;");
        assertThat(home(OfficeRole.LEADER)).contains("● 批示未办", "请核实&lt;积案&gt;");

        clerk.post(place + "/hand-in", Map.of("step", "returned", "text", "附件缺页"));
        assertThat(home(OfficeRole.CLERK)).contains("↩ 已退回", "附件缺页");

        clerk.post(place + "/hand-in", Map.of("step", "settled"));
        assertThat(home(OfficeRole.CLERK)).doesNotContain("请核实&lt;积案&gt;");
        assertThat(home(OfficeRole.LEADER)).doesNotContain("请核实&lt;积案&gt;");
        clerk.post(place + "/hand-in", Map.of("step", "checked"));
    }

    @Test
    void theOperatorIsToldWhatIsOverdueAndEverybodyWhatComesNext() {
        // The plan of these tests began on 1 November 2026, and nothing of it was made.
        assertThat(home(OfficeRole.OPERATOR)).contains("! 逾期", "/schedule?month=", "即将生成", "月报");
        assertThat(home(OfficeRole.READER)).doesNotContain("逾期", "待核对").contains("即将生成");
    }

    /** Nobody has to know which command comes first, nor who gives it. */
    @Test
    void anOfficeOnItsFirstDayIsToldWhatComesBeforeTheFirstReport() {
        Workbench office = Workbench.empty();
        TestBrowser clerk = office.visitor(OfficeRole.CLERK);
        assertThat(clerk.get("/").body())
                .contains("开始使用", "huibao import", "✓ 已具备", "href=\"/runs/new\"")
                .doesNotContain("最新报告");
        assertThat(office.visitor(OfficeRole.LEADER).get("/").body())
                .contains("还没有可读的报告")
                .doesNotContain("/runs/new");
        assertThat(clerk.get("/ask").body()).contains("尚无可查询的数据", "href=\"/runs/new\"");
        assertThat(office.visitor(OfficeRole.ANALYST).get("/ask").body()).doesNotContain("/runs/new");
        for (String page :
                List.of("/", "/reports", "/runs", "/runs/new", "/schedule", "/ask", "/questions", "/compare")) {
            Browser.get().as(clerk).expectGood(page, "first-day" + page.replace('/', '-'));
        }
    }

    @Test
    void whoReadsNothingIsShownNoReports() {
        assertThat(home(OfficeRole.ADMIN)).doesNotContain("最新报告", "即将生成").contains("没有待办事项");
    }

    @Test
    void figuresStandWithThirteenMonthsAndTheYearBefore() {
        assertThat(home(OfficeRole.LEADER))
                .contains("80.00%", "上年同期 153", "2020-06 至 2021-06", "path class=\"before\"");
    }
}
