package huibao.desk;

import huibao.pipeline.Progress;
import huibao.pipeline.Progress.StepReport;
import java.util.HashMap;
import java.util.Map;

/** Tells what is new about the steps of a job since it was last looked at. */
final class TicketSteps {
    private final Progress progress;
    private final Map<String, StepReport> told = new HashMap<>();

    TicketSteps(Progress progress) {
        this.progress = progress;
    }

    void tell(Ticket.TicketView seen) {
        for (StepReport step : seen.steps()) {
            StepReport before = told.put(step.step(), step);
            boolean isOver = step.completed() || seen.state().isOver();
            if (before == null && !isOver) {
                progress.started(step.step());
            } else if (isOver && (before == null || !before.completed())) {
                progress.finished(step);
            } else if (!step.equals(before)) {
                progress.advanced(step);
            }
        }
    }
}
