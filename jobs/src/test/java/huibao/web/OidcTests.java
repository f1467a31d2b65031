package huibao.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import huibao.access.Account;
import huibao.access.Accounts;
import huibao.access.Audit;
import huibao.access.Grant;
import huibao.access.Issuer;
import huibao.access.OfficeRole;
import huibao.access.Separation;
import huibao.desk.Desk;
import huibao.desk.JobQueue;
import huibao.desk.PageServer;
import huibao.settings.Settings;
import huibao.settings.SettingsException;
import huibao.web.WebServer.Served;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Signing in by a provider that signs real tokens. */
@Tag("system")
class OidcTests {
    @TempDir
    Path home;

    private TestIssuer issuer;
    private Accounts accounts;
    private Audit audit;
    private JobQueue jobs;
    private Served served;
    private TestBrowser visitor;

    @BeforeEach
    void start() throws Exception {
        issuer = new TestIssuer();
        Settings settings = settings(issuer.address(), TestIssuer.CLIENT);
        Clock clock = Clock.systemUTC();
        accounts = new Accounts(home, Separation.THREE_ACCOUNTS, clock);
        accounts.add("chen", "统计员", new Grant(Set.of(OfficeRole.CLERK), Set.of(Account.EVERY_REGION), false));
        audit = new Audit(home, clock);
        Desk desk = new Desk(settings, clock, "test");
        jobs = JobQueue.open(desk);
        served = WebServer.serve(
                new PageServer.Backing(desk, jobs, accounts, audit),
                Listening.of(settings).at(0));
        visitor = new TestBrowser(served.address());
    }

    @AfterEach
    void stop() {
        served.close();
        jobs.close();
        issuer.close();
    }

    private Settings settings(String address, String client) {
        return Settings.read(new Settings.Sources(
                home,
                Optional.empty(),
                Map.of("HUIBAO_WEB_OIDC_CLIENT_SECRET", TestIssuer.SECRET),
                Map.of("web.oidc.issuer", address, "web.oidc.client-id", client)));
    }

    /** @return the address at the provider */
    private String begin() {
        return visitor.get("/sign-in/office").header("location").orElseThrow();
    }

    private TestBrowser.Reply comeBack(String name) {
        return visitor.get("/sign-in/office/answer" + issuer.signedIn(name, begin()));
    }

    private String told(TestBrowser.Reply reply) {
        assertThat(reply.location()).isEqualTo("/sign-in");
        return visitor.get(reply.header("location").orElseThrow()).body();
    }

    private List<String> acts() {
        return audit.all().stream()
                .map(entry -> entry.act() + " " + entry.on() + " " + entry.detail())
                .toList();
    }

    @Test
    void whoHasAnAccountHereIsLetInByTheProvider() {
        assertThat(visitor.get("/sign-in").body()).contains("href=\"/sign-in/office\"");
        String address = begin();
        assertThat(address)
                .startsWith(issuer.address() + "/authorize?")
                .contains("code_challenge_method=S256", "state=", "nonce=", "scope=openid");
        HttpCookie before = visitor.session();

        TestBrowser.Reply reply = visitor.get("/sign-in/office/answer" + issuer.signedIn("chen", address));

        assertThat(reply.location()).isEqualTo("/");
        assertThat(visitor.session().getValue()).isNotEqualTo(before.getValue());
        assertThat(visitor.get("/runs").status()).isEqualTo(200);
        // The password is the provider's: none is asked for here, and none can be set.
        assertThat(visitor.get("/account").body()).doesNotContain("action=\"/account/password\"");
        assertThat(acts()).containsExactly("signed-in chen oidc");

        visitor.post("/sign-out", Map.of());
        assertThat(visitor.get("/runs").location()).isEqualTo("/sign-in");
        assertThat(acts()).endsWith("signed-out chen ");
    }

    @Test
    void aChangeOfTheAccountEndsTheSessionAtOnce() {
        assertThat(comeBack("chen").location()).isEqualTo("/");
        accounts.lock("chen");

        assertThat(visitor.get("/runs").location()).isEqualTo("/sign-in");
        assertThat(told(comeBack("chen"))).contains("没有您的账号");
    }

    @Test
    void whoHasNoAccountHereIsNotLetIn() {
        assertThat(told(comeBack("wang"))).contains("没有您的账号");

        assertThat(visitor.get("/").location()).isEqualTo("/sign-in");
        assertThat(acts()).containsExactly("sign-in-refused ? oidc nobody");
        issuer.tokensWith(claims -> claims.claim("preferred_username", null));
        assertThat(told(comeBack("chen"))).contains("没有您的账号");
    }

    /** A change to the claims that makes a token a bad one. */
    record BadToken(String name, UnaryOperator<JWTClaimsSet.Builder> change) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<BadToken> badTokens() {
        return Stream.of(
                new BadToken("other nonce", claims -> claims.claim("nonce", "of another session")),
                new BadToken("no nonce", claims -> claims.claim("nonce", null)),
                new BadToken("other issuer", claims -> claims.issuer("http://127.0.0.1:1")),
                new BadToken("other audience", claims -> claims.audience("another-program")),
                new BadToken("audience among others of another", claims -> claims.audience(
                                List.of(TestIssuer.CLIENT, "another"))
                        .claim("azp", "another")),
                new BadToken("expired", claims -> claims.issueTime(
                                Date.from(Instant.now().minusSeconds(900)))
                        .expirationTime(Date.from(Instant.now().minusSeconds(600)))),
                new BadToken(
                        "of the future",
                        claims -> claims.issueTime(Date.from(Instant.now().plusSeconds(900)))),
                new BadToken("no subject", claims -> claims.subject(null)));
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void aTokenThatIsNotForThisSessionLetsNobodyIn(BadToken bad) {
        issuer.tokensWith(bad.change());

        assertThat(told(comeBack("chen"))).contains("不能接受");

        assertThat(visitor.get("/").location()).isEqualTo("/sign-in");
        assertThat(acts()).containsExactly("sign-in-refused ? oidc refused");
    }

    @Test
    void aTokenThatTheProviderDidNotSignLetsNobodyIn() {
        issuer.signTokensWith(TestIssuer.unsigned());
        assertThat(told(comeBack("chen"))).contains("不能接受");

        issuer.signTokensWith(issuer.signedBy(TestIssuer.key()));
        assertThat(told(comeBack("chen"))).contains("不能接受");

        assertThat(visitor.get("/").location()).isEqualTo("/sign-in");
    }

    @Test
    void anAnswerCountsOnceAndForTheSessionThatAskedOnly() {
        String answer = "/sign-in/office/answer" + issuer.signedIn("chen", begin());
        TestBrowser other = new TestBrowser(served.address());
        assertThat(other.get(answer).location()).isEqualTo("/sign-in");
        assertThat(visitor.get(answer.replaceAll("state=.*", "state=made-up")).location())
                .isEqualTo("/sign-in");
        assertThat(visitor.get(answer).location()).isEqualTo("/");
        visitor.post("/sign-out", Map.of());

        assertThat(told(visitor.get(answer))).contains("不能接受");
    }

    @Test
    void aProviderThatIsDownIsToldOfAndTheOwnPasswordLetsIn() {
        String address = begin();
        issuer.beSilent();
        assertThat(told(visitor.get("/sign-in/office/answer" + issuer.signedIn("chen", address))))
                .contains("没有应答");
        accounts.setPassword("chen", Workbench.PASSWORD);
        assertThat(visitor.signIn("chen", Workbench.PASSWORD).location()).isEqualTo("/");
    }

    /** So it is also when nobody has signed in by it since the server started. */
    @Test
    void aProviderThatWasNeverThereKeepsNoServerFromStarting() {
        issuer.beSilent();

        assertThat(told(visitor.get("/sign-in/office"))).contains("没有应答", "huibao doctor");
    }

    @Test
    void repeatedFailuresAreSlowedDown() {
        for (int i = 0; i < 5; i++) {
            comeBack("wang");
        }
        assertThat(comeBack("wang").header("location").orElseThrow()).contains("wait=");
        // Those with a password of this page are not kept out by it.
        accounts.setPassword("chen", Workbench.PASSWORD);
        assertThat(visitor.signIn("chen", Workbench.PASSWORD).location()).isEqualTo("/");
    }

    @Test
    void whetherTheProviderIsThereIsToldWithTheRemedy() {
        assertThat(new Issuer(URI.create(issuer.address())).problem()).isEmpty();
        assertThat(new Issuer(URI.create(issuer.address() + "/"))
                        .problem()
                        .orElseThrow()
                        .in(Locale.ENGLISH))
                .contains("calls itself [" + issuer.address() + "]");
        issuer.beSilent();
        assertThat(new Issuer(URI.create(issuer.address()))
                        .problem()
                        .orElseThrow()
                        .in(Locale.CHINESE))
                .contains("503", "web.oidc.issuer");
    }

    @Test
    void codesCrossNoNetworkInClearAndHalfASettingIsNone() throws IOException {
        assertThatThrownBy(() -> OidcSettings.of(settings("http://login.example", "x")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("in clear");
        assertThatThrownBy(() -> OidcSettings.of(settings("https://login.example", "")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("both");
        assertThat(OidcSettings.of(settings("https://login.example", "x"))
                        .orElseThrow()
                        .toString())
                .doesNotContain(TestIssuer.SECRET);
    }
}
