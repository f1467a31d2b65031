package huibao.web.reports;

import huibao.access.Permission;
import huibao.desk.Desk;
import huibao.desk.EditionSummary;
import huibao.desk.Failure;
import huibao.desk.Handling.HandlingStep;
import huibao.edition.EditionException;
import huibao.problem.Refusal;
import huibao.web.FlashMessages;
import huibao.web.NotFound;
import huibao.web.Shown;
import huibao.web.Viewer;
import huibao.web.Words;
import jakarta.servlet.http.HttpServletRequest;
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
    private final HandingIn handing;
    private final EditionPage pages;
    private final Desk desk;

    HandInPage(EditionAccess access, HandingIn handing, EditionPage pages, Desk desk) {
        this.access = access;
        this.handing = handing;
        this.pages = pages;
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
        return enter(viewer, words, path, HandingIn.step(step).orElseThrow(NotFound::new), text, request);
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

    private ModelAndView enter(
            Viewer viewer, Words words, EditionPath path, HandlingStep step, String text, HttpServletRequest request) {
        EditionSummary summary = access.find(viewer, path);
        try {
            handing.enter(viewer, summary, step, text);
        } catch (RuntimeException e) {
            if (!(e instanceof Refusal) && !(e instanceof EditionException)) {
                throw e;
            }
            String told = String.join(
                    " ", Failure.of(e).lines(words.recipient(), desk.settings().home()));
            return pages.handIn(pages.head(viewer, summary, EditionTab.HAND_IN), viewer, Optional.of(told));
        }
        FlashMessages.leave(request, words.text("reports.did." + HandingIn.word(step)));
        return Shown.goTo("/reports/" + summary.key() + "?tab=hand-in");
    }
}
