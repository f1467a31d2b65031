package huibao.generate;

/**
 * The matters people come back with: the last few thousand, so that memory stays flat however many items there are.
 * A repeat points to the first item of its matter or to the latest, which makes chains.
 */
final class RecentMatters {
    private static final int REMEMBERED = 4096;

    private final Matter[] ring = new Matter[REMEMBERED];
    private int next;

    /** A matter with the number of its first item and of its latest one. */
    static final class Matter {
        final Item first;
        long latest;

        Matter(Item first) {
            this.first = first;
            this.latest = first.id;
        }
    }

    void remember(Item item) {
        ring[next++ % REMEMBERED] = new Matter(item);
    }

    boolean isEmpty() {
        return next == 0;
    }

    /** One of the matters remembered, the more likely the younger it is. */
    Matter pick(Dice dice) {
        int known = Math.min(next, REMEMBERED);
        int back = 1 + Math.min(dice.below(known), dice.below(known));
        return ring[Math.floorMod(next - back, REMEMBERED)];
    }
}
