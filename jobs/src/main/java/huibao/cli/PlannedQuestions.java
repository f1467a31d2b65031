package huibao.cli;

import huibao.adhoc.QuestionRefusedException;
import huibao.lake.Lake;
import huibao.lake.LakeRun;
import huibao.pipeline.OfficeLake;
import huibao.pipeline.QuestionCheck;
import huibao.pipeline.QuestionRequest;
import huibao.schedule.DueReport;
import huibao.schedule.Subject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The saved questions a plan names. Their files are other people's: what is wrong with one holds up nothing else. */
record PlannedQuestions(Office office) {
    /** The question as it is saved now, over the period that was due then. */
    QuestionRequest request(DueReport due, Subject.Answer answer) {
        return request(due, answer, Optional.empty());
    }

    private QuestionRequest request(DueReport due, Subject.Answer answer, Optional<String> run) {
        return new QuestionRequest(
                office.questions().find(answer.question()).over(due.period()),
                Optional.of(answer.question()),
                due.report().region(),
                due.due(),
                due.report().formats(),
                run);
    }

    /** Says what will be refused while there is time to mend it. */
    void warnOfRefusals(List<DueReport> next) {
        Lake lake = OfficeLake.of(office.settings());
        for (DueReport due : next) {
            if (due.report().subject() instanceof Subject.Answer answer) {
                try {
                    QuestionRequest request = request(due, answer, lake.newest().map(LakeRun::id));
                    QuestionCheck.of(office.settings(), request);
                } catch (QuestionRefusedException e) {
                    office.say(
                            "schedule.refused",
                            due,
                            e.problems().stream()
                                    .map(problem -> problem.in(office.messages().locale()))
                                    .collect(Collectors.joining("; ")));
                }
            }
        }
    }
}
