package huibao.figure;

import huibao.calendar.Role;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The category scheme most of what was registered in a period has: where it is another one than in the period compared
 * with, the scheme changed between them.
 */
public record MainSchemes(Map<Role, Integer> byRole) {
    public MainSchemes {
        byRole = Map.copyOf(byRole);
    }

    /** @param items registered, by role and number of the scheme; of two schemes as frequent the later one counts */
    public static MainSchemes of(Map<Role, long[]> items) {
        Map<Role, Integer> byRole = new EnumMap<>(Role.class);
        items.forEach((role, counts) -> {
            for (int scheme = 0; scheme < counts.length; scheme++) {
                Integer most = byRole.get(role);
                if (counts[scheme] > 0 && (most == null || counts[scheme] >= counts[most])) {
                    byRole.put(role, scheme);
                }
            }
        });
        return new MainSchemes(byRole);
    }

    /** The scheme in force in the period a comparison role is compared with, if it has changed since that role's. */
    OptionalInt changedSince(Role role) {
        if (!role.isComparison()) {
            return OptionalInt.empty();
        }
        Integer now = byRole.get(role.base());
        Integer then = byRole.get(role);
        return now == null || then == null || now.equals(then) ? OptionalInt.empty() : OptionalInt.of(now);
    }
}
