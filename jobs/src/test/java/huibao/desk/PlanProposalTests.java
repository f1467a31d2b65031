package huibao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.schedule.Plan;
import huibao.schedule.PlanFile;
import huibao.schedule.PlannedSubject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page proposes is a plan that can be read. */
class PlanProposalTests {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-30T20:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Plan read(String text) throws IOException {
        Path file = folder.resolve("schedule.yaml");
        Files.writeString(file, text);
        return new PlanFile(file).read(Optional.of("990121"), CLOCK.instant());
    }

    @Test
    void everyOfferIsAnEntryThePlanTakes() throws IOException {
        for (String often : PlanProposal.everyOften()) {
            for (String period : PlanProposal.periods()) {
                String text =
                        PlanProposal.of("形式对比", often, period).orElseThrow().addedTo("", CLOCK);

                Plan plan = read(text);
                assertThat(plan.since()).isEqualTo("2026-11-30T16:00:00Z");
                assertThat(plan.reports()).hasSize(1);
                assertThat(plan.reports().get(0).subject()).isEqualTo(new PlannedSubject.PlannedAnswer("形式对比"));
            }
        }
    }

    @Test
    void itStandsBehindWhatThePlanHas() throws IOException {
        String before = "since: 2026-11-01\nreports:\n  - report: monthly\n    at: \"0 0 6 1 * *\"";

        Plan plan =
                read(PlanProposal.of("true", "week", "last week").orElseThrow().addedTo(before, CLOCK));

        assertThat(plan.reports()).extracting(report -> report.name()).containsExactly("monthly", "true");
    }

    @Test
    void wordsThatNoFormOffersAreNone() {
        assertThat(PlanProposal.of("a", "month", "for ever")).isEmpty();
        assertThat(PlanProposal.of("a", "* * * * * *", "last month")).isEmpty();
    }
}
