package huibao.contract;

import java.time.LocalDate;
import java.util.Optional;

/** What a value may be beyond its type: for who brings rows in, and for who reads them. */
public final class ValueLimits {
    /** No day or time is before it. */
    public static final LocalDate FIRST_DAY = LocalDate.of(1950, 1, 1);

    private static final NumberRange PERSONS = new NumberRange(1, 9_999);
    private static final NumberRange CATEGORY_LEVEL = new NumberRange(1, 3);

    private ValueLimits() {}

    /** Both ends belong to it. */
    public record NumberRange(long least, long most) {
        public boolean contains(long number) {
            return number >= least && number <= most;
        }
    }

    /** Of a column of numbers; empty if every number of its type is one. */
    public static Optional<NumberRange> ofNumbers(String relation, String column) {
        return switch (relation + "." + column) {
            case "petition_item.persons" -> Optional.of(PERSONS);
            case "category.level" -> Optional.of(CATEGORY_LEVEL);
            default -> Optional.empty();
        };
    }

    /** Whether a day or time tells what has happened, so that it is neither before {@link #FIRST_DAY} nor still to come. */
    public static boolean isOfThePast(String column) {
        return switch (column) {
            case "petitioned_on", "occurred_on", "registered_at", "occurred_at" -> true;
            default -> false;
        };
    }
}
