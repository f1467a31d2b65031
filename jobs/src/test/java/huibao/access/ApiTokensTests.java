package huibao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiTokensTests {
    private static final Instant NOW = Instant.parse("2026-11-29T00:00:00Z");
    private static final Grant ANALYST = new Grant(Set.of(OfficeRole.ANALYST), Set.of("990121"), false);

    @TempDir
    Path home;

    private Accounts accounts;
    private ApiTokens tokens;

    @BeforeEach
    void open() {
        accounts = accounts(NOW);
        accounts.add("chen", "分析员", ANALYST);
        accounts.setPassword("chen", "correct horse battery");
        tokens = at(NOW);
    }

    private Accounts accounts(Instant now) {
        return new Accounts(home, Separation.THREE_ACCOUNTS, Clock.fixed(now, ZoneOffset.UTC));
    }

    private ApiTokens at(Instant now) {
        return new ApiTokens(home, accounts, Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void aTokenLetsInAsItsAccountUntilItEnds() {
        ApiTokens.Fresh fresh = tokens.make("chen", "看板", 30);

        assertThat(tokens.admit(fresh.secret()))
                .hasValueSatisfying(
                        admitted -> assertThat(admitted.account().name()).isEqualTo("chen"));
        assertThat(at(NOW.plus(Duration.ofDays(30)).minusSeconds(1)).admit(fresh.secret()))
                .isPresent();
        assertThat(at(NOW.plus(Duration.ofDays(30))).admit(fresh.secret())).isEmpty();
        assertThat(at(NOW.plus(Duration.ofDays(30))).of("chen")).isEmpty();
    }

    @Test
    void anotherProcessKnowsIt() {
        String secret = tokens.make("chen", "看板", 30).secret();

        assertThat(new ApiTokens(home, accounts(NOW), Clock.fixed(NOW, ZoneOffset.UTC)).admit(secret))
                .isPresent();
    }

    @Test
    void theFileHoldsNoTokenAndIsItsOwnersAlone() throws IOException {
        String secret = tokens.make("chen", "看板", 30).secret();
        Path file = home.resolve("access").resolve("tokens.json");

        assertThat(Files.readString(file))
                .doesNotContain(secret)
                .doesNotContain(secret.substring(secret.lastIndexOf('_') + 1))
                .contains(org.apache.commons.codec.digest.DigestUtils.sha256Hex(secret));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aNewPasswordOtherRolesAndALockEndIt() {
        String secret = tokens.make("chen", "看板", 30).secret();
        accounts.setPassword("chen", "another long password");
        assertThat(tokens.admit(secret)).isEmpty();

        secret = tokens.make("chen", "看板", 30).secret();
        accounts.grant("chen", new Grant(Set.of(OfficeRole.CLERK), Set.of("990121"), false));
        assertThat(tokens.admit(secret)).isEmpty();

        secret = tokens.make("chen", "看板", 30).secret();
        accounts.lock("chen");
        assertThat(tokens.admit(secret)).isEmpty();
        accounts.unlock("chen");
        assertThat(tokens.admit(secret)).isEmpty();
    }

    @Test
    void onlyTheWholeTokenLetsIn() {
        ApiTokens.Fresh fresh = tokens.make("chen", "看板", 30);
        String secret = fresh.secret();

        assertThat(tokens.admit(secret.substring(0, secret.length() - 1) + (secret.endsWith("a") ? "b" : "a")))
                .isEmpty();
        assertThat(tokens.admit(secret + " ")).isEmpty();
        assertThat(tokens.admit(fresh.token().id())).isEmpty();
        assertThat(tokens.admit(fresh.token().hash())).isEmpty();
        assertThat(tokens.admit("")).isEmpty();
    }

    @Test
    void itsOwnerRevokesItAndNobodyElse() {
        accounts.add("wang", "统计员", ANALYST);
        ApiTokens.Fresh fresh = tokens.make("chen", "看板", 30);

        assertThatThrownBy(() -> tokens.revoke("wang", fresh.token().id())).isInstanceOf(AccessRefused.class);
        assertThat(tokens.admit(fresh.secret())).isPresent();

        tokens.revoke("chen", fresh.token().id());
        assertThat(tokens.admit(fresh.secret())).isEmpty();
        assertThat(tokens.of("chen")).isEmpty();
    }

    @Test
    void whatCannotBeATokenIsRefusedWithARemedy() {
        assertThatThrownBy(() -> tokens.make("nobody", "x", 30)).hasMessageContaining("nobody", "chen");
        assertThatThrownBy(() -> tokens.make("chen", " ", 30)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> tokens.make("chen", "a\nb", 30)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> tokens.make("chen", "x", 0)).hasMessageContaining("1 to 365");
        assertThatThrownBy(() -> tokens.make("chen", "x", 366)).hasMessageContaining("1 to 365");
        accounts.addGuest("demo", "Guest", ANALYST);
        assertThatThrownBy(() -> tokens.make("demo", "x", 1)).hasMessageContaining("sample county");
        accounts.lock("chen");
        assertThatThrownBy(() -> tokens.make("chen", "x", 1)).hasMessageContaining("--undo");
    }

    @Test
    void anAccountHasTwentyAtMostAndNoTwoAreTheSame() {
        Set<String> secrets = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            secrets.add(tokens.make("chen", "n" + i, 1).secret());
        }
        assertThat(secrets).hasSize(20).allMatch(secret -> secret.matches("hb_[a-z2-9]{8}_[a-z2-9]{32}"));
        assertThatThrownBy(() -> tokens.make("chen", "one more", 1)).hasMessageContaining("20");

        assertThat(at(NOW.plus(Duration.ofDays(2))).make("chen", "later", 1).secret())
                .isNotEmpty();
    }
}
