package huibao.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.access.ApiTokens;
import huibao.access.AuditEntry;
import huibao.access.Grant;
import huibao.access.OfficeRole;
import huibao.web.Workbench;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What other programs get and do; each answer is held against the contract by {@link ApiCaller}. */
@Tag("system")
class ApiTests {
    private static final Workbench WORKBENCH = Workbench.get();
    private static final String QUESTION =
            "{\"measures\":[\"items\"],\"by\":[\"form\"],\"period\":\"last 2 months\",\"region\":\"990121\"}";

    private static List<JsonNode> items(ApiCaller.ApiReply answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        List<JsonNode> items = new ArrayList<>();
        answer.json().get("items").forEach(items::add);
        return items;
    }

    private static String newest(ApiCaller caller, String filter) {
        return items(caller.get("/api/v1/editions?limit=1&" + filter))
                .get(0)
                .get("id")
                .asString();
    }

    @Test
    void anEditionLeadsToItsFiguresFilesAndOrigin() {
        ApiCaller clerk = ApiCaller.of(OfficeRole.CLERK);
        String id = newest(clerk, "deliverable=monthly&audience=internal");
        ApiCaller.ApiReply edition = clerk.get("/api/v1/editions/" + id);

        assertThat(edition.text("/deliverable")).isEqualTo("monthly");
        assertThat(edition.json().at("/origin/lakeRuns").isEmpty()).isFalse();
        JsonNode file = edition.json().at("/files/0");
        ApiCaller.ApiReply sent = clerk.get("/api/v1/editions/" + id + "/files/"
                + java.net.URLEncoder.encode(file.get("name").asString(), java.nio.charset.StandardCharsets.UTF_8)
                        .replace("+", "%20"));
        assertThat(sent.header("etag")).isEqualTo("\"" + file.get("sha256").asString() + "\"");

        JsonNode figure = items(clerk.get("/api/v1/editions/" + id + "/figures?metric=items&by=none&role=current"))
                .get(0);
        ApiCaller.ApiReply trace =
                clerk.get("/api/v1/figures/" + figure.get("id").asString() + "?edition=" + id);
        assertThat(trace.text("/figure/value")).isEqualTo(figure.get("value").asString());
        assertThat(trace.text("/metric/name")).isEqualTo("items");
        assertThat(trace.text("/origin/check")).contains("begin;");
        assertThat(trace.json().at("/months").size()).isEqualTo(12);
    }

    @Test
    void aListGoesOnWhereItWasCut() {
        ApiCaller clerk = ApiCaller.of(OfficeRole.CLERK);
        String path = "/api/v1/editions/" + newest(clerk, "deliverable=monthly") + "/figures?metric=items";
        List<String> whole = items(clerk.get(path + "&limit=1000")).stream()
                .map(figure -> figure.get("id").asString())
                .toList();
        List<String> parts = new ArrayList<>();
        String after = "";
        do {
            ApiCaller.ApiReply part = clerk.get(path + "&limit=7" + after);
            items(part).forEach(figure -> parts.add(figure.get("id").asString()));
            after = part.json().has("next") ? "&after=" + part.text("/next") : "";
        } while (!after.isEmpty());

        assertThat(whole).hasSizeGreaterThan(7);
        assertThat(parts).isEqualTo(whole);
        assertThat(clerk.get(path + "&limit=0").status()).isEqualTo(422);
        assertThat(clerk.get(path + "&after=nothing").text("/reasons/0/key")).isEqualTo("api.after");
    }

    @Test
    void aReaderOfReleasesSeesNothingOfTheOffice() {
        ApiCaller reader = ApiCaller.of(OfficeRole.READER);
        ApiCaller clerk = ApiCaller.of(OfficeRole.CLERK);
        List<JsonNode> editions = items(reader.get("/api/v1/editions?limit=1000"));

        assertThat(editions).isNotEmpty().allSatisfy(edition -> {
            assertThat(edition.get("audience").asString()).isEqualTo("release");
            assertThat(edition.has("state")).isFalse();
        });
        String release = editions.get(0).get("id").asString();
        ApiCaller.ApiReply one = reader.get("/api/v1/editions/" + release);
        assertThat(one.json().has("origin")).isFalse();
        assertThat(reader.get("/api/v1/editions/" + release + "/handing-in").status())
                .isEqualTo(404);
        assertThat(clerk.get("/api/v1/editions/" + release + "/handing-in").status())
                .isEqualTo(200);

        String internal = newest(clerk, "audience=internal&deliverable=monthly");
        String figure = items(clerk.get("/api/v1/editions/" + internal + "/figures?limit=1"))
                .get(0)
                .get("id")
                .asString();
        for (String path : List.of(
                "/api/v1/editions/" + internal,
                "/api/v1/editions/" + internal + "/figures",
                "/api/v1/editions/" + internal + "/files/figures.csv",
                "/api/v1/editions/" + internal + "/handing-in",
                "/api/v1/figures/" + figure + "?edition=" + internal)) {
            assertThat(reader.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(reader.get("/api/v1/schedule?month=2026-11").body()).doesNotContain("monthly");
        assertThat(clerk.get("/api/v1/schedule?month=2026-11").body()).contains("monthly");
    }

    @Test
    void anotherRegionIsNotThere() {
        ApiCaller elsewhere = ApiCaller.of(Workbench.ELSEWHERE);
        ApiCaller clerk = ApiCaller.of(OfficeRole.CLERK);
        String id = newest(clerk, "deliverable=monthly&audience=internal");

        assertThat(items(elsewhere.get("/api/v1/editions"))).isEmpty();
        for (String path : List.of("", "/figures", "/files/figures.csv", "/changes", "/handing-in")) {
            assertThat(elsewhere.get("/api/v1/editions/" + id + path).status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(elsewhere
                        .post("/api/v1/editions/" + id + "/notes", "{\"text\":\"x\"}")
                        .status())
                .isEqualTo(404);
        assertThat(elsewhere.post("/api/v1/questions", QUESTION).status()).isEqualTo(404);
        assertThat(elsewhere.post("/api/v1/questions/check", QUESTION).status()).isEqualTo(404);
        assertThat(elsewhere
                        .post(
                                "/api/v1/jobs",
                                "{\"deliverable\":\"monthly\",\"period\":\"2026-10\",\"region\":\"990121\","
                                        + "\"run\":\"newest\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void accusationsAreNotToldByUnitOrPlace() {
        ApiCaller analyst = ApiCaller.of(OfficeRole.ANALYST);
        for (String by : List.of("unit", "region")) {
            String question = "{\"measures\":[\"items\"],\"by\":[\"" + by
                    + "\"],\"where\":{\"purpose\":[\"accusation\"]},\"period\":\"last 12 months\"}";
            ApiCaller.ApiReply checked = analyst.post("/api/v1/questions/check", question);
            assertThat(checked.json().get("refusals").isEmpty()).as(by).isFalse();
            assertThat(checked.json().has("estimate")).isFalse();

            ApiCaller.ApiReply asked = analyst.post("/api/v1/questions", question);
            assertThat(asked.status()).as(by).isEqualTo(422);
            assertThat(asked.json().get("code").asInt()).isEqualTo(2);
        }
    }

    @Test
    void aQuestionIsCheckedAskedFollowedAndAnsweredOnce() throws Exception {
        ApiCaller analyst = ApiCaller.of(OfficeRole.ANALYST);
        ApiCaller.ApiReply checked = analyst.post("/api/v1/questions/check", QUESTION);
        assertThat(checked.json().get("refusals").isEmpty()).as(checked.body()).isTrue();
        assertThat(checked.json().at("/estimate/rows").asLong()).isPositive();
        assertThat(checked.json().at("/excluded/measures").isEmpty()).isFalse();

        ApiCaller.ApiReply asked = analyst.post("/api/v1/questions", QUESTION);
        assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        String job = asked.header("location");
        assertThat(ApiCaller.of(OfficeRole.CLERK).get(job).status()).isEqualTo(404);
        String events = CompletableFuture.supplyAsync(
                        () -> analyst.get(job + "/events").body())
                .get(120, TimeUnit.SECONDS);
        assertThat(events).contains("event:step", "event:finished", "id:").doesNotContain("event:failed");

        ApiCaller.ApiReply done = analyst.get(job);
        assertThat(done.text("/state")).isEqualTo("done");
        ApiCaller.ApiReply answer = analyst.get("/api/v1/editions/" + done.text("/edition"));
        assertThat(answer.text("/deliverable")).isEqualTo("adhoc");

        ApiCaller.ApiReply again = analyst.post("/api/v1/questions", QUESTION);
        assertThat(again.status()).isEqualTo(303);
        assertThat(again.text("/edition")).isEqualTo(done.text("/edition"));
        assertThat(analyst.get("/api/v1/jobs/" + done.text("/record")).text("/state"))
                .isEqualTo("done");
    }

    @Test
    void aStreamEndsWithTheToken() throws Exception {
        WORKBENCH.add("streamer", OfficeRole.OPERATOR, Workbench.REGION);
        ApiCaller operator = ApiCaller.with("streamer");
        ApiCaller.ApiReply job = operator.post(
                "/api/v1/jobs",
                "{\"deliverable\":\"daily\",\"period\":\"2021-06-10\",\"region\":\"990121\",\"run\":\"newest\"}");
        assertThat(job.status()).as(job.body()).isEqualTo(202);
        CompletableFuture<String> events = CompletableFuture.supplyAsync(
                () -> operator.get(job.header("location") + "/events").body());

        WORKBENCH.accounts().grant("streamer", new Grant(Set.of(OfficeRole.READER), Set.of(Workbench.REGION), false));

        assertThat(events.get(20, TimeUnit.SECONDS)).doesNotContain("event:finished");
        assertThat(operator.get(job.header("location")).status()).isEqualTo(401);
        ApiCaller.of(OfficeRole.OPERATOR).post(job.header("location") + "/stop", null);
        until(() -> List.of("stopped", "done")
                .contains(ApiCaller.of(OfficeRole.OPERATOR)
                        .get(job.header("location"))
                        .text("/state")));
    }

    private interface SeenState {
        boolean holds();
    }

    private static void until(SeenState condition) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(120));
        while (!condition.holds()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(200);
        }
    }

    @Test
    void whatIsKnownAlreadyIsNotSentAgain() {
        ApiCaller clerk = ApiCaller.of(OfficeRole.CLERK);
        for (String path : List.of("/api/v1/metrics", "/api/v1/texts", "/api/v1/editions", "/api/v1/openapi.yaml")) {
            String tag = clerk.get(path).header("etag");
            assertThat(tag).as(path).isNotEmpty();
            assertThat(clerk.get(path, "If-None-Match", tag).status()).as(path).isEqualTo(304);
        }
    }

    @Test
    void aTextIsSavedOnlyOverWhatWasRead() {
        ApiCaller clerk = ApiCaller.of(OfficeRole.CLERK);
        String path = "/api/v1/texts/"
                + items(clerk.get("/api/v1/texts")).get(0).get("file").asString();
        ApiCaller.ApiReply read = clerk.get(path);
        String before = read.text("/text");

        assertThat(clerk.put(path, "{\"text\":\"一段话。\"}").status()).isEqualTo(428);
        assertThat(clerk.put(path, "{\"text\":\"一段话。\"}", "If-Match", "\"other\"")
                        .status())
                .isEqualTo(412);
        ApiCaller.ApiReply mistaken =
                clerk.put(path, "{\"text\":\"{{no_such_measure}}\"}", "If-Match", read.header("etag"));
        assertThat(mistaken.status()).isEqualTo(422);
        assertThat(mistaken.text("/reasons/0/text")).contains("no_such_measure");
        assertThat(clerk.get(path).text("/text")).isEqualTo(before);
        assertThat(clerk.post(path + "/check", "{\"text\":\"{{no_such_measure}}\"}")
                        .json()
                        .get("problems")
                        .size())
                .isEqualTo(1);

        ApiCaller.ApiReply saved = clerk.put(path, "{\"text\":\"一段话。\\n\"}", "If-Match", read.header("etag"));
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        assertThat(clerk.get(path).header("etag")).isEqualTo(saved.header("etag"));
        assertThat(clerk.put(path, "{\"text\":\"他人的。\"}", "If-Match", read.header("etag"))
                        .status())
                .isEqualTo(412);
        String back = ApiContract.JSON.writeValueAsString(java.util.Map.of("text", before));
        assertThat(clerk.put(path, back, "If-Match", saved.header("etag")).status())
                .isEqualTo(200);
    }

    @Test
    void thePlanIsCheckedByLineAndSavedOnlyOverWhatWasRead() {
        ApiCaller operator = ApiCaller.of(OfficeRole.OPERATOR);
        ApiCaller.ApiReply read = operator.get("/api/v1/schedule/plan");
        String same = ApiContract.JSON.writeValueAsString(
                java.util.Map.of("text", read.text("/text").strip()));

        assertThat(operator.post("/api/v1/schedule/check", same)
                        .json()
                        .at("/next")
                        .size())
                .isEqualTo(12);
        ApiCaller.ApiReply wrong = operator.post("/api/v1/schedule/check", "{\"text\":\"reports: 7\"}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().get("reasons").isEmpty()).isFalse();
        assertThat(operator.put("/api/v1/schedule/plan", same).status()).isEqualTo(428);
        assertThat(operator.put("/api/v1/schedule/plan", same, "If-Match", "\"x\"")
                        .status())
                .isEqualTo(412);
        assertThat(operator.put("/api/v1/schedule/plan", same, "If-Match", read.header("etag"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anEditionIsCheckedAndReturnedOnlyInTheStateThatWasRead() {
        ApiCaller clerk = ApiCaller.of(OfficeRole.CLERK);
        Workbench.get().make("daily", "2021-06-25");
        String path = "/api/v1/editions/" + newest(clerk, "deliverable=daily&standing=in-force") + "/handing-in";
        String fresh = clerk.get(path).header("etag");

        assertThat(clerk.post(path, "{\"step\":\"checked\"}").status()).isEqualTo(428);
        ApiCaller.ApiReply early = clerk.post(path, "{\"step\":\"handed-in\"}", "If-Match", fresh);
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.text("/reasons/0/key")).isEqualTo("hand-in.not-now.handed_in");
        ApiCaller.ApiReply checked = clerk.post(path, "{\"step\":\"checked\"}", "If-Match", fresh);
        assertThat(checked.text("/state")).isEqualTo("checked");
        assertThat(clerk.post(path, "{\"step\":\"handed-in\"}", "If-Match", fresh)
                        .status())
                .isEqualTo(412);
        ApiCaller.ApiReply returned =
                clerk.post(path, "{\"step\":\"returned\",\"text\":\"有误\"}", "If-Match", checked.header("etag"));
        assertThat(returned.text("/state")).isEqualTo("returned");
        assertThat(clerk.post(path, "{\"step\":\"noted\"}", "If-Match", returned.header("etag"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void anActUnderTheSameKeyIsDoneOnce() {
        ApiCaller leader = ApiCaller.of(OfficeRole.LEADER);
        String edition = "/api/v1/editions/" + newest(leader, "deliverable=monthly&audience=internal");
        int before = leader.get(edition + "/handing-in").json().get("done").size();
        String note = "{\"text\":\"请核实\"}";

        ApiCaller.ApiReply first = leader.post(edition + "/notes", note, "Idempotency-Key", "note-1");
        ApiCaller.ApiReply second = leader.post(edition + "/notes", note, "Idempotency-Key", "note-1");
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("idempotency-replayed")).isEqualTo("true");
        assertThat(second.header("etag")).isEqualTo(first.header("etag"));
        assertThat(leader.get(edition + "/handing-in").json().get("done").size())
                .isEqualTo(before + 1);

        ApiCaller.ApiReply other = leader.post(edition + "/notes", "{\"text\":\"另一条\"}", "Idempotency-Key", "note-1");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("/reasons/0/key")).isEqualTo("api.key-reused");
        assertThat(ApiCaller.of(OfficeRole.CLERK)
                        .post(edition + "/notes", note, "Idempotency-Key", "note-1")
                        .header("idempotency-replayed"))
                .isEmpty();
        assertThat(leader.post(edition + "/notes", note, "Idempotency-Key", "not a key")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void onlyJsonIsSpoken() {
        ApiCaller clerk = ApiCaller.of(OfficeRole.CLERK);
        ApiCaller.ApiReply xml = clerk.sent("GET", "/api/v1/metrics", null, "Accept", "application/xml");
        assertThat(xml.status()).isEqualTo(406);
        assertThat(xml.header("content-type")).startsWith("application/problem+json");
        assertThat(clerk.sent("POST", "/api/v1/questions/check", "<x/>", "Content-Type", "application/xml")
                        .status())
                .isEqualTo(415);
        assertThat(clerk.sent(
                                "POST",
                                "/api/v1/questions/check",
                                "a=b",
                                "Content-Type",
                                "application/x-www-form-urlencoded")
                        .status())
                .isEqualTo(415);
        for (String body : List.of(
                "{", "[]", "{\"measures\":7}", "{\"sql\":\"select 1\"}", "{\"period\":\"a\",\"period\":\"b\"}")) {
            ApiCaller.ApiReply answer = clerk.post("/api/v1/questions/check", body);
            assertThat(answer.status()).as(body).isEqualTo(400);
            assertThat(answer.body()).doesNotContain("Exception", "huibao.", "select");
        }
        String large = "{\"text\":\"" + "长".repeat(30_000) + "\"}";
        assertThat(clerk.put("/api/v1/texts/x", large, "If-Match", "x").status())
                .isEqualTo(413);
    }

    @Test
    void refusalsSayWhatACommandWouldSay() {
        ApiCaller clerk = ApiCaller.of(OfficeRole.CLERK);
        ApiCaller.ApiReply period = clerk.post("/api/v1/jobs", "{\"deliverable\":\"monthly\",\"period\":\"2026-13\"}");
        assertThat(period.status()).isEqualTo(422);
        assertThat(period.json().get("code").asInt()).isEqualTo(2);
        assertThat(period.text("/reasons/0/key")).startsWith("period.");
        assertThat(period.text("/reasons/0/text")).contains("2026-13", "Expected");
        assertThat(clerk.post("/api/v1/jobs", "{\"deliverable\":\"../x\",\"period\":\"2026-10\"}")
                        .text("/reasons/0/key"))
                .isEqualTo("api.no-deliverable");
        assertThat(clerk.post(
                                "/api/v1/jobs",
                                "{\"deliverable\":\"monthly\",\"period\":\"2026-10\",\"formats\":[\"exe\"]}")
                        .text("/reasons/0/key"))
                .isEqualTo("api.no-format");
        ApiCaller.ApiReply release = clerk.post(
                "/api/v1/jobs",
                "{\"deliverable\":\"monthly\",\"period\":\"2026-10\",\"audience\":\"release\",\"run\":\"newest\"}");
        assertThat(release.text("/reasons/0/key")).isEqualTo("audience.not-approved");
        assertThat(clerk.post("/api/v1/questions", "{\"measures\":[\"no_such\"],\"period\":\"last month\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void whoDidWhatByWhichTokenStandsInTheLog() {
        WORKBENCH.add("logged", OfficeRole.ANALYST, Workbench.REGION);
        ApiCaller analyst = ApiCaller.with("logged");
        String id = analyst.token().split("_")[1];
        String edition = newest(analyst, "deliverable=monthly");
        analyst.get("/api/v1/editions/" + edition);
        analyst.get("/api/v1/editions/" + edition);

        List<AuditEntry> written = WORKBENCH.audit().all().stream()
                .filter(entry -> entry.who().equals("logged"))
                .toList();
        assertThat(written)
                .extracting(AuditEntry::act)
                .containsExactly("token-used", "edition-opened", "edition-opened");
        assertThat(written).allSatisfy(entry -> assertThat(entry.from()).endsWith(id));

        ApiCaller.ApiReply log = ApiCaller.of(OfficeRole.AUDITOR).get("/api/v1/audit?limit=5");
        assertThat(log.json().get("whole").asBoolean()).isTrue();
        assertThat(items(log)).hasSize(5);
        assertThat(log.text("/next")).isEqualTo("5");
        assertThat(ApiCaller.of(OfficeRole.AUDITOR)
                        .get("/api/v1/audit?limit=1000")
                        .body())
                .doesNotContain(analyst.token());
    }

    @Test
    void aTokenTellsWhoseItIsAndEndsWhenItIsRevoked() {
        WORKBENCH.add("revoked", OfficeRole.ANALYST, Workbench.REGION);
        ApiCaller analyst = ApiCaller.with("revoked");
        ApiCaller.ApiReply own = analyst.get("/api/v1/account");
        assertThat(own.text("/name")).isEqualTo("revoked");
        assertThat(own.text("/roles/0")).isEqualTo("analyst");
        assertThat(own.text("/regions/0")).isEqualTo(Workbench.REGION);

        WORKBENCH.bean(ApiTokens.class).revoke("revoked", own.text("/token"));

        assertThat(analyst.get("/api/v1/account").status()).isEqualTo(401);
    }

    @Test
    void healthAndNumbersForPrometheusNameNobody() {
        ApiCaller operator = ApiCaller.of(OfficeRole.OPERATOR);
        ApiCaller.ApiReply health = operator.get("/api/v1/health");
        assertThat(health.body()).contains("\"disk\"", "\"lake\"", "\"audit\"", "\"source\"", "\"clock\"", "\"fonts\"");

        ApiCaller.ApiReply numbers = operator.get("/health/prometheus");
        assertThat(numbers.status()).isEqualTo(200);
        assertThat(numbers.body())
                .contains(
                        "huibao_queue_jobs{state=\"waiting\"} ",
                        "huibao_queue_jobs{state=\"running\"} ",
                        "huibao_extraction_snapshot_timestamp_seconds ",
                        "huibao_schedule_due ",
                        "huibao_schedule_overdue ",
                        "huibao_disk_free_bytes ",
                        "huibao_editions ")
                .doesNotContain("990121", "clerk", "unit=", "region=");
        assertThat(numbers.body().lines().filter(line -> !line.startsWith("#")))
                .isNotEmpty()
                .allMatch(line -> line.matches("[a-z_]+(\\{[^{}]*})? [-0-9.E+]+(NaN)?"));
    }
}
