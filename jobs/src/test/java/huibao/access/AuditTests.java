package huibao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditTests {
    @TempDir
    Path home;

    private Audit at(String now) {
        return new Audit(home, Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }

    private Path november() {
        return home.resolve("audit/2026-11.jsonl");
    }

    @Test
    void eachLineFollowsFromTheOneBeforeAlsoAcrossMonths() {
        at("2026-11-30T23:59:00Z").write("chen", "10.0.0.1", Act.SIGNED_IN, "chen", "");
        at("2026-12-01T00:01:00Z").write("chen", "10.0.0.1", Act.FILE_SENT, "monthly", "sha");
        Audit audit = at("2026-12-02T00:00:00Z");

        assertThat(audit.all())
                .extracting(AuditEntry::act, AuditEntry::on)
                .containsExactly(tuple("signed-in", "chen"), tuple("file-sent", "monthly"));
        assertThat(audit.all().get(0).before()).isEqualTo(Audit.NOTHING_BEFORE);
        assertThat(audit.verify())
                .matches(found -> found.entries() == 2 && found.brokenAt().isEmpty());
    }

    @Test
    void aLineThatIsChangedTakenOutOrPutInIsFound() throws IOException {
        Audit audit = at("2026-11-29T00:00:00Z");
        for (int i = 0; i < 4; i++) {
            audit.write("chen", "-", Act.QUESTION_ASKED, "question " + i, "");
        }
        List<String> lines = Files.readAllLines(november());

        assertThat(brokenWith(lines.get(0), lines.get(1).replace("chen", "wang"), lines.get(2), lines.get(3)))
                .isEqualTo("2026-11.jsonl:3");
        assertThat(brokenWith(lines.get(0), lines.get(2), lines.get(3))).isEqualTo("2026-11.jsonl:2");
        assertThat(brokenWith(lines.get(0), lines.get(0), lines.get(1))).isEqualTo("2026-11.jsonl:2");
        assertThat(brokenWith(lines.get(0), "rubbish")).isEqualTo("2026-11.jsonl:2");
    }

    @Test
    void monthsOlderThanKeptAreTakenAwayAndTheRestStillFollowsFromThem() throws IOException {
        for (String month : List.of("2025-09", "2025-10", "2025-11", "2026-11")) {
            at(month + "-15T00:00:00Z").write("chen", "10.0.0.1", Act.FILE_SENT, month, "");
        }
        Audit audit = at("2026-11-29T00:00:00Z");
        String end = org.apache.commons.codec.digest.DigestUtils.sha256Hex(
                Files.readAllLines(home.resolve("audit/2025-10.jsonl")).get(0));

        audit.cut(Instant.parse("2025-11-29T00:00:00Z"));

        assertThat(home.resolve("audit/2025-10.jsonl")).doesNotExist();
        // Not over as long as one of its days is kept.
        assertThat(home.resolve("audit/2025-11.jsonl")).exists();
        assertThat(audit.all())
                .extracting(AuditEntry::act, AuditEntry::on)
                .contains(tuple("audit-cut", "2025-09.jsonl"), tuple("audit-cut", "2025-10.jsonl"));
        assertThat(audit.all().get(0).before()).isEqualTo(end);
        assertThat(audit.verify())
                .matches(found -> found.entries() == 4 && found.brokenAt().isEmpty());
    }

    @Test
    void aMonthThatSomebodyTookAwayIsFoundAndNoneIsTakenFromAChangedLog() throws IOException {
        for (String month : List.of("2025-09", "2025-10", "2026-11")) {
            at(month + "-15T00:00:00Z").write("chen", "10.0.0.1", Act.FILE_SENT, month, "");
        }
        Files.delete(home.resolve("audit/2025-09.jsonl"));
        Audit audit = at("2026-11-29T00:00:00Z");

        assertThat(audit.verify().brokenAt()).contains("2025-10.jsonl:1");

        audit.cut(Instant.parse("2025-11-29T00:00:00Z"));
        assertThat(home.resolve("audit/2025-10.jsonl")).exists();
    }

    private String brokenWith(String... lines) throws IOException {
        Files.write(november(), List.of(lines));
        return at("2026-11-29T00:00:00Z").verify().brokenAt().orElse("");
    }

    @Test
    void whatIsWrittenStaysOneLineWhateverItHolds() throws IOException {
        at("2026-11-29T00:00:00Z").write("-", "-", Act.SIGN_IN_REFUSED, "a\nb\"} {\u2028", "x");

        assertThat(Files.readAllLines(november())).hasSize(1);
        assertThat(at("2026-11-29T00:00:00Z").all().get(0).on()).isEqualTo("a\nb\"} {\u2028");
    }

    @Test
    void manyAtOnceKeepTheChainWhole() {
        Audit audit = at("2026-11-29T00:00:00Z");
        Audit other = at("2026-11-29T00:00:00Z");

        IntStream.range(0, 60).parallel().forEach(i -> (i % 2 == 0 ? audit : other)
                .write("chen", "-", Act.FIGURE_TRACED, Integer.toString(i), ""));

        assertThat(audit.verify())
                .matches(found -> found.entries() == 60 && found.brokenAt().isEmpty());
    }

    @Test
    void whereNothingCanBeWrittenTheActIsRefused() throws IOException {
        Files.writeString(home.resolve("audit"), "a file where the folder should be");

        assertThatThrownBy(() -> at("2026-11-29T00:00:00Z").write("chen", "-", Act.HANDED_IN, "x", ""))
                .isInstanceOf(AccessStoreException.class);
    }

    @Test
    void triesAreSlowedDownByAccountAndByAddress() {
        List<Instant> now = new ArrayList<>(List.of(Instant.parse("2026-11-29T00:00:00Z")));
        Throttle throttle = new Throttle(new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get(0);
            }
        });
        for (int i = 0; i < 4; i++) {
            throttle.failed("chen", "10.0.0.1");
        }
        assertThat(throttle.pause("chen", "10.0.0.1")).isEmpty();
        throttle.failed("chen", "10.0.0.1");
        assertThat(throttle.pause("chen", "10.0.0.9").orElseThrow()).hasSeconds(1);
        throttle.failed("chen", "10.0.0.1");
        assertThat(throttle.pause("chen", "10.0.0.9").orElseThrow()).hasSeconds(2);
        for (int i = 0; i < 30; i++) {
            throttle.failed("chen", "10.0.0.1");
        }
        assertThat(throttle.pause("chen", "10.0.0.9").orElseThrow()).hasMinutes(15);
        // Names tried one after the other from one place.
        assertThat(throttle.pause("wang", "10.0.0.1")).isPresent();
        assertThat(throttle.pause("wang", "10.0.0.2")).isEmpty();

        now.set(0, now.get(0).plusSeconds(901));
        assertThat(throttle.pause("chen", "10.0.0.1")).isEmpty();
        throttle.succeeded("chen", "10.0.0.1");
        throttle.failed("chen", "10.0.0.1");
        assertThat(throttle.pause("chen", "10.0.0.1")).isEmpty();
    }
}
