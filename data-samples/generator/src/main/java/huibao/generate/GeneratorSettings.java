package huibao.generate;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What is generated. The same settings give the same bytes.
 *
 * @param seed of all chance
 * @param items how many items come in over the span, besides about a hundred scenarios that are always the same
 * @param lastMonth the last month of the span
 * @param months length of the span, at least 2
 */
public record GeneratorSettings(long seed, int items, YearMonth lastMonth, int months) {
    /** As {@code data-samples} was made. */
    public static final GeneratorSettings SAMPLE = new GeneratorSettings(20210731, 5800, YearMonth.of(2021, 7), 36);

    public GeneratorSettings {
        requireNonNull(lastMonth, "lastMonth is null");
        if (items < 0 || items > 100_000_000) {
            throw new GeneratorRefused("items", Integer.toString(items));
        }
        if (lastMonth.getYear() < 1990 || lastMonth.getYear() > 2199) {
            throw new GeneratorRefused("last-month", lastMonth.toString());
        }
        if (months < 2 || months > 600) {
            throw new GeneratorRefused("months", Integer.toString(months));
        }
    }

    LocalDate firstDay() {
        return lastMonth.minusMonths(months - 1L).atDay(1);
    }

    /** The day after the span. */
    LocalDate end() {
        return lastMonth.plusMonths(1).atDay(1);
    }

    /** When the records were taken from the office's system: nothing is known there that was recorded later. */
    long takenAt() {
        return Shanghai.at(end().plusDays(2), 8, 0);
    }
}
