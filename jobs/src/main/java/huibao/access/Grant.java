package huibao.access;

import huibao.problem.Problem;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What an account is given: roles, the regions they hold for, and whether it may read the ledger whatever its roles. */
public record Grant(Set<OfficeRole> roles, Set<String> regions, boolean ledger) {
    public Grant {
        roles = Set.copyOf(roles);
        regions = Set.copyOf(regions);
    }

    /** For the audit log and lists of accounts: {@code analyst,clerk 990121 ledger}. */
    public String inWords() {
        return roles.stream().map(OfficeRole::code).sorted().collect(Collectors.joining(",")) + " "
                + regions.stream().sorted().collect(Collectors.joining(","))
                + (ledger ? " ledger" : "");
    }

    /** @throws AccessRefused if one account may not have all of it */
    void requireSeparated(Separation separation) {
        Set<OfficeRole> conflict = OfficeRole.inConflict(roles);
        if (separation == Separation.THREE_ACCOUNTS && !conflict.isEmpty()) {
            List<String> codes =
                    conflict.stream().map(OfficeRole::code).sorted().toList();
            throw new AccessRefused(Problem.of("access.roles-together", codes));
        }
        if (roles.isEmpty()) {
            throw new AccessRefused(Problem.of("access.no-role", OfficeRole.codes()));
        }
    }
}
