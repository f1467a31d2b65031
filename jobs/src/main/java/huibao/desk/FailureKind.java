package huibao.desk;

import huibao.access.AccessRefused;
import huibao.adhoc.QuestionRefusedException;
import huibao.calendar.CutoffBeforePeriodException;
import huibao.calendar.UncoveredPeriodException;
import huibao.calendar.UnknownPeriodException;
import huibao.edition.EditionException;
import huibao.edition.UnknownEditionException;
import huibao.edition.VerificationException;
import huibao.extract.DataRefused;
import huibao.extract.NotAllowed;
import huibao.extract.StandbyBehind;
import huibao.fold.UnknownRegionException;
import huibao.home.DamagedBackup;
import huibao.home.HandOverRefused;
import huibao.home.HomeRefused;
import huibao.imports.ImportRefused;
import huibao.imports.MappingRefused;
import huibao.imports.PersonalDataRefused;
import huibao.lake.format.DamagedLake;
import huibao.narrative.InvalidDocument;
import huibao.pipeline.SourceBreachException;
import huibao.pipeline.UnknownRunException;
import huibao.reports.MissingGlyphException;
import huibao.request.NoRecordsException;
import huibao.request.OfficeTextException;
import huibao.request.UnknownCampaignException;
import huibao.schedule.PlanException;
import huibao.settings.SettingsException;
import huibao.source.LoadRefusedException;
import huibao.source.OfficesOwnSource;
import java.util.Arrays;
import java.util.List;

/** The kind of a failure and its exit code, so that a script can distinguish wrong usage from wrong data. */
public enum FailureKind {
    USAGE(
            2,
            OrderRefusedException.class,
            AccessRefused.class,
            SettingsException.class,
            QuestionRefusedException.class,
            PlanException.class,
            UncoveredPeriodException.class,
            UnknownPeriodException.class,
            CutoffBeforePeriodException.class,
            UnknownRegionException.class,
            UnknownCampaignException.class,
            NoRecordsException.class,
            UnknownRunException.class,
            UnknownEditionException.class,
            OfficeTextException.class,
            InvalidDocument.class,
            MappingRefused.class,
            OfficesOwnSource.class,
            HomeRefused.class,
            HandOverRefused.class),
    SOURCE_BREACH(3, SourceBreachException.class, NotAllowed.class, StandbyBehind.class, PersonalDataRefused.class),
    DATA_REFUSED(
            4,
            LoadRefusedException.class,
            ImportRefused.class,
            DataRefused.class,
            DamagedLake.class,
            DamagedBackup.class),
    VERIFICATION_FAILED(5, VerificationException.class, EditionException.class, MissingGlyphException.class),
    OTHER(1);

    private final int code;
    private final List<Class<? extends RuntimeException>> types;

    @SafeVarargs
    FailureKind(int code, Class<? extends RuntimeException>... types) {
        this.code = code;
        this.types = List.of(types);
    }

    /** Exit code of a command. */
    public int code() {
        return code;
    }

    static FailureKind of(Throwable reason) {
        if (reason instanceof LoadRefusedException load && load.isBreach()) {
            return SOURCE_BREACH;
        }
        return Arrays.stream(values())
                .filter(kind -> kind.types.stream().anyMatch(type -> type.isInstance(reason)))
                .findFirst()
                .orElse(OTHER);
    }
}
