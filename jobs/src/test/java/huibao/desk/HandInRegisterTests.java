package huibao.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huibao.desk.EditionSummary.Standing;
import huibao.desk.HandInRegister.Actor;
import huibao.desk.HandInRegister.FourEyes;
import huibao.desk.Handling.HandlingStep;
import huibao.edition.EditionKey;
import huibao.figure.Audience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The register of handing in, without the editions themselves. */
class HandInRegisterTests {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T01:00:00Z"), ZoneOffset.UTC);
    private static final Actor CHEN = new Actor("chen", "统计员");
    private static final Actor LI = new Actor("li", "副局长");

    @TempDir
    Path home;

    private HandInRegister register(FourEyes fourEyes) {
        return new HandInRegister(home, fourEyes, CLOCK);
    }

    private static EditionSummary edition(String id, Standing standing) {
        return new EditionSummary(
                new EditionKey(Optional.of(Audience.INTERNAL), "990121", "monthly", "month-2026-11", id),
                Audience.INTERNAL,
                "月报",
                "month",
                "2026-11",
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2026, 12, 1),
                Instant.parse("2026-11-30T22:00:00Z"),
                Optional.empty(),
                List.of("月报.pdf"),
                Optional.of("月报.pdf"),
                Optional.of("ab12"),
                standing);
    }

    private static final EditionSummary NEW = edition("20261201T060000-1", Standing.IN_FORCE);

    private HandInRegister written(HandlingStep... steps) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (HandlingStep step : steps) {
            lines.append(line(step, "chen", "x"));
        }
        Files.writeString(home.resolve("hand-in.jsonl"), lines);
        return register(FourEyes.NOT_ASKED);
    }

    private static String line(HandlingStep step, String who, String text) {
        return "{\"at\":\"2026-12-01T00:00:00Z\",\"edition\":\"" + NEW.key() + "\",\"step\":\"" + step + "\",\"who\":\""
                + who + "\",\"post\":\"统计员\",\"sha256\":\"ab12\",\"text\":\"" + text + "\"}\n";
    }

    @Test
    void anEditionNobodyHasTouchedIsToBeChecked() {
        assertThat(register(FourEyes.NOT_ASKED).state(NEW.key())).isEqualTo(HandInState.TO_CHECK);
    }

    @Test
    void theLastActSaysHowAnEditionStandsAndNotesDoNot() throws IOException {
        assertThat(written(HandlingStep.CHECKED).state(NEW.key())).isEqualTo(HandInState.CHECKED);
        assertThat(written(HandlingStep.CHECKED, HandlingStep.HANDED_IN, HandlingStep.NOTED)
                        .state(NEW.key()))
                .isEqualTo(HandInState.HANDED_IN);
        assertThat(written(HandlingStep.CHECKED, HandlingStep.RETURNED).state(NEW.key()))
                .isEqualTo(HandInState.RETURNED);
        assertThat(written(HandlingStep.CHECKED, HandlingStep.RETURNED, HandlingStep.CHECKED)
                        .state(NEW.key()))
                .isEqualTo(HandInState.CHECKED);
    }

    @Test
    void whatWasNotCheckedIsNotHandedIn() {
        HandInRegister register = register(FourEyes.NOT_ASKED);

        assertThatThrownBy(() -> register.require(HandlingStep.HANDED_IN, NEW, CHEN, "x"))
                .isInstanceOf(OrderRefusedException.class);
    }

    /** Whoever finds a fault while checking does not say before that there is none. */
    @Test
    void whatIsFoundWrongWhileCheckingIsReturnedAtOnceAndOnce() throws IOException {
        register(FourEyes.NOT_ASKED).require(HandlingStep.RETURNED, NEW, CHEN, "第3表合计有误");

        HandInRegister register = written(HandlingStep.RETURNED);
        assertThatThrownBy(() -> register.require(HandlingStep.RETURNED, NEW, CHEN, "x"))
                .isInstanceOf(OrderRefusedException.class);
    }

    @Test
    void whatWasCheckedIsHandedInOnceAndCanBeReturnedAfterwards() throws IOException {
        HandInRegister register = written(HandlingStep.CHECKED, HandlingStep.HANDED_IN);

        assertThatThrownBy(() -> register.require(HandlingStep.HANDED_IN, NEW, CHEN, ""))
                .isInstanceOf(OrderRefusedException.class);
        assertThatThrownBy(() -> register.require(HandlingStep.CHECKED, NEW, CHEN, ""))
                .isInstanceOf(OrderRefusedException.class);
        register.require(HandlingStep.RETURNED, NEW, CHEN, "附件缺页");
    }

    @Test
    void anEditionThatWasSupersededIsNotHandedInAnyMore() {
        HandInRegister register = register(FourEyes.NOT_ASKED);
        EditionSummary old = edition("20261130T060000-0", Standing.SUPERSEDED);

        assertThatThrownBy(() -> register.require(HandlingStep.CHECKED, old, CHEN, ""))
                .isInstanceOf(OrderRefusedException.class);
        register.require(HandlingStep.NOTED, old, LI, "请说明");
    }

    @Test
    void aReturnAndANoteSayWhyInAtMostFiveHundredCharacters() throws IOException {
        HandInRegister register = written(HandlingStep.CHECKED);

        assertThatThrownBy(() -> register.require(HandlingStep.RETURNED, NEW, CHEN, ""))
                .isInstanceOf(OrderRefusedException.class);
        assertThatThrownBy(() -> register.require(HandlingStep.NOTED, NEW, LI, "字".repeat(501)))
                .isInstanceOf(OrderRefusedException.class);
        register.require(HandlingStep.NOTED, NEW, LI, "𠀀".repeat(500));
    }

    @Test
    void withFourEyesWhoeverCheckedLastDoesNotHandIn() throws IOException {
        written(HandlingStep.CHECKED);
        HandInRegister register = register(FourEyes.ASKED);

        assertThatThrownBy(() -> register.require(HandlingStep.HANDED_IN, NEW, CHEN, ""))
                .isInstanceOf(OrderRefusedException.class);
        register.require(HandlingStep.HANDED_IN, NEW, LI, "");
    }

    @Test
    void notesAreOpenUntilTheirEditionIsSettled() throws IOException {
        assertThat(written(HandlingStep.NOTED, HandlingStep.CHECKED, HandlingStep.NOTED)
                        .openNotes())
                .hasSize(2);
        assertThat(written(HandlingStep.NOTED, HandlingStep.SETTLED, HandlingStep.NOTED)
                        .openNotes())
                .hasSize(1);
        assertThat(written(HandlingStep.NOTED, HandlingStep.SETTLED).openNotes())
                .isEmpty();
    }

    @Test
    void aLineThatAKilledProcessDidNotFinishIsTakenOutAndTheOthersStay() throws IOException {
        Path file = home.resolve("hand-in.jsonl");
        Files.writeString(file, line(HandlingStep.CHECKED, "chen", ""));
        Files.writeString(file, "{\"at\":\"2026-12-01T00:0", StandardOpenOption.APPEND);

        HandInRegister register = register(FourEyes.NOT_ASKED);

        assertThat(register.state(NEW.key())).isEqualTo(HandInState.CHECKED);
        assertThat(Files.readString(file)).isEqualTo(line(HandlingStep.CHECKED, "chen", ""));
    }
}
