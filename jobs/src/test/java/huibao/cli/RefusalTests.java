package huibao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Wrong settings, plans, arguments and sources: each is refused with the documented exit code and a message with the value
 * and what was expected, in both languages, and leaves no job behind.
 */
@Tag("system")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalTests {
    private static final Path SAMPLES =
            Path.of("..").toAbsolutePath().normalize().resolve("data-samples");
    private static final String SECRET = "S3CRET-of-the-tests";
    private static final String HEADERS = "编号,形式,日期,人数";
    private static final String ROW = "1,来信,2021-06-01,1";
    private static final String MAPPING =
            """
            mapping: 小县
            missing: keep
            tables:
              - file: a.csv
                take:
                  - into: petition_item
                    columns:
                      item_id: {number: 编号}
                      form: {from: 形式, values: {来信: letter, 来访: visit}}
                      petitioned_on: 日期
                      registered_at: 日期
                      registering_level: {constant: county}
                      registering_unit: {constant: X1}
                      region_code: {constant: "1"}
                      purpose: {constant: request}
                      persons: 人数
                      joint_letter: {constant: "false"}
                      judicial: {constant: "false"}
                      counted: {constant: "true"}
            """;
    private static final String NOBODY = "jdbc:postgresql://127.0.0.1:1/d?connectTimeout=1";
    private static final String GOOD = "{report: monthly, region: 990121, at: '0 0 6 1 * *'}";

    /** One with records, for what only records can tell. */
    @TempDir
    static Path county;

    /** @param shown what the message has to name @param files of the home, by name */
    record Case(int exitCode, String shown, Map<String, String> files, List<String> command) {
        @Override
        public String toString() {
            return String.join(" ", command) + " " + files + " -> " + exitCode + " " + shown;
        }
    }

    @BeforeAll
    static void loadTheSamples() {
        for (String[] command : new String[][] {{"load", "--dir", SAMPLES.toString()}, {"extract"}}) {
            CommandRun run = CommandRun.of(county, command);
            assertThat(run.exitCode()).as(run.err()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isRefusedInBothLanguagesAndLeavesNoJob(Case one, @TempDir Path home) throws IOException {
        for (Map.Entry<String, String> file : one.files().entrySet()) {
            Path path = home.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        CommandRun english = CommandRun.in(Locale.ENGLISH, home, Map.of(), command(one, home));
        CommandRun chinese = CommandRun.in(Locale.CHINA, home, Map.of(), command(one, home));

        assertThat(english.exitCode()).as(english.err()).isEqualTo(one.exitCode());
        assertThat(chinese.exitCode()).as(chinese.err()).isEqualTo(one.exitCode());
        assertThat(english.out() + english.err()).contains(one.shown()).contains("Expected");
        assertThat(chinese.out() + chinese.err()).contains(one.shown()).contains("应");
        assertThat(sentences(chinese.err())).isEmpty();
        assertThat(english.err() + english.out() + chinese.err() + chinese.out())
                .doesNotContain(SECRET)
                .doesNotContainPattern("huibao restart \\d")
                .doesNotContain("Exception");
        // A server keeps records of its jobs from the moment it is asked for.
        if (!one.command().get(0).equals("serve")) {
            assertThat(home.resolve("metadata")).doesNotExist();
        }
    }

    /** What needs records to be known as wrong; the run is only started to find out. */
    @ParameterizedTest
    @MethodSource("casesOfRecords")
    void whatTheRecordsDoNotHaveIsRefusedAndLeavesNoJob(Case one) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINA)) {
            CommandRun run = CommandRun.in(locale, county, Map.of(), command(one, county));

            assertThat(run.exitCode()).as(run.err()).isEqualTo(one.exitCode());
            assertThat(run.out() + run.err())
                    .contains(one.shown())
                    .contains(locale == Locale.CHINA ? "应" : "Expected")
                    .doesNotContainPattern("huibao restart \\d");
            assertThat(locale == Locale.CHINA ? sentences(run.err()) : List.of())
                    .isEmpty();
        }
    }

    @AfterAll
    static void noJobIsLeft() {
        CommandRun runs = CommandRun.of(county, "runs");
        assertThat(runs.out()).contains("completed").doesNotContain("huibao restart");
    }

    @Test
    void thereAreTwoHundredOfThemAndEveryCommandIsAmongThem() {
        List<Case> all = Stream.concat(cases(), casesOfRecords()).toList();

        assertThat(all).hasSizeGreaterThanOrEqualTo(200);
        assertThat(all.stream().map(one -> one.command().get(0)))
                .contains(
                        "demo",
                        "load",
                        "generate",
                        "check-source",
                        "extract",
                        "report",
                        "adhoc",
                        "publish",
                        "metrics",
                        "runs",
                        "restart",
                        "editions",
                        "diff",
                        "trace",
                        "reproduce",
                        "schedule",
                        "watch",
                        "lake",
                        "config");
    }

    /** Five words of English in a row, outside of the value itself. */
    private static List<String> sentences(String text) {
        return text.lines()
                .filter(line -> line.matches(".*(?<![\\w/.-])([A-Za-z]{2,}[,.;:]? ){4,}[A-Za-z]{2,}.*"))
                .toList();
    }

    private static String[] command(Case one, Path home) {
        return one.command().stream()
                .map(argument -> argument.replace("HOME", home.toString()))
                .toArray(String[]::new);
    }

    static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        arguments(cases);
        settings(cases);
        settingsFiles(cases);
        plans(cases);
        folders(cases);
        audiences(cases);
        accounts(cases);
        imports(cases);
        backups(cases);
        return cases.stream();
    }

    private static void arguments(List<Case> cases) {
        for (String command : List.of(
                "demo",
                "load",
                "generate",
                "check-source",
                "extract",
                "adhoc",
                "metrics",
                "runs",
                "editions",
                "schedule",
                "watch",
                "config",
                "report monthly",
                "report briefing",
                "report daily",
                "report ledger",
                "publish marts",
                "lake verify",
                "lake compact",
                "restart",
                "diff",
                "trace",
                "reproduce",
                "shell",
                "import",
                "map",
                "doctor",
                "backup",
                "restore",
                "serve",
                "user add",
                "user list",
                "audit verify")) {
            usage(cases, "--perod", command + " --perod 2021-06");
            usage(cases, "--nosuch", command + " --nosuch");
        }
        usage(cases, "confg", "confg");
        usage(cases, "monthly", "monthly");
        usage(cases, "yearly", "report yearly --period 2021");
        usage(cases, "prune", "lake prune");
        usage(cases, "tables", "publish tables");
        for (String command : List.of("report monthly", "report briefing", "report daily", "report ledger")) {
            usage(cases, "--period", command);
            usage(cases, "--period", command + " --region 990121");
            usage(cases, "--region", command + " --period 2021-06");
        }
        usage(cases, "--dir", "load");
        usage(cases, "HOME/nowhere", "load --dir HOME/nowhere");
        usage(cases, "two", "extract two");
        usage(cases, "-1", "generate --items -1");
        usage(cases, "abc", "generate --items abc");
        usage(cases, "99999999999", "generate --items 99999999999");
        usage(cases, "100000001", "generate --items 100000001 --dir HOME/x");
        usage(cases, "1.5", "generate --items 1.5");
        usage(cases, "0", "generate --months 0");
        usage(cases, "601", "generate --months 601");
        usage(cases, "2021-13", "generate --last-month 2021-13");
        usage(cases, "0000-01", "generate --last-month 0000-01 --dir HOME/x");
        usage(cases, "x", "generate --seed x");
        usage(cases, "nosuch", "metrics nosuch");
        usage(cases, "many", "metrics items many");
        usage(cases, "twelve", "restart twelve");
        usage(cases, "ID", "restart");
        usage(cases, "A", "diff");
        usage(cases, "nosuch", "diff nosuch nosuch");
        usage(cases, "nosuch", "reproduce nosuch");
        usage(cases, "f123", "trace f123");
        usage(cases, "nosuch", "trace f123 --edition nosuch");
        usage(cases, "soon", "report monthly --region 990121 --period 2021-06 --cutoff soon");
        usage(cases, "2021-08-01", "report monthly --region 990121 --period 2021-06 --cutoff 2021-08-01");
        usage(cases, "2099-01-01", "report monthly --region 990121 --period 2021-06 --cutoff 2099-01-01T00:00:00Z");
        usage(cases, "decade", "report monthly --region 990121 --period 2021-06 --period-kind decade");
        usage(cases, "odt", "report monthly --region 990121 --period 2021-06 --formats odt");
        usage(cases, "邮件", "report briefing --region 990121 --period 2021-06 --form 邮件");
        usage(cases, "20210801", "report monthly --region 990121 --period 2021-06 --run 20210801");
        usage(cases, "year", "report daily --region 990121 --period 2021 --period-kind year");
        usage(cases, "marts", "publish marts --out");
        usage(cases, "output", "publish marts");
        usage(cases, "[]", "config --home=");
        usage(cases, "a\\u000Ab", "config --home a\nb");
        usage(cases, "/etc/passwd", "editions --home /etc/passwd");
        usage(cases, "/etc/passwd/x", "runs --home /etc/passwd/x");
        usage(cases, "HOME/none.yaml", "config --config HOME/none.yaml");
    }

    private static void settings(List<Case> cases) {
        Map<String, List<String>> wrong = Map.ofEntries(
                Map.entry("region", List.of("a b", "../x", ".hidden", "9".repeat(33))),
                Map.entry("office.name", List.of("甲".repeat(201), "甲\u0001乙")),
                Map.entry(
                        "source.url",
                        List.of(
                                "postgresql://h/d",
                                "jdbc:mysql://h/d",
                                "jdbc:postgresql://h:abc/d",
                                "jdbc:postgresql://h:0/d",
                                "jdbc:postgresql://h:70000/d",
                                "Embedded",
                                "h:5432/d")),
                Map.entry("source.schema", List.of("XinFang", "信访", "a-b", "a;b")),
                Map.entry("source.tls", List.of("yes", "Verify-Full")),
                Map.entry("source.statement-timeout", List.of("-1", "PT1H", "1e3", "9999999")),
                Map.entry("lake.root", List.of("a\nb")),
                Map.entry("output.root", List.of("a\u0007b")),
                Map.entry("disclosure.threshold", List.of("2", "0", "five", "1000")),
                Map.entry("rejects.limit", List.of("1.01", "-0.1", "1%", "1e5")),
                Map.entry("include-phone", List.of("yes", "1", "TRUE")),
                Map.entry("spark.master", List.of("nonsense", "local[0]", "spark://", "http://h:1")),
                Map.entry("log.format", List.of("json", "XML")),
                Map.entry("adhoc.limit", List.of("-5", "soon")),
                Map.entry("mart.url", List.of("embedded", "jdbc:h2:x", "x")),
                Map.entry("output.link", List.of("server/output", "ftp://h/x", "https://")),
                Map.entry("mail.host", List.of("mail host", "-h", "http://h")),
                Map.entry("mail.port", List.of("99999", "0", "smtp", "-25")),
                Map.entry("mail.tls", List.of("ssl", "STARTTLS")),
                Map.entry("mail.from", List.of("张三", "a@b@c", "a")),
                Map.entry("mail.to", List.of("张三", "a@b，c@d", "a@b;c@d", "a@b,", "a@b, c d@e")),
                Map.entry("colour", List.of("red")));
        wrong.forEach((key, values) -> values.forEach(value ->
                cases.add(new Case(ExitCode.USAGE, key, Map.of(), List.of("config", "--set", key + "=" + value)))));
        cases.add(new Case(
                ExitCode.USAGE, "source.password", Map.of(), List.of("config", "--set", "source.password=" + SECRET)));
        cases.add(
                new Case(ExitCode.USAGE, "webhook.url", Map.of(), List.of("watch", "--set", "webhook.url=" + SECRET)));
        cases.add(new Case(
                ExitCode.USAGE,
                "webhook.url",
                Map.of("hook", "https://h/x?key=" + SECRET + "|x"),
                List.of("config", "--set", "webhook.url-file=HOME/hook")));
        cases.add(new Case(
                ExitCode.USAGE,
                "source.password",
                Map.of(),
                List.of("config", "--set", "source.password-file=HOME/none")));
        cases.add(new Case(ExitCode.USAGE, "region", Map.of(), List.of("config", "--set", "region")));
    }

    private static void settingsFiles(List<Case> cases) {
        for (String[] file : new String[][] {
            {"region: 1\nregion: 2\n", "region"},
            {"source.url: embedded\nsource: {url: embedded}\n", "source.url"},
            {"regoin: 990121\n", "regoin"},
            {"region: [990121]\n", "region"},
            {"- region\n", "huibao.yaml:1"},
            {"just a text\n", "huibao.yaml:1"},
            {"region: 990121: x\n", "huibao.yaml:1"},
            {"region: \"990121\n", "huibao.yaml"},
            {"a: &a {b: *a}\n", "huibao.yaml"},
            {"region: !!java.net.URL [x]\n", "huibao.yaml:1"},
            {"\tregion: 990121\n", "huibao.yaml:1"},
            {"source: {password: " + SECRET + "}\n", "source.password"},
            {"office: {name: " + "长".repeat(40_000) + "}\n", "huibao.yaml"},
            {"office: {name: " + "长".repeat(300) + "}\n", "office.name"},
            {"# " + "x".repeat(5_000_000) + "\n", "huibao.yaml"},
            {"mail: {port: 99999, to: 张三}\n", "mail.port"},
            {"mail: {port: 99999, to: 张三}\n", "mail.to"},
            {"spark: {hadoop: {fs.s3a.secret.key: " + SECRET + "}}\n", "spark.hadoop.fs.s3a.secret.key"},
            {"adhoc: {limit: 600, colour: red}\n", "adhoc.colour"},
            {"rejects:\n  limit: 7\n", "huibao.yaml:2"},
        }) {
            cases.add(new Case(ExitCode.USAGE, file[1], Map.of("huibao.yaml", file[0]), List.of("config")));
        }
        for (String command : List.of("runs", "editions", "watch", "extract", "check-source", "demo", "lake verify")) {
            cases.add(new Case(
                    ExitCode.USAGE,
                    "disclosure.threshold",
                    Map.of("huibao.yaml", "disclosure: {threshold: 1}\n"),
                    List.of(command.split(" "))));
        }
    }

    private static void plans(List<Case> cases) {
        for (String[] plan : new String[][] {
            {"", "schedule.yaml"},
            {"reports:\n- " + GOOD, "since"},
            {"since: soon\nreports:\n- " + GOOD, "soon"},
            {"since: 2062-11-01\nreports:\n- " + GOOD, "2062-11-01"},
            {"since: 0202-11-01\nreports:\n- " + GOOD, "0202-11-01"},
            {"since: 2021-02-30\nreports:\n- " + GOOD, "2021-02-30"},
            {"since: 2021-07-01\n", "reports"},
            {"since: 2021-07-01\nreports: []\n", "reports"},
            {"since: 2021-07-01\nreports: monthly\n", "reports"},
            {"since: 2021-07-01\nreports:\n- monthly\n", "schedule.yaml:3"},
            {"since: 2021-07-01\nsince: 2021-07-02\nreports:\n- " + GOOD, "since"},
            {"since: 2021-07-01\ncolour: red\nreports:\n- " + GOOD, "colour"},
            {report("at: '0 0 6 30 2 *'"), "0 0 6 30 2 *"},
            {report("at: '0 0 6 31 4 *'"), "0 0 6 31 4 *"},
            {report("at: '* * * * * *'"), "* * * * * *"},
            {report("at: '0 * * * * *'"), "0 * * * * *"},
            {report("at: '0 0 6 1 *'"), "0 0 6 1 *"},
            {report("at: '0 0 25 1 * *'"), "0 0 25 1 * *"},
            {report("at: 'every day'"), "every day"},
            {report("at: [a]"), "at"},
            {report("report: weekly"), "weekly"},
            {report("period: span"), "span"},
            {report("period: century"), "century"},
            {report("of: next"), "next"},
            {report("days: sundays"), "sundays"},
            {report("missed: some"), "some"},
            {report("formats: [odt]"), "odt"},
            {report("formats: pdf"), "formats"},
            {report("late-after: later"), "later"},
            {report("late-after: -PT1H"), "-PT1H"},
            {report("late-after: P9999D"), "P9999D"},
            {report("region: ../x"), "../x"},
            {report("name: \"a\\nb\""), "a\\u000Ab"},
            {report("campaign: a b"), "a b"},
            {report("colour: red"), "colour"},
            {"since: 2021-07-01\nreports:\n- {report: monthly, at: '0 0 6 1 * *'}", "region"},
            {"since: 2021-07-01\nreports:\n- {question: ../q, region: 1, period: last month, at: '0 0 6 1 * *'}", "../q"
            },
            {"since: 2021-07-01\nreports:\n- {question: q, region: 1, period: 2021-06, at: '0 0 6 1 * *'}", "2021-06"},
            {"since: 2021-07-01\nreports:\n- " + GOOD + "\n- " + GOOD, "monthly"},
            {"since: {a\n", "schedule.yaml"},
            {"x: " + "y".repeat(200_000), "schedule.yaml"},
        }) {
            for (String command : List.of("watch", "schedule --once")) {
                if (command.equals("watch") || plan[0].length() % 3 == 0) {
                    cases.add(new Case(
                            ExitCode.USAGE, plan[1], Map.of("schedule.yaml", plan[0]), List.of(command.split(" "))));
                }
            }
        }
        usage(cases, "schedule.yaml", "schedule --list");
    }

    /** The plan of one good report but for one key. */
    private static String report(String changed) {
        String key = changed.substring(0, changed.indexOf(':'));
        List<String> rest = Stream.of("report: monthly", "region: 990121", "at: '0 0 6 1 * *'")
                .filter(one -> !one.startsWith(key + ":"))
                .toList();
        return "since: 2021-07-01\nreports:\n- {" + String.join(", ", rest) + ", " + changed + "}\n";
    }

    private static void folders(List<Case> cases) {
        cases.add(new Case(
                ExitCode.SOURCE_BREACH,
                "region.csv",
                Map.of("in/README.md", "x"),
                List.of("load", "--dir", "HOME/in")));
        cases.add(new Case(
                ExitCode.SOURCE_BREACH,
                "people.csv",
                Map.of("in/people.csv", "x"),
                List.of("load", "--dir", "HOME/in")));
        for (String[] header : new String[][] {
            {"post_code,name,sort_order,phone", "phone"},
            {"post_code,name", "sort_order"},
            {"post_code,name,name,sort_order", "name"}
        }) {
            cases.add(new Case(
                    ExitCode.SOURCE_BREACH,
                    header[1],
                    Map.of("in/post.csv", header[0] + "\n"),
                    List.of("load", "--dir", "HOME/in")));
        }
    }

    private static void audiences(List<Case> cases) {
        String report = "report monthly --region 990121 --period 2021-06 ";
        usage(cases, "public", report + "--audience public");
        usage(cases, "--approved-by", report + "--audience release");
        usage(cases, "--approved-by", report + "--audience release --approved-by 局长");
        usage(cases, "--approved-by", report + "--audience release --approved-on 2021-07-01");
        usage(cases, "2021-02-30", report + "--audience release --approved-by 局长 --approved-on 2021-02-30");
        usage(cases, "--audience release", report + "--approved-by 局长 --approved-on 2021-07-01");
        usage(cases, "\\u0007", report + "--audience release --approved-by \u0007 --approved-on 2021-07-01");
        usage(cases, "2021-07-02", report + "--cutoff 2021-07-02T09:00:00+08:00 --signed-on 2021-07-01");
        usage(cases, "2021-02-30", report + "--signed-on 2021-02-30");
        usage(cases, "public", "config --set audience=public");
        usage(cases, "public", "adhoc --measures items --period 2021-06 --region 990121 --audience public");
        usage(cases, "--approved-by", "adhoc --measures items --period 2021-06 --region 990121 --audience release");
        usage(cases, "public", "shell --audience public");
    }

    private static void accounts(List<Case> cases) {
        usage(cases, "NAME", "user add");
        usage(cases, "a/b", "user add a/b --role reader --for-region 990121");
        usage(cases, "chief", "user add zhang --role chief --for-region 990121");
        usage(cases, "nobody", "user lock nobody");
        usage(cases, "nobody", "user code nobody");
        usage(cases, "nobody", "user role nobody --role reader --for-region 990121");
        usage(cases, "10.1.2.3", "serve --set web.address=10.1.2.3");
        usage(cases, "no_address!", "serve --set web.address=no_address!");
        usage(cases, "99999", "serve --set web.port=99999");
        usage(cases, "10.0.0.5", "serve --demo --set web.address=10.0.0.5");
        usage(
                cases,
                "ldap://",
                "serve --set web.ldap.user-pattern=uid={0} --set web.ldap.url=ldap://directory.example.org");
    }

    private static void imports(List<Case> cases) {
        String good = MAPPING;
        refused(cases, ExitCode.USAGE, "nowhere", Map.of("m.yaml", good), "import --mapping HOME/m.yaml HOME/nowhere");
        refused(cases, ExitCode.USAGE, "none.yaml", Map.of("in/a.csv", ""), "import --mapping HOME/none.yaml HOME/in");
        refused(cases, ExitCode.USAGE, "--mapping", Map.of("in/a.csv", ""), "import HOME/in");
        refused(cases, ExitCode.USAGE, "12", Map.of(), "import --which abc");
        for (String wrong :
                List.of("- x\n", "mapping: [a\n", "mapping: x\n", good.replace("petition_item", "persons"))) {
            refused(
                    cases,
                    ExitCode.USAGE,
                    "m.yaml",
                    Map.of("m.yaml", wrong, "in/a.csv", "编号\n1\n"),
                    "import --mapping HOME/m.yaml HOME/in");
        }
        for (String personal : List.of("姓名", "身份证号", "联系电话", "家庭住址", "诉求内容")) {
            refused(
                    cases,
                    ExitCode.SOURCE_BREACH,
                    personal,
                    Map.of(
                            "m.yaml",
                            good.replace("{constant: \"1\"}", personal),
                            "in/a.csv",
                            HEADERS + "," + personal + "\n" + ROW + "," + SECRET + "\n"),
                    "import --mapping HOME/m.yaml HOME/in");
        }
        for (String[] values : new String[][] {
            {"13800138000", "mobile"}, {"11010519491231002X", "identity"}, {"zhang@example.org", "mail"}
        }) {
            refused(
                    cases,
                    ExitCode.SOURCE_BREACH,
                    "备用",
                    Map.of(
                            "m.yaml",
                            good.replace("{constant: \"1\"}", "备用"),
                            "in/a.csv",
                            HEADERS + ",备用\n" + ROW + "," + values[0] + "\n"),
                    "import --mapping HOME/m.yaml HOME/in");
        }
        refused(
                cases,
                ExitCode.DATA_REFUSED,
                "编号",
                Map.of("m.yaml", good, "in/a.csv", "号码\n1\n"),
                "import --mapping HOME/m.yaml HOME/in");
        refused(
                cases,
                ExitCode.USAGE,
                "a.csv",
                Map.of("m.yaml", good, "in/b.csv", "编号\n1\n"),
                "import --mapping HOME/m.yaml HOME/in");
        refused(
                cases,
                ExitCode.USAGE,
                "jdbc:postgresql://h/d",
                Map.of("m.yaml", good, "in/a.csv", "编号\n1\n"),
                "import --mapping HOME/m.yaml HOME/in --set source.url=jdbc:postgresql://h/d");
        refused(
                cases,
                ExitCode.SOURCE_BREACH,
                "xm",
                Map.of(
                        "map/mapping.yaml",
                        good.replace("file: a.csv", "table: xf.xfj").replace("{constant: \"1\"}", "xm")),
                "map HOME/map");
        for (String command : List.of("load --dir " + SAMPLES, "generate --items 10")) {
            refused(
                    cases,
                    ExitCode.USAGE,
                    "jdbc:postgresql://h/d",
                    Map.of("in/region.csv", "region_code\n"),
                    command + " --set source.url=jdbc:postgresql://h/d?sslmode=disable");
        }
    }

    private static void backups(List<Case> cases) {
        usage(cases, "FILE", "backup");
        usage(cases, "FILE", "restore");
        usage(cases, "none.zip", "restore HOME/none.zip");
        usage(cases, "b.zip", "backup HOME/b.zip");
        refused(cases, ExitCode.DATA_REFUSED, "b.zip", Map.of("../b.zip", "no backup"), "restore HOME/../b.zip");
        refused(cases, ExitCode.DATA_REFUSED, "b.zip", Map.of("../b.zip", ""), "restore HOME/../b.zip");
        usage(cases, "b.zip", "backup HOME/huibao.yaml/b.zip");
    }

    private static void refused(
            List<Case> cases, int exitCode, String shown, Map<String, String> files, String command) {
        cases.add(new Case(exitCode, shown, files, Arrays.asList(command.split(" "))));
    }

    static Stream<Case> casesOfRecords() {
        List<Case> cases = new ArrayList<>();
        String asked = "adhoc --region 990121 --run newest --period 2021-06 --measures ";
        usage(cases, "nosuch", asked + "nosuch");
        usage(cases, "nosuch", asked + "items --by nosuch");
        usage(cases, "nosuch", asked + "items --where nosuch=1");
        usage(cases, "zzz", asked + "items --where form=zzz");
        usage(cases, "unit", asked + "items --by unit");
        usage(cases, "[form]", asked + "items --where form");
        usage(cases, "weekly", asked + "items --by weekly");
        usage(cases, "yesterday", asked + "items --compare yesterday");
        usage(cases, "docm", asked + "items --format docm");
        usage(cases, "-5", asked + "items --by form --top -5");
        usage(cases, "x", asked + "items --by form --bottom x");
        usage(cases, "2021-13", "adhoc --region 990121 --run newest --measures items --period 2021-13");
        usage(cases, "990999", "adhoc --region 990999 --run newest --measures items --period 2021-06");
        usage(cases, "NOSUCH", asked + "campaign_items --campaign NOSUCH");
        usage(cases, "../x", asked + "items --save ../x");
        usage(cases, "nosuch", "adhoc --question nosuch --period 2021-06");
        refused(cases, ExitCode.DATA_REFUSED, "petition_item", Map.of(), "load --dir " + SAMPLES);
        refused(cases, ExitCode.DATA_REFUSED, "petition_item", Map.of(), "generate --items 10");
        refused(cases, ExitCode.DATA_REFUSED, "petition_item", Map.of(), "extract --full --set rejects.limit=0");
        refused(cases, ExitCode.DATA_REFUSED, "petition_item", Map.of(), "check-source --set rejects.limit=0");
        refused(cases, ExitCode.USAGE, "output", Map.of(), "publish marts");
        refused(cases, ExitCode.FAILED, "127.0.0.1:1/", Map.of(), "check-source --set source.url=" + NOBODY);
        refused(cases, ExitCode.FAILED, "127.0.0.1:1", Map.of(), "map HOME/map --set source.url=" + NOBODY);
        usage(cases, "990121/monthly/2021-06/x", "diff 990121/monthly/2021-06/x 990121/monthly/2021-06/y");
        usage(cases, "990121/monthly/2021-06/x", "reproduce 990121/monthly/2021-06/x");
        usage(cases, "nosuch", "trace nosuch --check");
        usage(cases, "2021-13", "report monthly --region 990121 --period 2021-13");
        usage(cases, "0000-01", "report monthly --region 990121 --period 0000-01");
        usage(cases, "2021-Q5", "report monthly --region 990121 --period 2021-Q5 --period-kind quarter");
        usage(cases, "990999", "report monthly --region 990999 --period 2021-06");
        usage(cases, "990999", "report ledger --region 990999 --period 2021-06 --run newest");
        usage(cases, "2022-01-01", "report daily --region 990121 --period 2022-01-01");
        usage(cases, "2018-08-01", "report monthly --region 990121 --period 1990-01");
        usage(cases, "2017", "report monthly --region 990121 --period 2017 --period-kind year --run newest");
        usage(cases, "NOSUCH", "report briefing --region 990121 --period 2021-06 --campaign NOSUCH");
        usage(cases, "2021-06-31", "report daily --region 990121 --period 2021-06-31 --run newest");
        usage(cases, "99", "restart 99");
        return cases.stream();
    }

    private static void usage(List<Case> cases, String shown, String command) {
        cases.add(new Case(ExitCode.USAGE, shown.replace("HOME/", ""), Map.of(), Arrays.asList(command.split(" "))));
    }
}
