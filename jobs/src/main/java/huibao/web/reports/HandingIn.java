package huibao.web.reports;

import huibao.access.Act;
import huibao.access.Audit;
import huibao.desk.EditionSummary;
import huibao.desk.HandInRegister;
import huibao.desk.HandInRegister.Actor;
import huibao.desk.Handling;
import huibao.desk.Handling.HandlingStep;
import huibao.web.Viewer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What users do with editions, written into the audit log before it is done. */
@Component
public final class HandingIn {
    private final EditionAccess access;
    private final HandInRegister register;
    private final Audit audit;

    HandingIn(EditionAccess access, HandInRegister register, Audit audit) {
        this.access = access;
        this.register = register;
        this.audit = audit;
    }

    public static String word(HandlingStep step) {
        return step.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A step of the clerk; a leader's note is none. */
    public static Optional<HandlingStep> step(String word) {
        return Arrays.stream(HandlingStep.values())
                .filter(one -> one != HandlingStep.NOTED && word(one).equals(word))
                .findFirst();
    }

    /**
     * @param text reason or note
     * @throws huibao.desk.OrderRefusedException if it cannot be done now, or not by this person
     * @throws huibao.edition.EditionException if a file of the edition is not what was published
     */
    public Handling enter(Viewer viewer, EditionSummary summary, HandlingStep step, String text) {
        Actor actor = new Actor(viewer.name(), viewer.account().display());
        register.require(step, summary, actor, text);
        viewer.write(
                audit, act(step), summary.key().toString(), summary.sha256().orElse(""));
        return register.enter(step, summary, access.read(summary), actor, text);
    }

    /** Oldest first. */
    public List<Handling> done(EditionSummary summary) {
        return register.of(summary.key());
    }

    public String state(EditionSummary summary) {
        return EditionPage.word(register.state(summary.key()));
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
