package huibao.request;

import huibao.edition.Manifest.ReportedPeriod;
import huibao.problem.Problem;
import huibao.problem.ProblemException;
import huibao.problem.Refusal;
import java.time.LocalDate;
import java.util.List;

/** A report is asked for of days before the office kept records: nothing was counted then, which is not 0. */
public final class NoRecordsException extends ProblemException implements Refusal {
    private static final long serialVersionUID = 1L;

    /** @param firstDay of which there is a record */
    public NoRecordsException(ReportedPeriod period, LocalDate firstDay) {
        super(List.of(Problem.of("period.no-records", period.label(), firstDay)));
    }
}
