package huibao.edition;

import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.figure.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The same question answered by two editions, and not in the same way: another number, or another reason for none. The
 * same number over other days is none.
 *
 * @param before as the earlier edition printed it; empty if it did not ask
 * @param after as the later one prints it; empty if it does not ask any more
 */
public record FigureChange(Optional<Figure> before, Optional<Figure> after) {
    /** Everything that differs, in the order of the later edition, what it lost at the end. */
    public static List<FigureChange> between(Figures earlier, Figures later) {
        List<FigureChange> changes = new ArrayList<>();
        later.all().forEach(after -> addIfChanged(changes, find(earlier, after), Optional.of(after)));
        earlier.all().stream()
                .filter(before -> find(later, before).isEmpty())
                .forEach(before -> addIfChanged(changes, Optional.of(before), Optional.empty()));
        return changes;
    }

    /** What is counted of another campaign is another question. */
    private static Optional<Figure> find(Figures figures, Figure like) {
        return figures.find(like.key())
                .filter(figure -> figure.key().campaign().equals(like.key().campaign()));
    }

    private static void addIfChanged(List<FigureChange> changes, Optional<Figure> before, Optional<Figure> after) {
        boolean same = before.isPresent() && after.isPresent() && isSame(before.get(), after.get());
        if (!same) {
            changes.add(new FigureChange(before, after));
        }
    }

    private static boolean isSame(Figure before, Figure after) {
        return before.value().equals(after.value())
                && before.numerator().equals(after.numerator())
                && before.denominator().equals(after.denominator())
                && before.status() == after.status();
    }

    private static boolean isOverSameDays(Figure before, Figure after) {
        return before.start().equals(after.start()) && before.end().equals(after.end());
    }

    /** How many figures say the same of other days, such as a month to date and the whole of it. */
    public static long sameOverOtherDays(Figures earlier, Figures later) {
        return later.all().stream()
                .filter(after -> find(earlier, after)
                        .filter(before -> isSame(before, after) && !isOverSameDays(before, after))
                        .isPresent())
                .count();
    }

    public FigureKey key() {
        return figure().key();
    }

    /** The later answer, else the earlier. */
    public Figure figure() {
        return after.or(this::before).orElseThrow();
    }
}
