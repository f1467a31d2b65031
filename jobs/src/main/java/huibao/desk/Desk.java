package huibao.desk;

import huibao.adhoc.SavedQuestions;
import huibao.edition.Editions;
import huibao.lake.Lake;
import huibao.lake.run.LakeRun;
import huibao.metric.Catalogue;
import huibao.pipeline.OfficeLake;
import huibao.pipeline.OfficeSource;
import huibao.request.OutputContext;
import huibao.settings.Setting;
import huibao.settings.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * One office at work: its settings, the clock, and which version of the program it runs.
 *
 * @param programVersion as editions name it
 */
public record Desk(Settings settings, Clock clock, String programVersion) {
    public OfficeSource source() {
        return new OfficeSource(settings);
    }

    /** What outputs are made with here. */
    public OutputContext context() {
        return new OutputContext(settings, lake(), catalogue(), programVersion);
    }

    public Lake lake() {
        return OfficeLake.of(settings);
    }

    /** The measures there are; the files of the program, read once. */
    public Catalogue catalogue() {
        return Catalogue.load();
    }

    public Editions editions() {
        return new Editions(settings.output());
    }

    public SavedQuestions questions() {
        return new SavedQuestions(Path.of(settings.text(Setting.ADHOC_QUESTIONS)));
    }

    /** Oldest first. */
    List<LakeRun> lakeRuns() {
        return lake().runs();
    }

    /** Whole seconds, so that it can be typed again. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** @throws OrderRefusedException if the instant asked for has not come yet */
    Optional<Instant> cutoff(Optional<OffsetDateTime> asked) {
        Instant now = now();
        Optional<Instant> cutoff = asked.map(OffsetDateTime::toInstant);
        cutoff.filter(one -> one.isAfter(now)).ifPresent(one -> {
            throw OrderRefusedException.of("report.cutoff-ahead", one, now);
        });
        return cutoff;
    }
}
