package huibao.fold;

import static java.util.Objects.requireNonNull;

import huibao.calendar.Role;
import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/**
 * One period of a table: the part it plays and, where a table has a series of periods, what it is called.
 *
 * @param time {@code month=2021-06} or the like; empty where the role says it all
 * @param window number of the days it counts
 * @param base window of the period it is compared from; its own unless it is a comparison
 */
public record PeriodColumn(Role role, Map<String, String> time, int window, int base) implements Serializable {
    public PeriodColumn {
        requireNonNull(role, "role is null");
        time = new TreeMap<>(time);
    }
}
