package huibao.schedule;

import huibao.calendar.Period;
import huibao.edition.EditionKey;
import java.util.Optional;

/** What is to be made. */
public sealed interface PlannedSubject {
    /** The folder of its editions under that of the region. */
    String deliverable();

    /** The folder under that, for a period. */
    String folder(Period period);

    /** As programs before 0.2 called it. */
    String oldFolder(Period period);

    /**
     * One of the office's reports.
     *
     * @param deliverable {@code monthly}, {@code briefing}, {@code daily} or {@code ledger}
     */
    record PlannedDocument(String deliverable, Optional<String> campaign) implements PlannedSubject {
        @Override
        public String folder(Period period) {
            return EditionKey.folderOf(period);
        }

        @Override
        public String oldFolder(Period period) {
            return period.label();
        }
    }

    /** The answer to a question an analyst has saved under a name. */
    record PlannedAnswer(String question) implements PlannedSubject {
        @Override
        public String deliverable() {
            return EditionKey.ANSWER;
        }

        @Override
        public String folder(Period period) {
            return EditionKey.folderOfAnswer(question, period.kind(), period.label());
        }

        @Override
        public String oldFolder(Period period) {
            return question + "-" + period.label();
        }
    }
}
