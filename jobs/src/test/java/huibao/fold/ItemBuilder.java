package huibao.fold;

import huibao.calendar.ShanghaiTime;
import huibao.metric.Dimension;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An item for a test; times are local to Shanghai, such as {@code 2021-06-01T10:00}. */
final class ItemBuilder {
    private final List<Event> events = new ArrayList<>();
    private final List<Evaluation> evaluations = new ArrayList<>();
    private long id = 1;
    private long visitId = Numbers.NONE_LONG;
    private String form = "letter";
    private String petitionedOn = "2021-06-01";
    private String registeredAt = "2021-06-01T10:00";
    private String level = "county";
    private String authority = Dimension.UNKNOWN;
    private int stepwise = 2;
    private String purpose = "appeal";
    private int registeringUnit;
    private int persons = 1;
    private String initial = "true";
    private long repeatOf = Numbers.NONE_LONG;
    private boolean judicial;
    private boolean counted = true;
    private int category;
    private int region;
    private long recordedAt = Long.MIN_VALUE + 1;
    private long updatedAt = Long.MIN_VALUE + 1;
    private long voidedAt = Numbers.NONE_LONG;

    static ItemBuilder item() {
        return new ItemBuilder();
    }

    static ItemBuilder registered(String at) {
        return new ItemBuilder().registeredAt(at);
    }

    ItemBuilder id(long id) {
        this.id = id;
        return this;
    }

    ItemBuilder registeredAt(String at) {
        this.registeredAt = at;
        return this;
    }

    ItemBuilder petitionedOn(String day) {
        this.petitionedOn = day;
        return this;
    }

    ItemBuilder visit(int persons) {
        this.form = "visit";
        this.persons = persons;
        return this;
    }

    ItemBuilder ofVisit(long visitId) {
        this.visitId = visitId;
        return this;
    }

    ItemBuilder at(String level) {
        this.level = level;
        return this;
    }

    ItemBuilder underAuthorityOf(String level) {
        this.authority = level;
        return this;
    }

    ItemBuilder stepwise(boolean stepwise) {
        this.stepwise = stepwise ? 0 : 1;
        return this;
    }

    ItemBuilder initial(String initial) {
        this.initial = initial;
        return this;
    }

    ItemBuilder repeats(long item) {
        this.repeatOf = item;
        return this;
    }

    ItemBuilder registeredBy(int unit) {
        this.registeringUnit = unit;
        return this;
    }

    ItemBuilder purpose(String purpose) {
        this.purpose = purpose;
        return this;
    }

    ItemBuilder form(String form) {
        this.form = form;
        return this;
    }

    ItemBuilder judicial() {
        this.judicial = true;
        return this;
    }

    ItemBuilder uncounted() {
        this.counted = false;
        return this;
    }

    ItemBuilder ofCategory(int number) {
        this.category = number;
        return this;
    }

    ItemBuilder in(int region) {
        this.region = region;
        return this;
    }

    ItemBuilder recordedAt(String at) {
        this.recordedAt = micros(at);
        return this;
    }

    ItemBuilder updatedAt(String at) {
        this.updatedAt = micros(at);
        return this;
    }

    ItemBuilder voidedAt(String at) {
        this.voidedAt = micros(at);
        return this;
    }

    ItemBuilder with(String kind, String at) {
        return with(kind, at, null, at);
    }

    ItemBuilder with(String kind, String at, String dueOn) {
        return with(kind, at, dueOn, at);
    }

    ItemBuilder with(String kind, String at, String dueOn, String recordedAt) {
        return add(kind, at, dueOn, kind.equals("forwarded") ? 1 : Numbers.NONE, "city", Numbers.NONE, recordedAt);
    }

    ItemBuilder forwardedTo(int unit, String at, String dueOn) {
        return add("forwarded", at, dueOn, unit, "city", Numbers.NONE, at);
    }

    ItemBuilder assignedBy(String level, String at) {
        return add("assigned", at, null, Numbers.NONE, level, Numbers.NONE, at);
    }

    ItemBuilder ledBy(int post, String at) {
        return add("lead_assigned", at, null, Numbers.NONE, Dimension.UNKNOWN, post, at);
    }

    private ItemBuilder add(String kind, String at, String dueOn, int unit, String level, int post, String recordedAt) {
        events.add(new Event(
                events.size() + 1,
                EventKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                micros(at),
                unit,
                Dimension.REGISTERING_LEVEL.number(level),
                dueOn == null ? Numbers.NONE : day(dueOn),
                post,
                micros(recordedAt)));
        return this;
    }

    ItemBuilder rated(String target, String status, String rating, String at) {
        return rated(target, status, rating, at, at);
    }

    ItemBuilder rated(String target, String status, String rating, String at, String updatedAt) {
        evaluations.add(new Evaluation(
                Dimension.TARGET.number(target),
                Dimension.STATUS.number(status),
                Dimension.RATING.number(rating),
                micros(at),
                micros(at),
                micros(updatedAt)));
        return this;
    }

    PetitionItem build() {
        return new PetitionItem(
                id,
                visitId,
                Dimension.FORM.number(form),
                day(petitionedOn),
                micros(registeredAt),
                Dimension.REGISTERING_LEVEL.number(level),
                registeringUnit,
                region,
                Dimension.REGISTERING_LEVEL.number(authority),
                stepwise,
                category,
                Dimension.PURPOSE.number(purpose),
                persons,
                Dimension.INITIAL.number(initial),
                repeatOf,
                judicial,
                counted,
                recordedAt,
                updatedAt,
                voidedAt,
                List.copyOf(events),
                List.copyOf(evaluations));
    }

    static int day(String day) {
        return (int) LocalDate.parse(day).toEpochDay();
    }

    static long micros(String at) {
        return ShanghaiTime.micros(
                LocalDateTime.parse(at).atZone(ShanghaiTime.ZONE).toInstant());
    }
}
