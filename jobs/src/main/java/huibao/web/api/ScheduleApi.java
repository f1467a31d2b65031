package huibao.web.api;

import huibao.calendar.ShanghaiTime;
import huibao.desk.Desk;
import huibao.desk.KeptText;
import huibao.desk.PlanBoard;
import huibao.edition.EditionKey;
import huibao.schedule.DueReport;
import huibao.web.Viewer;
import huibao.web.schedule.PlanAccess;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is due when, and the plan that says so. */
@RestController
@RequestMapping(path = ApiRoutes.ROOT + "/schedule", produces = MediaType.APPLICATION_JSON_VALUE)
class ScheduleApi {
    private final Desk desk;
    private final PlanAccess plan;

    ScheduleApi(Desk desk, PlanAccess plan) {
        this.desk = desk;
        this.plan = plan;
    }

    record MonthBoardBody(YearMonth month, List<DayBody> days) {}

    record DayBody(LocalDate date, boolean workday, List<DueBody> due) {}

    /** @param state {@code published}, {@code failed}, {@code missing}, {@code skipped}, {@code due} or {@code planned} */
    record DueBody(
            String name,
            String region,
            String deliverable,
            String period,
            Instant at,
            Optional<String> state,
            Optional<String> edition) {
        static DueBody of(DueReport due, Optional<String> state, Optional<EditionKey> edition) {
            return new DueBody(
                    due.report().name(),
                    due.report().region(),
                    due.report().subject().deliverable(),
                    due.period().label(),
                    due.due(),
                    state,
                    edition.map(EditionKey::id));
        }
    }

    /** The plan as its file. */
    record PlanBody(String text) {}

    record NextBody(List<DueBody> next) {}

    /** @param month such as {@code 2026-11}; else this one */
    @GetMapping
    MonthBoardBody month(Viewer viewer, @RequestParam Optional<String> month) {
        YearMonth shown = month.map(ScheduleApi::month)
                .orElseGet(() -> YearMonth.from(desk.clock().instant().atZone(ShanghaiTime.ZONE)));
        List<PlanBoard.Day> days = plan.isThere() ? plan.month(viewer, shown) : List.of();
        return new MonthBoardBody(shown, days.stream().map(ScheduleApi::day).toList());
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw ApiRefusal.of(422, "api.no-word", "month", text, List.of("2026-11"));
        }
    }

    private static DayBody day(PlanBoard.Day day) {
        return new DayBody(
                day.date(),
                day.works(),
                day.entries().stream()
                        .map(entry -> DueBody.of(
                                entry.due(),
                                Optional.of(entry.state().name().toLowerCase(Locale.ROOT)),
                                entry.edition()))
                        .toList());
    }

    @GetMapping("/plan")
    ResponseEntity<PlanBody> text() {
        String text = plan.file().text();
        return ResponseEntity.ok().eTag(IfMatch.eTag(KeptText.sha256(text))).body(new PlanBody(text));
    }

    @PutMapping(path = "/plan", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PlanBody> save(
            Viewer viewer, @RequestHeader("If-Match") Optional<String> read, @RequestBody PlanBody body) {
        String began = IfMatch.state(read);
        IfMatch.require(read, KeptText.sha256(plan.file().text()));
        plan.save(viewer, Sent.of(body.text(), "text") + "\n", began);
        return text();
    }

    /** What a text would mean; nothing is saved. */
    @PostMapping(path = "/check", consumes = MediaType.APPLICATION_JSON_VALUE)
    NextBody check(@RequestBody PlanBody body) {
        List<DueReport> next = plan.next(Sent.of(body.text(), "text"));
        return new NextBody(next.stream()
                .map(due -> DueBody.of(due, Optional.empty(), Optional.empty()))
                .toList());
    }
}
