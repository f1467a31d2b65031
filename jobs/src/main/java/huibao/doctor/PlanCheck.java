package huibao.doctor;

import huibao.desk.Desk;
import huibao.desk.DueReports;
import huibao.desk.PlannedQuestions;
import huibao.pipeline.OfficeDays;
import huibao.problem.Nearest;
import huibao.problem.Problem;
import huibao.problem.ProblemException;
import huibao.schedule.DueReport;
import huibao.schedule.Plan;
import huibao.schedule.PlannedReport;
import huibao.schedule.PlannedSubject.PlannedDocument;
import huibao.settings.Setting;
import java.nio.file.Files;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The plan: of each entry whether it could be made, and when it will be next. */
record PlanCheck(Desk desk) {
    private static final Duration AHEAD = Duration.ofDays(400);
    private static final DateTimeFormatter SHANGHAI =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    /** What an entry can name. */
    private record KnownNames(List<String> regions, List<String> campaigns) {}

    List<Finding> findings() {
        if (!Files.exists(DueReports.planFile(desk.settings()).path())) {
            return List.of();
        }
        try {
            return entries(DueReports.planFile(desk.settings())
                    .read(desk.settings().find(Setting.REGION), desk.clock().instant()));
        } catch (ProblemException e) {
            return e.problems().stream()
                    .map(problem -> new Finding("schedule", Finding.Level.WRONG, problem))
                    .toList();
        }
    }

    private List<Finding> entries(Plan plan) {
        List<DueReport> next = plan.nextAfter(
                desk.clock().instant(), desk.clock().instant().plus(AHEAD), OfficeDays.of(desk.settings()));
        Map<DueReport, ? extends ProblemException> refused = new PlannedQuestions(desk).refusals(next);
        Optional<KnownNames> known = known();
        List<Finding> findings = new ArrayList<>();
        for (PlannedReport report : plan.reports()) {
            Optional<DueReport> due =
                    next.stream().filter(one -> one.report().equals(report)).findFirst();
            findings.add(finding(report, due, due.map(refused::get), known));
        }
        return findings;
    }

    private static Finding finding(
            PlannedReport report,
            Optional<DueReport> next,
            Optional<ProblemException> refusal,
            Optional<KnownNames> known) {
        if (next.isEmpty()) {
            return Finding.warning("schedule", "doctor.plan.never", report.name());
        }
        if (refusal.isPresent()) {
            return Finding.wrong(
                    "schedule",
                    "doctor.plan.refused",
                    report.name(),
                    refusal.get().problems().get(0));
        }
        return known.flatMap(names -> unknown(report, names))
                .map(problem -> Finding.wrong("schedule", "doctor.plan.refused", report.name(), problem))
                .orElseGet(() -> Finding.ok(
                        "schedule",
                        known.isPresent() ? "doctor.plan" : "doctor.plan.unread",
                        report.name(),
                        SHANGHAI.format(next.get().due())));
    }

    private static Optional<Problem> unknown(PlannedReport report, KnownNames known) {
        if (!known.regions().contains(report.region())) {
            return Optional.of(
                    Problem.of("doctor.plan.region", report.region(), Nearest.of(report.region(), known.regions())));
        }
        Optional<String> campaign = report.subject().either(PlannedDocument::campaign, answer -> Optional.empty());
        return campaign.filter(code -> !known.campaigns().contains(code))
                .map(code -> Problem.of("doctor.plan.campaign", code, Nearest.of(code, known.campaigns())));
    }

    /** As of the newest run; before the first one nobody knows. */
    private Optional<KnownNames> known() {
        return desk.lake()
                .newest()
                .map(run -> desk.lake().readCodes(run))
                .map(codes -> new KnownNames(
                        codes.regions().stream()
                                .map(region -> region.code())
                                .distinct()
                                .toList(),
                        codes.campaigns().stream()
                                .map(campaign -> campaign.code())
                                .distinct()
                                .toList()));
    }
}
