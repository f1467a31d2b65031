package huibao.cli;

import huibao.adhoc.QuestionRefusedException;
import huibao.calendar.CutoffBeforePeriodException;
import huibao.calendar.UncoveredPeriodException;
import huibao.calendar.UnknownPeriodException;
import huibao.edition.EditionException;
import huibao.edition.UnknownEditionException;
import huibao.extract.DataRefused;
import huibao.extract.NotAllowed;
import huibao.extract.StandbyBehind;
import huibao.fold.UnknownRegionException;
import huibao.lake.DamagedLake;
import huibao.pipeline.JobFailedException;
import huibao.pipeline.OfficeTextException;
import huibao.pipeline.SourceBreachException;
import huibao.pipeline.UnknownCampaignException;
import huibao.pipeline.UnknownRunException;
import huibao.pipeline.VerificationException;
import huibao.reports.MissingGlyphException;
import huibao.schedule.PlanException;
import huibao.settings.SettingsException;
import huibao.source.LoadRefusedException;
import java.util.List;
import java.util.Map;

/** How a command ends. A script can tell a wrong command from wrong data. */
final class ExitCode {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int SOURCE_BREACH = 3;
    static final int DATA_REFUSED = 4;
    static final int VERIFICATION_FAILED = 5;

    private static final Map<Integer, List<Class<? extends RuntimeException>>> BY_FAILURE = Map.of(
            USAGE,
            List.of(
                    SettingsException.class,
                    QuestionRefusedException.class,
                    PlanException.class,
                    UncoveredPeriodException.class,
                    UnknownPeriodException.class,
                    CutoffBeforePeriodException.class,
                    UnknownRegionException.class,
                    UnknownCampaignException.class,
                    UnknownRunException.class,
                    UnknownEditionException.class,
                    OfficeTextException.class,
                    GenerationRefused.class),
            SOURCE_BREACH,
            List.of(SourceBreachException.class, NotAllowed.class, StandbyBehind.class),
            DATA_REFUSED,
            List.of(LoadRefusedException.class, DataRefused.class, DamagedLake.class),
            VERIFICATION_FAILED,
            List.of(VerificationException.class, EditionException.class, MissingGlyphException.class));

    private ExitCode() {}

    static int of(Throwable failure) {
        Throwable reason = reason(failure);
        if (reason instanceof LoadRefusedException load && load.isBreach()) {
            return SOURCE_BREACH;
        }
        return BY_FAILURE.entrySet().stream()
                .filter(code -> code.getValue().stream().anyMatch(type -> type.isInstance(reason)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(FAILED);
    }

    /** What stopped a job, where it was a job that failed. */
    static Throwable reason(Throwable failure) {
        return failure instanceof JobFailedException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
