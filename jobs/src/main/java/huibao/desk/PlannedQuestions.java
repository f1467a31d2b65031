package huibao.desk;

import huibao.adhoc.QuestionRefusedException;
import huibao.lake.run.LakeRun;
import huibao.pipeline.QuestionCheck;
import huibao.request.QuestionRequest;
import huibao.schedule.DueReport;
import huibao.schedule.PlannedSubject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The saved questions a plan names. Their files are other people's: what is wrong with one holds up nothing else. */
public record PlannedQuestions(Desk desk) {
    /** The question as it is saved now, over the period that was due then. */
    QuestionRequest request(DueReport due, PlannedSubject.PlannedAnswer answer) {
        return request(due, answer, Optional.empty());
    }

    private QuestionRequest request(DueReport due, PlannedSubject.PlannedAnswer answer, Optional<String> run) {
        return new QuestionRequest(
                desk.questions().find(answer.question()).over(due.period()),
                Optional.of(answer.question()),
                due.report().region(),
                due.due(),
                due.report().formats(),
                run);
    }

    /** What would be refused, and why, while there is time to mend it. */
    public Map<DueReport, QuestionRefusedException> refusals(List<DueReport> next) {
        Optional<String> run = desk.lake().newest().map(LakeRun::id);
        Map<DueReport, QuestionRefusedException> refusals = new LinkedHashMap<>();
        for (DueReport due : next) {
            if (due.report().subject() instanceof PlannedSubject.PlannedAnswer answer) {
                try {
                    QuestionCheck.of(desk.context(), request(due, answer, run));
                } catch (QuestionRefusedException e) {
                    refusals.put(due, e);
                }
            }
        }
        return refusals;
    }
}
