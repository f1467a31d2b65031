package huibao.fold;

/**
 * Something that happened to an item.
 *
 * @param at when, in microseconds since 1970
 * @param unit number of the unit, or {@link Numbers#NONE}
 * @param level number of the level by {@code registering_level}, unknown if there is none
 * @param dueOn day since 1970, or {@link Numbers#NONE}
 * @param post number of the post, or {@link Numbers#NONE}
 * @param recordedAt when it became known, in microseconds since 1970
 */
public record Event(long id, EventKind kind, long at, int unit, int level, int dueOn, int post, long recordedAt)
        implements Comparable<Event> {
    @Override
    public int compareTo(Event other) {
        int byTime = Long.compare(at, other.at);
        return byTime != 0 ? byTime : Long.compare(id, other.id);
    }

    boolean isBefore(long bound) {
        return at < bound;
    }
}
