package huibao.fold;

/** Takes the state a matter was in on the day of an upward visit. */
@FunctionalInterface
public interface MatterAnswers {
    /**
     * @param visit lead item of the visit
     * @param state number by {@code matter_state}
     */
    void accept(long visit, int state);
}
