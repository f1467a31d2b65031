package huibao.generate;

/**
 * One event of an item. @param at when it happened, @param recordedAt when the office's system knew; both as
 * {@link Shanghai} counts. @param dueOn a day or {@link CsvRows#NONE}
 */
record Event(String kind, long at, String unit, String level, long dueOn, String post, long recordedAt) {
    static Event of(String kind, long at) {
        return new Event(kind, at, null, null, CsvRows.NONE, null, at + 10 * Shanghai.MINUTE);
    }

    Event by(String someUnit) {
        return new Event(kind, at, someUnit, level, dueOn, post, recordedAt);
    }

    Event from(String someLevel) {
        return new Event(kind, at, unit, someLevel, dueOn, post, recordedAt);
    }

    Event due(long day) {
        return new Event(kind, at, unit, level, day, post, recordedAt);
    }

    Event ledBy(String somePost) {
        return new Event(kind, at, unit, level, dueOn, somePost, recordedAt);
    }

    Event recorded(long someTime) {
        return new Event(kind, at, unit, level, dueOn, post, someTime);
    }
}
