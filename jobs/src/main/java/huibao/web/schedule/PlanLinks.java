package huibao.web.schedule;

import static java.nio.charset.StandardCharsets.UTF_8;

import huibao.access.Permission;
import huibao.desk.PlanBoard.DueState;
import huibao.desk.PlanBoard.PlannedEntry;
import huibao.schedule.PlannedSubject.PlannedDocument;
import huibao.web.Viewer;
import java.net.URLEncoder;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Where an entry of the calendar leads: why it is not there, and where it is made now, as far as the user may. */
public record PlanLinks(Viewer viewer, PlanAccess plan) {
    private static final Set<DueState> NOT_THERE = EnumSet.of(DueState.FAILED, DueState.MISSING);

    /** Page of the attempt that failed. */
    public Optional<String> reason(PlannedEntry entry) {
        return Optional.of(entry)
                .filter(one -> one.state() == DueState.FAILED && viewer.may(Permission.PROVENANCE))
                .flatMap(one -> plan.attempt(one.due()))
                .map(run -> "/runs/" + run.id());
    }

    /** The form for the report, filled in; an answer is asked for on its own page. */
    public Optional<String> make(PlannedEntry entry) {
        boolean isAsked = NOT_THERE.contains(entry.state()) && viewer.may(Permission.MAKE);
        return isAsked && entry.due().report().subject() instanceof PlannedDocument document
                ? Optional.of("/runs/new?deliverable=" + document.deliverable() + "&period="
                        + encoded(entry.due().period().label()) + "&region="
                        + entry.due().report().region()
                        + document.campaign()
                                .map(campaign -> "&campaign=" + encoded(campaign))
                                .orElse(""))
                : Optional.empty();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
