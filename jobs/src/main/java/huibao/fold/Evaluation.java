package huibao.fold;

/**
 * An evaluation of an item's handling, in one of the versions the lake has.
 *
 * @param target number by {@code target}: office or unit
 * @param status number by {@code status}
 * @param rating number by {@code rating}, unknown if there is none
 * @param at microseconds since 1970
 */
public record Evaluation(int target, int status, int rating, long at, long recordedAt, long updatedAt) {}
