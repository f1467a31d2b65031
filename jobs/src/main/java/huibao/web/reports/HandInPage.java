package huibao.web.reports;

import huibao.access.Act;
import huibao.access.Audit;
import huibao.access.Permission;
import huibao.desk.Desk;
import huibao.desk.EditionSummary;
import huibao.desk.Failure;
import huibao.desk.HandInRegister;
import huibao.desk.HandInRegister.Actor;
import huibao.desk.Handling.HandlingStep;
import huibao.edition.Edition;
import huibao.edition.EditionException;
import huibao.problem.Refusal;
import huibao.web.FlashMessages;
import huibao.web.NotFound;
import huibao.web.Shown;
import huibao.web.Viewer;
import huibao.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Checks, hands in and returns editions, and takes notes of leaders. */
@Controller
class HandInPage {
    private final EditionAccess access;
    private final HandInRegister register;
    private final EditionPage pages;
    private final Audit audit;
    private final Desk desk;

    HandInPage(EditionAccess access, HandInRegister register, EditionPage pages, Audit audit, Desk desk) {
        this.access = access;
        this.register = register;
        this.pages = pages;
        this.audit = audit;
        this.desk = desk;
    }

    @PostMapping(EditionPage.PLACE_FOR + "/hand-in")
    ModelAndView act(
            Viewer viewer,
            Words words,
            @ModelAttribute EditionPath path,
            @RequestParam String step,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request) {
        if (!viewer.may(Permission.HAND_IN)) {
            throw new NotFound();
        }
        return enter(
                viewer,
                words,
                path,
                step(step, HandlingStep.CHECKED, HandlingStep.HANDED_IN, HandlingStep.RETURNED, HandlingStep.SETTLED),
                text,
                request);
    }

    @PostMapping(EditionPage.PLACE_FOR + "/note")
    ModelAndView note(
            Viewer viewer,
            Words words,
            @ModelAttribute EditionPath path,
            @RequestParam String text,
            HttpServletRequest request) {
        return enter(viewer, words, path, HandlingStep.NOTED, text, request);
    }

    private static HandlingStep step(String word, HandlingStep... allowed) {
        return Arrays.stream(allowed)
                .filter(one ->
                        one.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private ModelAndView enter(
            Viewer viewer, Words words, EditionPath path, HandlingStep step, String text, HttpServletRequest request) {
        EditionSummary summary = access.find(viewer, path);
        Edition edition = access.read(summary);
        try {
            register.require(step, summary, actor(viewer), text);
            audit.write(
                    viewer.name(),
                    viewer.address(),
                    act(step),
                    summary.key().toString(),
                    summary.sha256().orElse(""));
            register.enter(step, summary, edition, actor(viewer), text);
        } catch (RuntimeException e) {
            if (!(e instanceof Refusal) && !(e instanceof EditionException)) {
                throw e;
            }
            String told = String.join(
                    " ", Failure.of(e).lines(words.locale(), desk.settings().home()));
            return pages.handIn(pages.head(viewer, summary, EditionTab.HAND_IN), viewer, Optional.of(told));
        }
        FlashMessages.leave(
                request,
                words.text("reports.did." + step.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        return Shown.goTo("/reports/" + summary.key() + "?tab=hand-in");
    }

    private static Actor actor(Viewer viewer) {
        return new Actor(viewer.name(), viewer.account().display());
    }

    private static Act act(HandlingStep step) {
        return switch (step) {
            case CHECKED -> Act.CHECKED;
            case HANDED_IN -> Act.HANDED_IN;
            case RETURNED -> Act.RETURNED;
            case NOTED, SETTLED -> Act.NOTE_WRITTEN;
        };
    }
}
