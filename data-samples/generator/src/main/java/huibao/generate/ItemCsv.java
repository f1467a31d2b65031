package huibao.generate;

/** Writes items with their events and evaluations as the office's system knew them on the day the records were taken. */
final class ItemCsv {
    private static final long FAR_FUTURE = Shanghai.at("2098-01-01T00:00");

    private final CsvRows items;
    private final CsvRows events;
    private final CsvRows evaluations;
    private final long takenAt;
    private long nextEvent = 1;

    ItemCsv(Sink sink, long takenAt) {
        items = sink.rows("petition_item");
        events = sink.rows("petition_event");
        evaluations = sink.rows("petition_evaluation");
        this.takenAt = takenAt;
    }

    void write(Item item) {
        if (item.recordedAt > takenAt) {
            return;
        }
        if (item.voidedAt > takenAt) {
            item.voidedAt = CsvRows.NONE;
        }
        if (item.updatedAt > takenAt) {
            item.updatedAt = item.recordedAt;
        }
        item.write(items);
        writeWithoutItem(item);
    }

    void writeWithoutItem(Item item) {
        for (EventRow event : item.events) {
            write(item.id, event);
        }
        for (EvaluationRow evaluation : item.evaluations) {
            write(item.id, evaluation);
        }
    }

    private void write(long item, EventRow event) {
        boolean wrongOnPurpose = event.at() > FAR_FUTURE;
        if (event.recordedAt() > takenAt && !wrongOnPurpose) {
            return;
        }
        events.number(nextEvent++).number(item).text(event.kind()).instant(event.at());
        events.text(event.unit()).text(event.level()).day(event.dueOn()).text(event.post());
        events.instant(wrongOnPurpose ? takenAt : event.recordedAt()).end();
    }

    /** What had not been rated yet was still pending, since the answer. */
    private void write(long item, EvaluationRow evaluation) {
        if (evaluation.recordedAt() > takenAt) {
            return;
        }
        boolean known = evaluation.updatedAt() <= takenAt;
        evaluations.number(item).text(evaluation.target());
        evaluations.text(known ? evaluation.status() : "pending").text(known ? evaluation.rating() : null);
        evaluations.instant(known ? evaluation.at() : evaluation.recordedAt());
        evaluations.instant(evaluation.recordedAt());
        evaluations
                .instant(known ? evaluation.updatedAt() : evaluation.recordedAt())
                .end();
    }
}
