package huibao.schedule;

import huibao.calendar.Period;
import huibao.edition.EditionKey;
import java.util.Optional;
import java.util.function.Function;

/** What is to be made. */
public sealed interface PlannedSubject {
    /** The folder of its editions under that of the region. */
    String deliverable();

    /** The folder under that, for a period. */
    String folder(Period period);

    /** As programs before 0.2 called it. */
    String oldFolder(Period period);

    <T> T either(Function<PlannedDocument, T> ofDocument, Function<PlannedAnswer, T> ofAnswer);

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

        @Override
        public <T> T either(Function<PlannedDocument, T> ofDocument, Function<PlannedAnswer, T> ofAnswer) {
            return ofDocument.apply(this);
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

        @Override
        public <T> T either(Function<PlannedDocument, T> ofDocument, Function<PlannedAnswer, T> ofAnswer) {
            return ofAnswer.apply(this);
        }
    }
}
