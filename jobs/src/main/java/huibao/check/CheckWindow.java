package huibao.check;

import static java.util.Objects.requireNonNull;

import huibao.calendar.Role;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One period to count, days {@code [start, end)} in Asia/Shanghai, already cut at the cut-off.
 *
 * @param month code of a month row, such as {@code 2021-06}, whose role is current; empty for the roles
 * @param nextEnd end of the whole period that starts where the whole of this one ends; empty if there is none
 */
public record CheckWindow(
        Role role, Optional<String> month, LocalDate start, LocalDate end, Optional<LocalDate> nextEnd) {
    public CheckWindow {
        requireNonNull(role, "role is null");
        requireNonNull(month, "month is null");
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException(
                    "Invalid window: [" + start + ", " + end + "). Expected its start before its end");
        }
    }

    public static CheckWindow of(Role role, LocalDate start, LocalDate end, Optional<LocalDate> nextEnd) {
        return new CheckWindow(role, Optional.empty(), start, end, nextEnd);
    }

    public static CheckWindow month(String month, LocalDate start, LocalDate end) {
        return new CheckWindow(Role.CURRENT, Optional.of(month), start, end, Optional.empty());
    }
}
