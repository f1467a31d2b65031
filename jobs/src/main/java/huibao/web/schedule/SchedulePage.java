package huibao.web.schedule;

import huibao.access.Permission;
import huibao.calendar.ShanghaiTime;
import huibao.desk.Desk;
import huibao.desk.Failure;
import huibao.desk.KeptText;
import huibao.desk.LineChanges;
import huibao.desk.OrderRefusedException;
import huibao.desk.PlanBoard;
import huibao.desk.PlanProposal;
import huibao.schedule.DueReport;
import huibao.schedule.PlanException;
import huibao.web.FlashMessages;
import huibao.web.NotFound;
import huibao.web.Shown;
import huibao.web.Viewer;
import huibao.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /schedule} 计划: a month as a calendar, and the plan as text with what it would mean before it is saved. */
@Controller
public class SchedulePage {
    private static final String STAMP = "20261201T060000";
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ShanghaiTime.ZONE);
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd E HH:mm").withZone(ShanghaiTime.ZONE);

    private final Desk desk;
    private final PlanAccess plan;

    SchedulePage(Desk desk, PlanAccess plan) {
        this.desk = desk;
        this.plan = plan;
    }

    @GetMapping("/schedule")
    ModelAndView month(Viewer viewer, Words words, @RequestParam Optional<String> month) {
        YearMonth shown = month.flatMap(SchedulePage::yearMonth)
                .orElseGet(() -> YearMonth.from(desk.clock().instant().atZone(ShanghaiTime.ZONE)));
        Optional<String> refusal = Optional.empty();
        List<PlanBoard.Day> days = List.of();
        if (!plan.isThere()) {
            refusal = Optional.of(words.text("schedule.none", plan.file().file().getFileName()));
        } else {
            try {
                days = plan.month(viewer, shown);
            } catch (PlanException e) {
                refusal = Optional.of(told(e, words));
            }
        }
        return Shown.page(
                "schedule/month",
                "month",
                shown,
                "days",
                days,
                "refusal",
                refusal,
                "links",
                new PlanLinks(viewer, plan),
                "editor",
                viewer.may(Permission.OPERATE));
    }

    private static Optional<YearMonth> yearMonth(String text) {
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What the editor shows beside the text. @param checked fingerprint of the text whose moments are shown */
    public record PlanLook(
            Optional<String> refusal, List<DueReport> next, String checked, List<LineChanges.ComparedLine> meanwhile) {
        static PlanLook nothing() {
            return new PlanLook(Optional.empty(), List.of(), "", List.of());
        }
    }

    /**
     * @param version an earlier plan to begin with
     * @param question a saved question to be added
     */
    @GetMapping("/schedule/edit")
    ModelAndView edit(
            Words words,
            @RequestParam Optional<String> version,
            @RequestParam Optional<String> question,
            @RequestParam(defaultValue = "") String often,
            @RequestParam(defaultValue = "") String period) {
        String kept = plan.file().text();
        String began = KeptText.sha256(kept);
        Optional<PlanProposal> proposal = question.filter(desk.questions().names()::contains)
                .flatMap(name -> PlanProposal.of(name, often, period));
        if (proposal.isPresent()) {
            String longer = proposal.get().addedTo(kept, desk.clock());
            return editor(longer, began, look(longer, words));
        }
        return editor(version.map(this::earlier).orElse(kept), began, PlanLook.nothing());
    }

    private String earlier(String version) {
        try {
            return plan.file().version(version);
        } catch (OrderRefusedException e) {
            throw new NotFound();
        }
    }

    private ModelAndView editor(String text, String began, PlanLook look) {
        return Shown.page(
                "schedule/edit",
                "text",
                text,
                "began",
                began,
                "kept",
                KeptText.sha256(text).equals(began),
                "look",
                look,
                "versions",
                plan.file().versions());
    }

    /** What the text would mean; nothing is saved. */
    @PostMapping("/schedule/check")
    ModelAndView check(Words words, @RequestParam String text, @RequestParam String began) {
        return editor(unix(text), began, look(unix(text), words));
    }

    private PlanLook look(String text, Words words) {
        try {
            return new PlanLook(Optional.empty(), plan.next(text), KeptText.sha256(text), List.of());
        } catch (PlanException e) {
            return new PlanLook(Optional.of(told(e, words)), List.of(), "", List.of());
        }
    }

    /** Nothing is saved before its next moments were shown, nor over what somebody else saved meanwhile. */
    @PostMapping("/schedule")
    ModelAndView save(
            Viewer viewer,
            Words words,
            @RequestParam String text,
            @RequestParam String began,
            @RequestParam(defaultValue = "") String checked,
            HttpServletRequest request) {
        String saved = unix(text);
        PlanLook look = look(saved, words);
        if (look.refusal().isPresent()) {
            return editor(saved, began, look);
        }
        String kept = plan.file().text();
        if (!KeptText.sha256(kept).equals(began)) {
            return meanwhile(saved, kept, look, words);
        }
        if (!look.checked().equals(checked)) {
            FlashMessages.leave(request, words.text("schedule.look-first"));
            return editor(saved, began, look);
        }
        try {
            plan.save(viewer, saved, began);
        } catch (OrderRefusedException e) {
            return meanwhile(saved, plan.file().text(), look, words);
        }
        FlashMessages.leave(request, words.text("schedule.saved"));
        return Shown.goTo("/schedule");
    }

    /** The own text stays in the editor, and what the other one says instead stands beside it. */
    private ModelAndView meanwhile(String own, String kept, PlanLook look, Words words) {
        PlanLook told = new PlanLook(
                Optional.of(words.text("schedule.meanwhile")), look.next(), "", LineChanges.between(own, kept));
        return editor(own, KeptText.sha256(kept), told);
    }

    private String told(RuntimeException failure, Words words) {
        return String.join(
                "\n",
                Failure.of(failure).lines(words.recipient(), desk.settings().home()));
    }

    /** Browsers send lines that end in two characters. */
    static String unix(String text) {
        return text.replace("\r\n", "\n");
    }

    public static String when(Instant instant, Words words) {
        return MINUTES.withLocale(words.isChinese() ? Locale.CHINA : Locale.ENGLISH)
                .format(instant);
    }

    /** When a version was replaced, which its name begins with. */
    public static String replaced(KeptText.TextVersion version) {
        String stamp = version.name().substring(0, STAMP.length());
        return SECONDS.format(LocalDateTime.parse(stamp, DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss"))
                .toInstant(ZoneOffset.UTC));
    }

    public static String time(DueReport due) {
        return due.due().atZone(ShanghaiTime.ZONE).format(DateTimeFormatter.ofPattern("HH:mm"));
    }
}
