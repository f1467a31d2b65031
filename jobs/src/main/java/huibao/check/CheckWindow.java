package huibao.check;

import static java.util.Objects.requireNonNull;

import huibao.calendar.Role;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One period to count, days {@code [start, end)} in Asia/Shanghai, already cut at the cut-off.
 *
 * @param month code of a month row, such as {@code 2021-06}, whose role is current; empty for the five roles
 */
public record CheckWindow(Role role, Optional<String> month, LocalDate start, LocalDate end) {
    public CheckWindow {
        requireNonNull(role, "role is null");
        requireNonNull(month, "month is null");
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException(
                    "Invalid window: [" + start + ", " + end + "). Expected its start before its end");
        }
    }

    public static CheckWindow of(Role role, LocalDate start, LocalDate end) {
        return new CheckWindow(role, Optional.empty(), start, end);
    }

    public static CheckWindow month(String month, LocalDate start, LocalDate end) {
        return new CheckWindow(Role.CURRENT, Optional.of(month), start, end);
    }
}
