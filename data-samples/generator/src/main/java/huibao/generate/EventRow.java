package huibao.generate;

/**
 * One event of an item. @param at when it happened, @param recordedAt when the office's system knew; both as
 * {@link Shanghai} counts. @param dueOn a day or {@link CsvRows#NONE}
 */
record EventRow(String kind, long at, String unit, String level, long dueOn, String post, long recordedAt) {
    static EventRow of(String kind, long at) {
        return new EventRow(kind, at, null, null, CsvRows.NONE, null, at + 10 * Shanghai.MINUTE);
    }

    EventRow by(String someUnit) {
        return new EventRow(kind, at, someUnit, level, dueOn, post, recordedAt);
    }

    EventRow from(String someLevel) {
        return new EventRow(kind, at, unit, someLevel, dueOn, post, recordedAt);
    }

    EventRow due(long day) {
        return new EventRow(kind, at, unit, level, day, post, recordedAt);
    }

    EventRow ledBy(String somePost) {
        return new EventRow(kind, at, unit, level, dueOn, somePost, recordedAt);
    }

    EventRow recorded(long someTime) {
        return new EventRow(kind, at, unit, level, dueOn, post, someTime);
    }
}
