package huibao.access;

import huibao.figure.Audience;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Somebody who can sign in.
 *
 * @param name typed to sign in
 * @param display as pages call the person's post; never needed to tell accounts apart
 * @param regions codes, or {@link #EVERY_REGION}
 * @param ledger the work list of single items, beyond what the roles allow
 * @param password as {@link PasswordHash} writes it; empty until the first password is set, or if another system knows it
 * @param code that lets the account in once
 * @param version goes up with each change of password, roles, regions or lock; sessions of an earlier one have ended
 */
public record Account(
        String name,
        String display,
        Set<OfficeRole> roles,
        Set<String> regions,
        boolean ledger,
        boolean locked,
        Optional<String> password,
        Optional<OneTimeCode> code,
        int version,
        Preferences preferences) {
    public static final String EVERY_REGION = "*";

    public Account {
        roles = roles.isEmpty() ? EnumSet.noneOf(OfficeRole.class) : EnumSet.copyOf(roles);
        regions = new TreeSet<>(regions);
        password = password == null ? Optional.empty() : password;
        code = code == null ? Optional.empty() : code;
        preferences = preferences == null ? Preferences.standard() : preferences;
    }

    /** Signs in once; whatever may be typed in its place is as long. @param hash SHA-256, as the code itself is random */
    public record OneTimeCode(String hash, Instant until) {}

    /** @param language {@code zh}, {@code en}, or empty = as the browser asks @param textSize {@code small}, … */
    public record Preferences(Optional<String> language, TextSize textSize) {
        public Preferences {
            language = language == null ? Optional.empty() : language;
            textSize = textSize == null ? TextSize.STANDARD : textSize;
        }

        public static Preferences standard() {
            return new Preferences(Optional.empty(), TextSize.STANDARD);
        }
    }

    /** How large a page is set. */
    public enum TextSize {
        SMALL,
        STANDARD,
        LARGE
    }

    /** Without a password of its own yet: its holder sets one before anything else. */
    public boolean mustSetPassword() {
        return password.isEmpty();
    }

    public boolean may(Permission permission) {
        return switch (permission) {
            case OPEN, OWN -> true;
            case LEDGER -> ledger || allows(permission);
            default -> allows(permission);
        };
    }

    private boolean allows(Permission permission) {
        return roles.stream().anyMatch(role -> role.permissions().contains(permission));
    }

    /** Whether it may read what is for such readers. */
    public boolean reads(Audience audience) {
        return may(Permission.READ)
                && (audience == Audience.RELEASE || roles.stream().anyMatch(OfficeRole::isInternal));
    }

    public boolean sees(String region) {
        return regions.contains(EVERY_REGION) || regions.contains(region);
    }

    Account withVersion(int next) {
        return new Account(name, display, roles, regions, ledger, locked, password, code, next, preferences);
    }

    public Account withPassword(Optional<String> hash) {
        return new Account(name, display, roles, regions, ledger, locked, hash, Optional.empty(), version, preferences);
    }

    Account withCode(Optional<OneTimeCode> next) {
        return new Account(name, display, roles, regions, ledger, locked, password, next, version, preferences);
    }

    Account lock() {
        return new Account(name, display, roles, regions, ledger, true, password, code, version, preferences);
    }

    Account unlock() {
        return new Account(name, display, roles, regions, ledger, false, password, code, version, preferences);
    }

    public Account withPreferences(Preferences next) {
        return new Account(name, display, roles, regions, ledger, locked, password, code, version, next);
    }

    Account with(Grant grant) {
        return new Account(
                name,
                display,
                grant.roles(),
                grant.regions(),
                grant.ledger(),
                locked,
                password,
                code,
                version,
                preferences);
    }

    /** Without its hashes: neither must end up in a log. */
    @Override
    public String toString() {
        return "Account[" + name + " " + roles + "]";
    }
}
