package huibao.desk;

import java.util.List;

/** How far an edition has come on its way out of the office. */
public enum HandInState {
    TO_CHECK,
    CHECKED,
    HANDED_IN,
    RETURNED;

    static HandInState after(List<Handling> done) {
        HandInState state = TO_CHECK;
        for (Handling one : done) {
            state = switch (one.step()) {
                case CHECKED -> CHECKED;
                case HANDED_IN -> HANDED_IN;
                case RETURNED -> RETURNED;
                case NOTED, SETTLED -> state;
            };
        }
        return state;
    }
}
