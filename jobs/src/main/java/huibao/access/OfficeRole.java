package huibao.access;

import huibao.figure.Audience;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What somebody is in the office. An account has one or several. */
public enum OfficeRole {
    /** Anybody outside the office: releases only. */
    READER(Audience.RELEASE, Permission.READ),
    LEADER(Audience.INTERNAL, Permission.READ, Permission.NOTE),
    CLERK(
            Audience.INTERNAL,
            Permission.READ,
            Permission.NOTE,
            Permission.PROVENANCE,
            Permission.ASK,
            Permission.HAND_IN,
            Permission.MAKE,
            Permission.LEDGER),
    ANALYST(Audience.INTERNAL, Permission.READ, Permission.PROVENANCE, Permission.ASK),
    OPERATOR(Audience.INTERNAL, Permission.READ, Permission.PROVENANCE, Permission.MAKE, Permission.OPERATE),
    AUDITOR(Audience.RELEASE, Permission.AUDIT),
    ADMIN(Audience.RELEASE, Permission.ADMINISTER);

    /** Whoever keeps the machine, whoever keeps the accounts and whoever watches both are three people. */
    private static final Set<OfficeRole> SEPARATE = EnumSet.of(OPERATOR, AUDITOR, ADMIN);

    private final Audience audience;
    private final Set<Permission> permissions;

    OfficeRole(Audience audience, Permission... permissions) {
        this.audience = audience;
        this.permissions = EnumSet.copyOf(List.of(permissions));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isInternal() {
        return audience == Audience.INTERNAL;
    }

    Set<Permission> permissions() {
        return permissions;
    }

    public static Optional<OfficeRole> find(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(OfficeRole::code).toList();
    }

    /** Those of the roles that one account may not have together. */
    static Set<OfficeRole> inConflict(Set<OfficeRole> roles) {
        Set<OfficeRole> kept = EnumSet.copyOf(SEPARATE);
        kept.retainAll(roles);
        return kept.size() > 1 ? kept : EnumSet.noneOf(OfficeRole.class);
    }
}
