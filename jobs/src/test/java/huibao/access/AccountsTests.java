package huibao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huibao.figure.Audience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsTests {
    private static final Instant NOW = Instant.parse("2026-11-29T00:00:00Z");
    private static final String PASSWORD = "correct horse battery";
    private static final Grant CLERK = new Grant(Set.of(OfficeRole.CLERK), Set.of("990121"), false);

    @TempDir
    Path home;

    private Accounts accounts;

    @BeforeEach
    void open() {
        accounts = at(NOW);
    }

    private Accounts at(Instant now) {
        return new Accounts(home, Separation.THREE_ACCOUNTS, Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void aCodeLetsInOnceAndThenThePasswordDoes() {
        String code = accounts.add("chen", "统计员", CLERK);

        assertThat(accounts.admit("chen", code)).isPresent().get().matches(Account::mustSetPassword);
        assertThat(accounts.admit("chen", code)).isEmpty();

        accounts.setPassword("chen", PASSWORD);
        assertThat(accounts.admit("chen", PASSWORD)).isPresent();
        assertThat(accounts.admit("chen", PASSWORD + "x")).isEmpty();
        assertThat(accounts.admit("nobody", PASSWORD)).isEmpty();
    }

    @Test
    void aCodeIsGoodForADay() {
        String code = accounts.add("chen", "统计员", CLERK);

        assertThat(at(NOW.plus(Duration.ofHours(25))).admit("chen", code)).isEmpty();
        assertThat(at(NOW.plus(Duration.ofHours(23))).admit("chen", code)).isPresent();
    }

    @Test
    void everyChangeOfRightsOrPasswordEndsSessions() {
        accounts.add("chen", "统计员", CLERK);
        int first = version();
        accounts.setPassword("chen", PASSWORD);
        int second = version();
        accounts.grant("chen", new Grant(Set.of(OfficeRole.ANALYST), Set.of("990121"), false));
        int third = version();
        accounts.lock("chen");

        assertThat(new int[] {first, second, third, version()}).isSorted().doesNotHaveDuplicates();
        assertThat(accounts.admit("chen", PASSWORD)).isEmpty();
        accounts.unlock("chen");
        assertThat(accounts.admit("chen", PASSWORD)).isPresent();
    }

    private int version() {
        return accounts.find("chen").orElseThrow().version();
    }

    @Test
    void anotherProcessSeesAChangeAtOnce() {
        Accounts other = at(NOW);
        assertThat(other.find("chen")).isEmpty();

        accounts.add("chen", "统计员", CLERK);
        assertThat(other.find("chen")).isPresent();
        accounts.lock("chen");

        assertThat(other.find("chen").orElseThrow().locked()).isTrue();
    }

    @Test
    void thoseWhoWatchOneAnotherAreThreeAccounts() {
        Grant both = new Grant(Set.of(OfficeRole.ADMIN, OfficeRole.AUDITOR), Set.of("*"), false);

        assertThatThrownBy(() -> accounts.add("boss", "x", both))
                .isInstanceOf(AccessRefused.class)
                .hasMessageContaining("admin, auditor");
        new Accounts(home, Separation.SMALL_OFFICE, Clock.fixed(NOW, ZoneOffset.UTC)).add("boss", "x", both);
    }

    @Test
    void namesPasswordsAndRolesAreChecked() {
        assertThatThrownBy(() -> accounts.add("Chen X", "x", CLERK)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> accounts.add("../chen", "x", CLERK)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> accounts.add("chen", "a\nb", CLERK)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> accounts.add("chen", "x", new Grant(Set.of(), Set.of(), false)))
                .isInstanceOf(AccessRefused.class);
        accounts.add("chen", "x", CLERK);
        assertThatThrownBy(() -> accounts.add("chen", "x", CLERK)).hasMessageContaining("already");
        assertThatThrownBy(() -> accounts.setPassword("chen", "short")).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> accounts.lock("nobody")).hasMessageContaining("Expected one of: chen");
    }

    @Test
    void theFileIsForItsOwnerAloneAndHoldsNoPasswordOrCode() throws IOException {
        String code = accounts.add("chen", "统计员", CLERK);
        accounts.setPassword("chen", PASSWORD);
        Path file = home.resolve("access/accounts.json");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        assertThat(Files.readString(file)).doesNotContain(PASSWORD, code);
        assertThat(accounts.find("chen").orElseThrow().toString()).doesNotContain("password");
    }

    @Test
    void aReaderSeesReleasesOnlyAndNobodyAnotherRegion() {
        accounts.add("guest", "x", new Grant(Set.of(OfficeRole.READER), Set.of("990121"), false));
        accounts.add("chen", "x", CLERK);
        Account reader = accounts.find("guest").orElseThrow();
        Account clerk = accounts.find("chen").orElseThrow();

        assertThat(reader.reads(Audience.RELEASE)).isTrue();
        assertThat(reader.reads(Audience.INTERNAL)).isFalse();
        assertThat(clerk.reads(Audience.INTERNAL)).isTrue();
        assertThat(clerk.sees("990121")).isTrue();
        assertThat(clerk.sees("990199")).isFalse();
    }
}
