package huibao.disclosure;

import static huibao.disclosure.Quantities.Visibility.SHOWN;
import static huibao.disclosure.Quantities.Visibility.TOTAL;
import static huibao.disclosure.Quantities.Visibility.UNSEEN;
import static huibao.disclosure.Quantities.Visibility.WITHHELD;

import huibao.disclosure.Quantities.Visibility;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Queue;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Withholds more until no withheld number follows from the printed ones. For each, it looks for other numbers that agree
 * with everything printed and lie far enough away; where there are none, it withholds the cheapest set of numbers that
 * makes room for them. Withholding only ever adds room, so a number once protected stays so, and one pass suffices.
 */
final class SecondarySuppression {
    private static final Set<Visibility> HIDDEN = EnumSet.of(WITHHELD, UNSEEN);
    private static final Set<Visibility> BROKEN_DOWN = EnumSet.of(WITHHELD, UNSEEN, SHOWN);
    private static final Set<Visibility> ANY = EnumSet.of(WITHHELD, UNSEEN, SHOWN, TOTAL);

    private final DisclosureSettings settings;
    private final Quantities quantities;
    private final Tables tables;
    private final Coefficients coefficients;
    private final Shifts shifts;
    private final Set<FigureKey> withheld = new LinkedHashSet<>();
    private final Set<Integer> small = new LinkedHashSet<>();
    private final Queue<Integer> unprotected = new ArrayDeque<>();
    /** Made when all that is withheld for itself is known. */
    private Alternatives alternatives;

    private final double[] up;
    private final double[] down;

    SecondarySuppression(DisclosureSettings settings, Quantities quantities, Tables tables, Relations relations) {
        this.settings = settings;
        this.quantities = quantities;
        this.tables = tables;
        this.coefficients = new Coefficients(relations.all(), quantities.size());
        this.shifts = new Shifts(quantities, coefficients);
        this.up = new double[quantities.size()];
        this.down = new double[quantities.size()];
    }

    /** Leaves alone withheld numbers that nothing shown here tells of. */
    void forget(Collection<Integer> numbers) {
        numbers.stream()
                .filter(number -> quantities.visibility(number) == WITHHELD)
                .forEach(number -> quantities.set(number, UNSEEN));
    }

    /** Starts from the figures withheld for themselves, and the numbers earlier editions withheld. */
    void begin(Collection<Figure> forThemselves, Memory memory) {
        IntStream.range(0, quantities.size())
                .filter(number -> quantities.visibility(number) == WITHHELD)
                .forEach(this::enlist);
        for (Figure figure : forThemselves) {
            for (int number : tables.shownBy(figure.key())) {
                if (isReasonFor(figure, number, memory)) {
                    withhold(number);
                }
            }
        }
        forThemselves.forEach(figure -> withhold(figure.key()));
    }

    /** A rate of volumes goes with one of its numbers, and the other may stay; other figures go with all they show. */
    private boolean isReasonFor(Figure figure, int number, Memory memory) {
        return Measures.of(figure).rule() != Measure.Rule.RATE
                || settings.isSmall(quantities.value(number))
                || memory.withheld(quantities.at(number));
    }

    private void enlist(int number) {
        unprotected.add(number);
        if (settings.isSmall(quantities.value(number))
                && !Measures.isWithinRow(quantities.at(number).name())) {
            small.add(number);
        }
    }

    private void withhold(int number) {
        for (int bundled : tables.bundle(number)) {
            Visibility visibility = quantities.visibility(bundled);
            if (visibility == SHOWN || visibility == TOTAL || visibility == UNSEEN) {
                quantities.set(bundled, WITHHELD);
                enlist(bundled);
                tables.figuresOf(bundled).forEach(this::withhold);
            }
        }
    }

    /** A figure goes as soon as one of its numbers goes; its other numbers are unseen if no other figure shows them. */
    private void withhold(FigureKey figure) {
        withheld.add(figure);
        for (int number : tables.shownBy(figure)) {
            Visibility visibility = quantities.visibility(number);
            if ((visibility == SHOWN || visibility == TOTAL) && withheld.containsAll(tables.figuresOf(number))) {
                quantities.set(number, UNSEEN);
            }
        }
    }

    Set<FigureKey> protectAll() {
        alternatives = new Alternatives(quantities, coefficients);
        while (!unprotected.isEmpty()) {
            protect(unprotected.remove());
        }
        return withheld;
    }

    /**
     * The level: from the printed numbers a small one could as well be the threshold or more, and someone who knows it for
     * small still has two numbers to choose from. Any other could be at least one more or one less.
     */
    private void protect(int number) {
        if (small.contains(number)) {
            long value = quantities.value(number);
            move(number, 1, settings.threshold() - value, BROKEN_DOWN);
            move(number, -1, value - (settings.threshold() - 2), BROKEN_DOWN);
        }
        if (!isFree(number, HIDDEN) && !isFree(number, BROKEN_DOWN) && quantities.value(number) > 0) {
            isFree(number, ANY);
        }
    }

    private boolean isFree(int number, Set<Visibility> movable) {
        return up[number] >= 1
                || down[number] >= 1
                || move(number, 1, 1, movable)
                || (quantities.value(number) > 0 && move(number, -1, 1, movable));
    }

    private boolean move(int number, int sign, long amount, Set<Visibility> movable) {
        double reached = sign > 0 ? up[number] : down[number];
        if (reached >= amount) {
            return true;
        }
        if (shifts.room(number, sign, HIDDEN) >= amount) {
            Shift shift = alternatives.find(number, sign, amount);
            remember(shift);
            if (shift.reaches(amount)) {
                return true;
            }
        }
        return movable != HIDDEN && makeRoom(number, sign, amount, movable);
    }

    /** Withholds the cheapest numbers that let this one move by the amount, or as far as it can. */
    private boolean makeRoom(int number, int sign, long amount, Set<Visibility> movable) {
        long possible = (long) Math.min(amount, Math.floor(shifts.room(number, sign, movable)));
        if (possible == 0) {
            return false;
        }
        Shift shift = shifts.find(number, sign, possible, movable);
        for (int moved : shift.moved()) {
            if (quantities.visibility(moved) != UNSEEN) {
                withhold(moved);
            }
        }
        remember(shift);
        return shift.reaches(amount);
    }

    /** The same other numbers, and as far as none is negative the opposite ones, protect everything that moved. */
    private void remember(Shift shift) {
        double back = 1;
        for (int i : shift.positions()) {
            if (shift.moves()[i] > 0) {
                back = Math.min(back, quantities.value(shift.numbers()[i]) / shift.moves()[i]);
            }
        }
        for (int i : shift.positions()) {
            int number = shift.numbers()[i];
            double move = shift.moves()[i];
            up[number] = Math.max(up[number], Math.max(move, -move * back) + Shift.NOTHING);
            down[number] = Math.max(down[number], Math.max(-move, move * back) + Shift.NOTHING);
        }
    }
}
