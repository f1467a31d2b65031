package huibao.web;

import huibao.access.OfficeRole;
import huibao.access.Permission;
import java.util.Map;
import java.util.Set;

/** What the roles may, written down a second time. */
public final class ExpectedRights {
    private static final Map<Permission, Set<OfficeRole>> EXPECTED = Map.ofEntries(
            Map.entry(Permission.OPEN, Set.of(OfficeRole.values())),
            Map.entry(Permission.OWN, Set.of(OfficeRole.values())),
            Map.entry(
                    Permission.READ,
                    Set.of(
                            OfficeRole.READER,
                            OfficeRole.LEADER,
                            OfficeRole.CLERK,
                            OfficeRole.ANALYST,
                            OfficeRole.OPERATOR)),
            Map.entry(Permission.NOTE, Set.of(OfficeRole.LEADER, OfficeRole.CLERK)),
            Map.entry(Permission.PROVENANCE, Set.of(OfficeRole.CLERK, OfficeRole.ANALYST, OfficeRole.OPERATOR)),
            Map.entry(Permission.ASK, Set.of(OfficeRole.CLERK, OfficeRole.ANALYST)),
            Map.entry(Permission.HAND_IN, Set.of(OfficeRole.CLERK)),
            Map.entry(Permission.MAKE, Set.of(OfficeRole.CLERK, OfficeRole.OPERATOR)),
            Map.entry(Permission.OPERATE, Set.of(OfficeRole.OPERATOR)),
            Map.entry(Permission.LEDGER, Set.of(OfficeRole.CLERK)),
            Map.entry(Permission.AUDIT, Set.of(OfficeRole.AUDITOR)),
            Map.entry(Permission.ADMINISTER, Set.of(OfficeRole.ADMIN)));

    private ExpectedRights() {}

    public static Set<OfficeRole> of(Permission permission) {
        return EXPECTED.get(permission);
    }

    static Set<Permission> known() {
        return EXPECTED.keySet();
    }
}
