package huibao.generate;

import java.time.LocalDate;
import java.util.List;

/** Writes {@code leader_activity}, numbering the rows. */
final class ActivityRows {
    private final CsvRows rows;
    private long nextId = 1;

    ActivityRows(CsvRows rows) {
        this.rows = rows;
    }

    /** @param counts batches, persons, items, resolved */
    void row(
            String region,
            String campaign,
            Integer group,
            String post,
            LocalDate day,
            String kind,
            List<Integer> counts,
            long recordedAt,
            long voidedAt) {
        rows.number(nextId++).text(region).text(campaign).number(group == null ? CsvRows.NONE : group);
        rows.text(post).day(day.toEpochDay()).text(kind);
        counts.forEach(rows::number);
        rows.instant(recordedAt).instant(voidedAt == CsvRows.NONE ? recordedAt : voidedAt);
        rows.instant(voidedAt).end();
    }
}
