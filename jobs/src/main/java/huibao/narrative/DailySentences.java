package huibao.narrative;

import huibao.calendar.Role;
import java.util.ArrayList;
import java.util.List;

/** What came in on a day, and what falls due. */
final class DailySentences {
    private static final List<Topic> WORK =
            List.of(Topic.UNIT_RECEIVED, Topic.UNIT_DUE, Topic.UNIT_WAITING, Topic.OVERDUE_OPEN, Topic.CLOSED);

    private final Material material;
    private final Clauses clauses;

    DailySentences(Material material) {
        this.material = material;
        this.clauses = material.clauses();
    }

    Sentence received() {
        return Sentence.listing(
                "daily-received",
                material.words().opening() + "，",
                List.of(List.of(
                        clauses.phrase(material.names().whole(), Topic.TOTAL.in(Role.CURRENT)),
                        clauses.said(Topic.ITEMS_AND_BATCHES),
                        clauses.phrase("，", Topic.LETTERS.in(Role.CURRENT)),
                        clauses.phrase("，", Topic.ONLINE.in(Role.CURRENT)),
                        clauses.phrase("，", Topic.VISITS.in(Role.CURRENT)),
                        clauses.amount("、", Topic.VISITS.personsIn(Role.CURRENT)))));
    }

    Sentence work() {
        List<List<Clause>> parts = new ArrayList<>();
        WORK.forEach(topic -> parts.add(List.of(clauses.phrase("", topic.in(Role.CURRENT)))));
        return Sentence.listing("daily-work", "", parts);
    }
}
