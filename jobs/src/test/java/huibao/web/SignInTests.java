package huibao.web;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.access.Account;
import huibao.access.AuditEntry;
import huibao.access.Grant;
import huibao.access.OfficeRole;
import java.net.HttpCookie;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who is let in, and when it ends. */
@Tag("system")
class SignInTests {
    private static final Workbench WORKBENCH = Workbench.get();

    @Test
    void aOneTimeCodeLetsInOnceAndAsksForAPasswordFirst() {
        String code = WORKBENCH
                .accounts()
                .add("newcomer", "新人", new Grant(Set.of(OfficeRole.CLERK), Set.of(Workbench.REGION), false));
        TestBrowser visitor = WORKBENCH.stranger();

        assertThat(visitor.signIn("newcomer", code).location()).isEqualTo("/");
        assertThat(visitor.get("/").location()).isEqualTo("/account");
        assertThat(visitor.get("/runs").location()).isEqualTo("/account");
        assertThat(visitor.post("/account/password", Map.of("password", "short", "again", "short"))
                        .body())
                .contains("密码不符合要求");
        assertThat(visitor.post(
                                "/account/password",
                                Map.of("password", Workbench.PASSWORD, "again", Workbench.PASSWORD))
                        .location())
                .isEqualTo("/");
        assertThat(visitor.get("/").body()).contains("密码已修改");
        assertThat(WORKBENCH.stranger().signIn("newcomer", code).location()).isEqualTo("/sign-in");
    }

    @Test
    void theSameAnswerForAWrongNameAndAWrongPassword() {
        TestBrowser.Reply wrongName = WORKBENCH.stranger().signIn("no-such-name", "whatever it is");
        TestBrowser.Reply wrongPassword = WORKBENCH.stranger().signIn("analyst", "whatever it is");

        assertThat(wrongName.status()).isEqualTo(wrongPassword.status());
        assertThat(wrongName.header("location")).isEqualTo(wrongPassword.header("location"));
    }

    @Test
    void afterFiveFailuresTheSixthTryIsNotLookedAt() {
        WORKBENCH.add("slowed", OfficeRole.CLERK, Workbench.REGION);
        for (int i = 0; i < 5; i++) {
            WORKBENCH.stranger().signIn("slowed", "wrong");
        }

        TestBrowser.Reply right = WORKBENCH.stranger().signIn("slowed", Workbench.PASSWORD);

        assertThat(right.header("location").orElseThrow()).contains("wait=");
    }

    @Test
    void aNewSessionIdAtSignInAndNoneThatWasHandedOver() {
        TestBrowser visitor = WORKBENCH.stranger();
        visitor.get("/sign-in");
        String before = visitor.session().getValue();

        visitor.signIn("clerk", Workbench.PASSWORD);

        assertThat(visitor.session().getValue()).isNotEqualTo(before);
        assertThat(visitor.session().isHttpOnly()).isTrue();
    }

    @Test
    void theCookieIsWorthNothingAfterSigningOut() {
        TestBrowser visitor = WORKBENCH.signIn("clerk");
        HttpCookie cookie = visitor.session();

        assertThat(visitor.post("/sign-out", Map.of()).location()).isEqualTo("/sign-in");

        assertThat(with(cookie)).isEqualTo(302);
    }

    @Test
    void aChangeOfPasswordEndsTheOtherSessionsAndNotItsOwn() {
        WORKBENCH.add("changer", OfficeRole.CLERK, Workbench.REGION);
        TestBrowser other = WORKBENCH.signIn("changer");
        TestBrowser own = WORKBENCH.signIn("changer");

        own.post(
                "/account/password",
                Map.of(
                        "old",
                        Workbench.PASSWORD,
                        "password",
                        "another long password",
                        "again",
                        "another long password"));

        assertThat(own.get("/account").status()).isEqualTo(200);
        assertThat(other.get("/account").status()).isEqualTo(302);
    }

    @Test
    void aChangeOfRoleOrALockEndsSessionsAtOnce() {
        WORKBENCH.add("demoted", OfficeRole.OPERATOR, Workbench.REGION);
        TestBrowser visitor = WORKBENCH.signIn("demoted");
        assertThat(visitor.get("/health").status()).isEqualTo(200);

        WORKBENCH.accounts().grant("demoted", new Grant(Set.of(OfficeRole.CLERK), Set.of(Workbench.REGION), false));
        assertThat(visitor.get("/health").status()).isEqualTo(302);

        TestBrowser again = WORKBENCH.signIn("demoted");
        assertThat(again.get("/health").status()).isEqualTo(403);
        WORKBENCH.accounts().lock("demoted");
        assertThat(again.get("/").status()).isEqualTo(302);
        assertThat(WORKBENCH.stranger().signIn("demoted", Workbench.PASSWORD).location())
                .isEqualTo("/sign-in");
    }

    @Test
    void thePasswordIsAskedForBeforeItIsChanged() {
        WORKBENCH.add("careful", OfficeRole.CLERK, Workbench.REGION);
        TestBrowser visitor = WORKBENCH.signIn("careful");

        TestBrowser.Reply reply = visitor.post(
                "/account/password",
                Map.of("old", "wrong", "password", "another long password", "again", "another long password"));

        assertThat(reply.body()).contains("现密码不对");
        assertThat(WORKBENCH.accounts().admit("careful", Workbench.PASSWORD)).isPresent();
    }

    @Test
    void anAdministratorMakesAndChangesAccountsAndEachActIsWrittenDown() {
        TestBrowser admin = WORKBENCH.visitor(OfficeRole.ADMIN);

        assertThat(admin.post(
                                "/users",
                                Map.of(
                                        "name",
                                        "made",
                                        "display",
                                        "分析员",
                                        "roles",
                                        "ANALYST",
                                        "regions",
                                        Workbench.REGION))
                        .body())
                .contains("made 的一次性码");
        admin.post("/users/made/grant", Map.of("roles", "LEADER", "regions", "*"));
        admin.post("/users/made/lock", Map.of());

        Account made = WORKBENCH.account("made");
        assertThat(made.roles()).containsExactly(OfficeRole.LEADER);
        assertThat(made.locked()).isTrue();
        List<AuditEntry> entries = WORKBENCH.audit().all();
        assertThat(entries)
                .filteredOn(entry -> entry.on().equals("made"))
                .extracting(AuditEntry::act)
                .containsExactly("account-added", "account-granted", "account-locked");
        assertThat(WORKBENCH.audit().verify().brokenAt()).isEmpty();
    }

    @Test
    void nobodyGetsRolesThatWatchOneAnother() {
        TestBrowser.Reply reply = WORKBENCH
                .visitor(OfficeRole.ADMIN)
                .post("/users/admin/grant", Map.of("roles", "ADMIN,AUDITOR", "regions", "*"));

        assertThat(reply.body()).contains("互相监督");
        assertThat(WORKBENCH.account("admin").roles()).containsExactly(OfficeRole.ADMIN);
    }

    private static int with(HttpCookie cookie) {
        TestBrowser thief = WORKBENCH.stranger();
        return thief.send(HttpRequest.newBuilder(thief.address("/account"))
                        .header("Cookie", cookie.getName() + "=" + cookie.getValue())
                        .GET())
                .status();
    }
}
