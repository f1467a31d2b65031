package huibao.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.access.OfficeRole;
import huibao.desk.EditionShelf;
import huibao.desk.EditionSummary;
import huibao.web.Workbench;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two editions, and two days, side by side for other programs, as the page {@code /compare} shows them. */
@Tag("system")
class ComparisonApiTests {
    private static final Workbench WORKBENCH = Workbench.get();
    private static final EditionShelf SHELF = WORKBENCH.bean(EditionShelf.class);

    private final ApiCaller clerk = ApiCaller.of(OfficeRole.CLERK);

    @BeforeAll
    static void makeTwoDays() {
        WORKBENCH.make("daily", "2021-06-08");
        WORKBENCH.make("daily", "2021-06-09");
    }

    private static EditionSummary newest(String deliverable, String period) {
        return SHELF.find(one -> one.key().deliverable().equals(deliverable)
                        && one.period().equals(period))
                .orElseThrow();
    }

    private static String id(String day) {
        return newest("daily", day).key().id();
    }

    private static String address(String a, String b) {
        return "/api/v1/comparison?a=" + a + "&b=" + b;
    }

    private static String pair(String a, String b) {
        return "{\"a\":\"" + a + "\",\"b\":\"" + b + "\"}";
    }

    @Test
    void twoPeriodsAreToldNumberByNumberAsOnThePage() {
        String address = address(id("2021-06-08"), id("2021-06-09"));
        ApiCaller.ApiReply answer = clerk.get(address + "&role=current&limit=1000");

        assertThat(answer.text("/likeness")).isEqualTo("other-period");
        assertThat(answer.json().get("explained").asBoolean()).isFalse();
        String page = WORKBENCH
                .visitor(OfficeRole.CLERK)
                .get(address.replace("/api/v1/comparison", "/compare"))
                .body();
        assertThat(page).contains("共 " + answer.json().get("items").size() + " 个数字不同");
        JsonNode first = answer.json().at("/items/0");
        assertThat(page)
                .contains(
                        first.get("label").asString(),
                        "/figures/" + first.at("/before/id").asString() + "?e=" + id("2021-06-08"));
        ApiCaller.ApiReply two = clerk.get(address + "&role=current&limit=2");
        ApiCaller.ApiReply third = clerk.get(address + "&role=current&limit=1&after=" + two.text("/next"));
        assertThat(third.json().at("/items/0")).isEqualTo(answer.json().at("/items/2"));
        assertThat(clerk.post("/api/v1/comparison", pair(id("2021-06-08"), id("2021-06-09")))
                        .text("/reasons/0/key"))
                .isEqualTo("api.no-cause");
    }

    @Test
    void theCausesAreFoundByAJob() {
        EditionSummary demo = SHELF.all().stream()
                .filter(one -> one.key().deliverable().equals("briefing"))
                .reduce((newer, older) -> older)
                .orElseThrow();
        WORKBENCH.make("briefing", demo.period());
        String a = demo.key().id();
        String b = newest("briefing", demo.period()).key().id();

        ApiCaller.ApiReply job = clerk.post("/api/v1/comparison", pair(a, b));
        assertThat(job.status()).as(job.body()).isEqualTo(202);
        WORKBENCH.waitForJobs();
        assertThat(clerk.get("/api/v1/jobs/" + job.text("/id")).text("/state")).isEqualTo("done");

        ApiCaller.ApiReply answer = clerk.get(address(a, b));
        assertThat(answer.text("/likeness")).isEqualTo("same-question");
        assertThat(answer.json().get("explained").asBoolean()).isTrue();
        assertThat(WORKBENCH.audit().all())
                .anyMatch(entry -> entry.act().equals("job-asked")
                        && entry.on()
                                .equals(newest("briefing", demo.period()).key().toString())
                        && entry.detail().equals("compare " + demo.key()));
    }

    @Test
    void whatIsForOthersOrNotAlikeIsNotCompared() {
        String own = id("2021-06-09");
        String other = SHELF.find(one -> one.key().deliverable().equals("monthly"))
                .orElseThrow()
                .key()
                .id();

        assertThat(clerk.get(address(other, own)).text("/reasons/0/key")).isEqualTo("api.unlike");
        assertThat(clerk.get("/api/v1/comparison?b=" + own).text("/reasons/0/key"))
                .isEqualTo("api.missing");
        for (String nobody : List.of("none", own)) {
            assertThat(ApiCaller.of(Workbench.ELSEWHERE)
                            .get(address(nobody, own))
                            .status())
                    .isEqualTo(404);
        }
        assertThat(clerk.get(address("none", own)).status()).isEqualTo(404);
    }
}
