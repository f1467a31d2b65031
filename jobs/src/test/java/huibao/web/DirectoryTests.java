package huibao.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import huibao.access.Account;
import huibao.access.Accounts;
import huibao.access.Audit;
import huibao.access.Grant;
import huibao.access.OfficeRole;
import huibao.access.Separation;
import huibao.access.Throttle;
import huibao.settings.Settings;
import huibao.settings.SettingsException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Signing in with a password that a real directory holds. */
class DirectoryTests {
    private static final String PASSWORD = "of the directory";

    @TempDir
    Path home;

    private InMemoryDirectoryServer server;
    private Accounts accounts;
    private SignInProvider signIn;

    @BeforeEach
    void start() throws Exception {
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig("dc=example");
        config.setListenerConfigs(
                InMemoryListenerConfig.createLDAPConfig("here", InetAddress.getLoopbackAddress(), 0, null));
        server = new InMemoryDirectoryServer(config);
        server.add("dn: dc=example", "objectClass: domain", "dc: example");
        server.add(
                "dn: uid=chen,dc=example",
                "objectClass: account",
                "objectClass: simpleSecurityObject",
                "uid: chen",
                "userPassword: " + PASSWORD);
        server.startListening();
        accounts = new Accounts(home, Separation.THREE_ACCOUNTS, Clock.systemUTC());
        signIn = new SignInProvider(
                accounts,
                LdapSettings.directory(settings("ldap://127.0.0.1:" + server.getListenPort(), "uid={0},dc=example")),
                new Throttle(Clock.systemUTC()),
                new Audit(home, Clock.systemUTC()),
                Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        server.shutDown(true);
    }

    private Settings settings(String url, String pattern) {
        return Settings.read(new Settings.Sources(
                home, Optional.empty(), Map.of(), Map.of("web.ldap.url", url, "web.ldap.user-pattern", pattern)));
    }

    private Authentication tried(String name, String password) {
        UsernamePasswordAuthenticationToken token = UsernamePasswordAuthenticationToken.unauthenticated(name, password);
        token.setDetails(new WebAuthenticationDetails("10.0.0.1", null));
        return signIn.authenticate(token);
    }

    private String account(String name) {
        return accounts.add(name, name, new Grant(Set.of(OfficeRole.CLERK), Set.of(Account.EVERY_REGION), false));
    }

    @Test
    void whoHasAnAccountHereIsLetInByThePasswordThere() {
        account("chen");

        Member member = (Member) tried("chen", PASSWORD).getPrincipal();

        assertThat(member.name()).isEqualTo("chen");
        assertThat(member.by()).isEqualTo(Member.By.DIRECTORY);
    }

    @Test
    void nobodyElseIs() {
        assertThatThrownBy(() -> tried("chen", PASSWORD)).isInstanceOf(BadCredentialsException.class);
        account("chen");
        assertThatThrownBy(() -> tried("chen", "wrong")).isInstanceOf(BadCredentialsException.class);
        // A bind without a password is one of nobody, and directories let it pass.
        assertThatThrownBy(() -> tried("chen", "")).isInstanceOf(BadCredentialsException.class);
        accounts.lock("chen");
        assertThatThrownBy(() -> tried("chen", PASSWORD)).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void aCodeOfItsOwnLetsInWhenTheDirectoryIsDown() {
        String code = account("chen");
        server.shutDown(true);

        assertThatThrownBy(() -> tried("chen", PASSWORD)).isInstanceOf(BadCredentialsException.class);
        assertThat(((Member) tried("chen", code).getPrincipal()).by()).isEqualTo(Member.By.OWN_PASSWORD);
    }

    @Test
    void passwordsCrossNoNetworkInClear() {
        assertThatThrownBy(() -> LdapSettings.directory(settings("ldap://dc.example", "uid={0},dc=example")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("in clear");
        assertThat(LdapSettings.directory(settings("ldaps://dc.example", "uid={0},dc=example")))
                .isPresent();
        assertThatThrownBy(() -> settings("ldaps://dc.example", "uid=chen,dc=example"))
                .isInstanceOf(SettingsException.class);
    }
}
