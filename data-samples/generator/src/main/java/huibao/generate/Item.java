package huibao.generate;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of {@code petition_item} in the making, with its events and evaluations. Starts as the plainest item there is: a
 * letter of one person to the county's office about a matter of the county's authority.
 */
final class Item {
    final long id;
    long visitId = CsvRows.NONE;
    String form = "letter";
    long petitionedOn;
    long registeredAt;
    int level = 3;
    String unit = CodeLists.COUNTY_OFFICE;
    String region = CodeLists.township(1);
    String authorityLevel = "county";
    Boolean stepwise;
    String category = "010101";
    String purpose = "request";
    int persons = 1;
    boolean jointLetter;
    Boolean initialHere = true;
    Boolean initialNationwide = true;
    long repeatOf = CsvRows.NONE;
    boolean judicial;
    boolean counted = true;
    long recordedAt;
    long updatedAt;
    long voidedAt = CsvRows.NONE;
    final List<EventRow> events = new ArrayList<>();
    final List<EvaluationRow> evaluations = new ArrayList<>();

    Item(long id, long registeredAt) {
        this.id = id;
        this.registeredAt = registeredAt;
        petitionedOn = Shanghai.dayOf(registeredAt);
        recordedAt = registeredAt + 5 * Shanghai.MINUTE;
        updatedAt = recordedAt;
    }

    void event(EventRow event) {
        events.add(event);
    }

    /** Whether it is one whose handling is measured: no repeat, not before a court, no accusation. */
    boolean isProcessing() {
        return Boolean.TRUE.equals(initialHere) && !judicial && !purpose.equals("accusation");
    }

    void write(CsvRows rows) {
        rows.number(id).number(visitId).text(form).day(petitionedOn).instant(registeredAt);
        rows.text(CodeLists.LEVELS.get(level))
                .text(unit)
                .text(region)
                .text(authorityLevel)
                .flag(stepwise);
        rows.text(category).text(purpose).number(persons).flag(jointLetter);
        rows.flag(initialHere)
                .flag(initialNationwide)
                .number(repeatOf)
                .flag(judicial)
                .flag(counted);
        rows.instant(recordedAt).instant(updatedAt).instant(voidedAt).end();
    }
}
