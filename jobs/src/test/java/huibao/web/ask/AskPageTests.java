package huibao.web.ask;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.access.OfficeRole;
import huibao.adhoc.AskedQuestion;
import huibao.web.Browser;
import huibao.web.TestBrowser;
import huibao.web.TestBrowser.Reply;
import huibao.web.Workbench;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** An analyst asks on the page, as the command line would answer. */
@Tag("system")
class AskPageTests {
    private static final Workbench WORKBENCH = Workbench.get();
    private static final String QUESTION = "/ask?m=items,answer_rate&by=form&p=2021-06&vs=same-last-year";
    private static final Map<String, String> FORM =
            Map.of("m", "items,answer_rate", "by", "form", "p", "2021-06", "vs", "same-last-year");

    @Test
    void theAddressIsTheQuestion() {
        AskedQuestion question = new AskedQuestion(
                List.of("items", "answer_rate"),
                List.of("month", "form"),
                new TreeMap<>(Map.of("region", List.of("990121101", "990121102"))),
                Optional.empty(),
                "近12个月",
                List.of("previous"),
                Optional.of(5),
                Optional.empty(),
                List.of(AskedQuestion.SHARE),
                Optional.of("SCZ2021"));

        String address = QuestionAddress.of(question);

        assertThat(address).hasSizeLessThan(200).startsWith("/ask?m=items,answer_rate&by=month,form&w.region=");
        assertThat(QuestionAddress.read(parameters(address))).isEqualTo(question);
    }

    private static Map<String, List<String>> parameters(String address) {
        Map<String, List<String>> parameters = new TreeMap<>();
        for (String part : address.substring("/ask?".length()).split("&")) {
            String[] pair = part.split("=", 2);
            parameters.put(
                    pair[0], List.of(java.net.URLDecoder.decode(pair[1], java.nio.charset.StandardCharsets.UTF_8)));
        }
        return parameters;
    }

    @Test
    void whatTheOthersExcludeIsGreyWithTheReasonAndTheCostIsSaidBefore() {
        Browser browser =
                Browser.get().as(WORKBENCH.visitor(OfficeRole.ANALYST)).open(QUESTION);
        browser.picture("ask");

        assertThat(browser.violations()).isEmpty();
        assertThat(browser.driver().findElement(By.tagName("main")).getText()).contains("将读", "提问");
        assertThat(browser.driver().findElements(By.cssSelector("input[name=by][disabled]")).stream()
                        .map(input -> input.getAttribute("value")))
                .contains("unit");
        assertThat(browser.driver().findElement(By.cssSelector(".reason")).getAttribute("textContent"))
                .isNotBlank();
        browser.showAs("dark", 390).open(QUESTION);
        browser.picture("ask-dark-390");
        assertThat(browser.scrollsSideways()).isFalse();
    }

    @Test
    void aQuestionIsRefusedWithEveryReason() {
        TestBrowser analyst = WORKBENCH.visitor(OfficeRole.ANALYST);

        assertThat(analyst.get("/ask?m=upward_visits&by=unit&p=2021-06").body())
                .contains("role=\"alert\"")
                .doesNotContain("ask-now");
        assertThat(analyst.post("/ask", Map.of("m", "none", "p", "2021-06")).status())
                .isEqualTo(422);
    }

    @Test
    void whatIsStillToBeChosenIsNoMistake() {
        for (String begun : List.of("/ask?m=items&by=form", "/ask?p=2021-06")) {
            assertThat(WORKBENCH.visitor(OfficeRole.ANALYST).get(begun).body())
                    .as(begun)
                    .doesNotContain("role=\"alert\"", "ask-now");
        }
    }

    /** The button asks what is missing. */
    @Test
    void aQuestionWithoutAMeasureIsToldThatItLacksOne() {
        assertThat(WORKBENCH
                        .visitor(OfficeRole.ANALYST)
                        .get("/ask?p=2021-06&check=yes")
                        .body())
                .contains("role=\"alert\"", "请先选择指标")
                .doesNotContain("ask-now");
    }

    /** One fault, one message. */
    @Test
    void whatUpwardVisitsCanBeAskedByIsToldOnce() {
        String page = WORKBENCH
                .visitor(OfficeRole.ANALYST)
                .get("/ask?m=upward_items&by=region&p=2021-06")
                .body();
        assertThat(page.split("role=\"alert\"")).hasSize(2);
        assertThat(page).contains("只按本地区整体统计。应按时间或 [问题类别（issue_group）、登记层级（registering_level）] 之一查询");
    }

    /** All rows would be an answer to another question. */
    @Test
    void whatIsNoNumberOfRowsIsRefused() {
        TestBrowser analyst = WORKBENCH.visitor(OfficeRole.ANALYST);
        for (String rows : List.of("abc", "0", "-1", "10000000000")) {
            assertThat(analyst.get("/ask?m=items&by=form&p=2021-06&top=" + rows).body())
                    .as(rows)
                    .contains("“只列前”有误：" + rows + "。应为不小于 1 的整数")
                    .doesNotContain("ask-now");
            assertThat(analyst.post("/ask", Map.of("m", "items", "by", "form", "p", "2021-06", "bottom", rows))
                            .status())
                    .as(rows)
                    .isEqualTo(422);
        }
    }

    @Test
    void aPeriodAheadIsRefusedInTheWordsOfThePage() {
        assertThat(WORKBENCH
                        .visitor(OfficeRole.ANALYST)
                        .get("/ask?m=items&by=month&p=2199&check=yes")
                        .body())
                .containsPattern("晚于截止时点 \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d。应为已经开始的时段<");
    }

    @Test
    void anAnswerIsShownKeptAndGivenAgain() throws InterruptedException {
        TestBrowser analyst = WORKBENCH.visitor(OfficeRole.ANALYST);
        String answer = asked(analyst);

        Browser browser = Browser.get().as(analyst).open(answer);
        browser.picture("answer");
        assertThat(browser.violations()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
        String text = browser.driver().findElement(By.tagName("main")).getText();
        assertThat(text).contains("信访总量", "按期答复率", "来访", "合计", "177");
        assertThat(browser.driver().findElements(By.cssSelector("a.figure-link")))
                .hasSizeGreaterThan(8);
        assertThat(browser.driver().findElements(By.cssSelector("figure svg"))).hasSize(1);
        assertThat(text).contains(".csv", ".xlsx", ".pdf");

        Reply again = analyst.post("/ask", FORM);
        assertThat(again.location()).isEqualTo(answer);
        assertThat(WORKBENCH.visitor(Workbench.ELSEWHERE).get(answer).status()).isEqualTo(404);
        assertThat(WORKBENCH.visitor(OfficeRole.LEADER).get(answer).body())
                .contains("177")
                .doesNotContain("收藏问题");
    }

    private static String asked(TestBrowser analyst) throws InterruptedException {
        String place = analyst.post("/ask", FORM).location();
        for (int i = 0; i < 600 && place.startsWith("/answers/q"); i++) {
            Reply reply = analyst.get(place);
            if (reply.status() == 302) {
                place = reply.location();
            } else {
                assertThat(reply.body()).as("progress").contains("data-events");
                Thread.sleep(200);
            }
        }
        assertThat(place).matches("/answers/\\d{8}T\\d{6}-[0-9a-f]{8}");
        return place;
    }

    @Test
    void aStoppedQuestionCanBeChangedAndAskedAgain() {
        CountDownLatch gate = WORKBENCH.holdQueue("gate of questions");
        TestBrowser analyst = WORKBENCH.visitor(OfficeRole.ANALYST);
        try {
            String place = analyst.post("/ask", Map.of("m", "letters", "p", "2021-03"))
                    .header("location")
                    .orElseThrow();
            assertThat(place).containsPattern("/answers/q\\d+\\?m=letters");
            Matcher stop = Pattern.compile("action=\"(/runs/q\\d+/stop[^\"]*)\"")
                    .matcher(analyst.get(place).body());
            assertThat(stop.find()).isTrue();
            String stopped = analyst.post(stop.group(1).replace("&amp;", "&"), Map.of())
                    .header("location")
                    .orElseThrow();

            assertThat(analyst.get(stopped).body())
                    .contains("查询已停止", "2021-03的来信", "href=\"/ask?m=letters&amp;p=2021-03\"");
        } finally {
            gate.countDown();
        }
        WORKBENCH.waitForJobs();
    }

    @Test
    void aQuestionIsSavedUnderAName() {
        TestBrowser analyst = WORKBENCH.visitor(OfficeRole.ANALYST);

        assertThat(analyst.post("/questions" + QUESTION.substring("/ask".length()), Map.of("name", "形式对比"))
                        .location())
                .isEqualTo("/questions");

        assertThat(analyst.get("/questions").body()).contains("形式对比", "信访总量、按期答复率");
        assertThat(analyst.get("/questions/%E5%BD%A2%E5%BC%8F%E5%AF%B9%E6%AF%94")
                        .body())
                .contains("m=items,answer_rate");
        String other = "/questions" + QUESTION.substring("/ask".length()).replace("items", "letters");
        analyst.post(other, Map.of("name", "形式对比"));
        assertThat(analyst.get("/questions").body()).contains("信访总量、按期答复率", "未保存：名称 形式对比 已是另一查询");
        analyst.post(other, Map.of("name", "形式对比", "replace", "yes"));
        assertThat(analyst.get("/questions").body()).doesNotContain("信访总量、按期答复率");
        analyst.post("/questions" + QUESTION.substring("/ask".length()), Map.of("name", "../x"));
        assertThat(analyst.get("/questions").body()).doesNotContain("../x</th>");
    }
}
