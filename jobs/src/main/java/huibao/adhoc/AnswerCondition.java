package huibao.adhoc;

import huibao.figure.Audience;
import huibao.figure.Status;
import huibao.yaml.YamlNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** When a note stands below an answer. */
record AnswerCondition(Property property, boolean wanted) {
    private static final String NOT = "no-";

    /** What an answer may be. */
    enum Property {
        WITHHELD(answer -> has(answer, Status.SUPPRESSED)),
        NOT_COMPUTABLE(answer -> has(answer, Status.NOT_COMPUTABLE)),
        NO_RECORDS(answer -> has(answer, Status.NO_RECORDS)),
        PROVISIONAL(answer -> has(answer, Status.PROVISIONAL)),
        /** Some matter stands in several rows. */
        OVERLAPS(Answer::overlaps),
        SHARES(answer -> answer.question().hasShares()),
        RELEASE(answer -> answer.audience() == Audience.RELEASE),
        /** A period of the series is only in part in what was asked for. */
        CUT(answer -> !answer.question().cut().isEmpty()),
        /** The last period goes on. */
        TO_DATE(answer -> answer.question().toDate());

        private final Predicate<Answer> holds;

        Property(Predicate<Answer> holds) {
            this.holds = holds;
        }

        private static boolean has(Answer answer, Status status) {
            return answer.shown().anyMatch(figure -> figure.status() == status);
        }
    }

    boolean holds(Answer answer) {
        return property.holds.test(answer) == wanted;
    }

    static Optional<AnswerCondition> find(String word) {
        return all().filter(one -> one.toString().equals(word)).findFirst();
    }

    static List<String> words() {
        return all().map(AnswerCondition::toString).toList();
    }

    private static Stream<AnswerCondition> all() {
        return Arrays.stream(Property.values())
                .flatMap(one -> Stream.of(new AnswerCondition(one, true), new AnswerCondition(one, false)));
    }

    @Override
    public String toString() {
        return (wanted ? "" : NOT) + YamlNode.wordOf(property);
    }
}
