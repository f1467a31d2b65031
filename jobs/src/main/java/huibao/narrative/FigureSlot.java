package huibao.narrative;

import huibao.calendar.Role;
import huibao.figure.FigureKey;
import huibao.metric.Measure;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A figure as a template names it.
 *
 * @param members codes by dimension
 * @param part which number of the figure is meant
 * @param summed the dimension whose known members are added up; empty for a figure as the edition holds it
 */
record FigureSlot(
        Measure measure, SortedMap<String, String> members, Role role, SlotPart part, Optional<String> summed) {
    /** The number itself, or one of the two a rate is made of. */
    enum SlotPart {
        VALUE,
        NUMERATOR,
        DENOMINATOR
    }

    /** @param member the member of the list it stands in, by dimension */
    FigureKey key(SortedMap<String, String> member) {
        TreeMap<String, String> all = new TreeMap<>(members);
        all.putAll(member);
        return new FigureKey(measure.name(), all, role);
    }

    FigureSlot as(Role other) {
        return new FigureSlot(measure, members, other, part, summed);
    }

    /** What is said before the number. */
    String phrase(SortedMap<String, String> member) {
        return switch (part) {
            case VALUE -> measure.wording().phrase(key(member).dimensions());
            case DENOMINATOR -> measure.wording().base().orElse("");
            case NUMERATOR -> "";
        };
    }

    boolean isRate() {
        return part == SlotPart.VALUE && measure.unit().equals("%");
    }

    /** Said behind the number: that of the counts where a rate's are meant. */
    String unit() {
        return part == SlotPart.VALUE ? measure.wording().unit() : of();
    }

    /** What a rate is counted in. */
    String of() {
        return measure.wording().of().orElse("件");
    }

    /** The role it is compared with where the template does not say. */
    Role base() {
        return role == Role.YTD ? Role.YTD_LAST_YEAR : Role.SAME_LAST_YEAR;
    }
}
