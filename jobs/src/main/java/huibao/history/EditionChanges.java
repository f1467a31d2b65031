package huibao.history;

import huibao.count.RowCauses;
import huibao.edition.FigureChange;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.figure.Status;
import huibao.fold.Cause;
import huibao.history.LookedBack.Changed;
import huibao.history.LookedBack.Said;
import huibao.request.Manner;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which figures two editions of a question answer differently, and why. */
final class EditionChanges {
    /**
     * Where readers find what was made, in which words it was asked for and what is written about it; they change no number.
     * Nor does a campaign, but of figures that name it.
     */
    private static final Set<String> NO_CAUSE = Set.of(
            "cutoff",
            "formats",
            "office.name",
            "name",
            "question",
            Manner.FORM,
            Manner.NUMBER,
            Manner.SIGNED_ON,
            Manner.OFFICE_TEXT,
            Manner.DOCUMENT,
            FigureKey.CAMPAIGN);

    private final EditionSide before;
    private final EditionSide after;
    private final RowCauses causesInRows;
    private final Set<Cause> everywhere;

    /** @param causesInRows causes found in rows of the lake, by figure */
    EditionChanges(EditionSide before, EditionSide after, RowCauses causesInRows) {
        this.before = before;
        this.after = after;
        this.causesInRows = causesInRows;
        this.everywhere = everywhere(before, after);
    }

    List<Changed> all() {
        return FigureChange.between(before.figures(), after.figures()).stream()
                .map(this::changed)
                .toList();
    }

    private Changed changed(FigureChange change) {
        return new Changed(
                change.figure().id(),
                change.key(),
                change.before().map(Said::of),
                change.after().map(Said::of),
                causes(change).stream().map(Cause::code).toList());
    }

    private Set<Cause> causes(FigureChange change) {
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        if (isWithheld(change.before()) || isWithheld(change.after())) {
            // Naming a more specific cause would disclose something about a suppressed figure.
            return EnumSet.of(Cause.DISCLOSURE);
        }
        if (isOtherDefinition(change.key().metric())) {
            causes.add(Cause.DEFINITION);
        }
        if (isOtherPeriod(change)) {
            causes.add(Cause.PERIOD);
        }
        causes.addAll(causesInRows.of(change.key()));
        if (causes.isEmpty()) {
            causes.addAll(everywhere);
            if (change.key().campaign().isPresent() && !campaign(before).equals(campaign(after))) {
                causes.add(Cause.SETTINGS);
            }
        }
        return causes.isEmpty() ? EnumSet.of(Cause.UNKNOWN) : causes;
    }

    private boolean isOtherDefinition(String metric) {
        Integer then = before.definitions().get(metric);
        Integer now = after.definitions().get(metric);
        return then != null && now != null && !then.equals(now);
    }

    private static boolean isWithheld(Optional<Figure> figure) {
        return figure.filter(one -> one.status() == Status.SUPPRESSED).isPresent();
    }

    private static boolean isOtherPeriod(FigureChange change) {
        return change.before()
                .flatMap(then -> change.after()
                        .map(now ->
                                !then.start().equals(now.start()) || !then.end().equals(now.end())))
                .orElse(false);
    }

    /** What can change any figure, and is the cause where nothing nearer is. */
    private static Set<Cause> everywhere(EditionSide before, EditionSide after) {
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        if (!settings(before).equals(settings(after))) {
            causes.add(Cause.SETTINGS);
        }
        if (!before.codes().equals(after.codes())) {
            causes.add(Cause.CODES);
        }
        if (!before.cutoff().equals(after.cutoff())) {
            // Some measures look on to the cut-off, and then change without a row that does.
            causes.add(Cause.PROGRESS);
        }
        if (causes.isEmpty() && !before.programVersion().equals(after.programVersion())) {
            causes.add(Cause.PROGRAM);
        }
        return causes;
    }

    private static Optional<String> campaign(EditionSide side) {
        return Optional.ofNullable(side.parameters().get(FigureKey.CAMPAIGN));
    }

    private static TreeSet<String> settings(EditionSide side) {
        TreeSet<String> settings = new TreeSet<>();
        side.parameters().forEach((name, value) -> {
            if (!NO_CAUSE.contains(name)) {
                settings.add(name + "=" + value);
            }
        });
        return settings;
    }
}
