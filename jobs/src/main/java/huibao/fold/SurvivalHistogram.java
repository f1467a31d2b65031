package huibao.fold;

/** How a histogram of survival counts: days and whether the event came, in one number. */
public final class SurvivalHistogram {
    private SurvivalHistogram() {}

    static int key(int days, boolean event) {
        return days * 2 + (event ? 0 : 1);
    }

    public static int days(int key) {
        return key / 2;
    }

    public static boolean isEvent(int key) {
        return key % 2 == 0;
    }
}
