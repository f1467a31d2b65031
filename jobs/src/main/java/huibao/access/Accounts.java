package huibao.access;

import huibao.problem.Problem;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Who may sign in to a home folder. There is no account until one is made on the terminal. */
public final class Accounts {
    public static final int SHORTEST_PASSWORD = 10;
    public static final int LONGEST_PASSWORD = 200;

    /** As the audit log and the queue call whoever types commands on the machine. */
    public static final String TERMINAL = "terminal";

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,31}");
    private static final int LONGEST_DISPLAY = 40;

    private final OwnersFile<Account> file;
    private final Separation separation;
    private final Clock clock;
    private final Map<String, Account> guests = new ConcurrentHashMap<>();

    public Accounts(Path home, Separation separation, Clock clock) {
        this.file = new OwnersFile<>(home, "accounts.json", Account.class, Account::name);
        this.separation = separation;
        this.clock = clock;
    }

    public Optional<Account> find(String name) {
        Account guest = guests.get(name);
        return guest == null ? Optional.ofNullable(file.all().get(name)) : Optional.of(guest);
    }

    /** Whether it lives only as long as this process. */
    boolean isGuest(String name) {
        return guests.containsKey(name);
    }

    /** By name. */
    public List<Account> all() {
        return List.copyOf(file.all().values());
    }

    /**
     * Makes an account without a password.
     *
     * @return the code it signs in with once
     * @throws AccessRefused if the name is taken or cannot be one, or the roles may not go together
     */
    public String add(String name, String display, Grant grant) {
        requireNames(name, display);
        grant.requireSeparated(separation);
        String code = OneTimeCodes.random();
        file.change(accounts -> {
            if (accounts.containsKey(name)) {
                throw new AccessRefused(Problem.of("access.taken", name));
            }
            accounts.put(name, fresh(name, display, grant, code));
            return accounts;
        });
        return code;
    }

    /** An account that lives as long as this process, for showing the sample county. @return its code */
    public String addGuest(String name, String display, Grant grant) {
        String code = OneTimeCodes.random();
        guests.put(
                name,
                fresh(name, display, grant, code)
                        .withPassword(Optional.of(""))
                        .withCode(Optional.of(OneTimeCodes.kept(code, clock.instant()))));
        return code;
    }

    private Account fresh(String name, String display, Grant grant, String code) {
        return new Account(
                name,
                display,
                grant.roles(),
                grant.regions(),
                grant.ledger(),
                false,
                Optional.empty(),
                Optional.of(OneTimeCodes.kept(code, clock.instant())),
                1,
                Account.Preferences.standard());
    }

    /** Roles, regions and the ledger anew; sessions of the account end. */
    public void grant(String name, Grant grant) {
        grant.requireSeparated(separation);
        end(name, account -> account.with(grant));
    }

    public void lock(String name) {
        end(name, Account::lock);
    }

    public void unlock(String name) {
        end(name, Account::unlock);
    }

    /** For somebody who forgot the password: it is gone, and the code lets in once. @return the code */
    public String renewCode(String name) {
        String code = OneTimeCodes.random();
        end(name, account -> account.withPassword(Optional.empty())
                .withCode(Optional.of(OneTimeCodes.kept(code, clock.instant()))));
        return code;
    }

    /** @throws AccessRefused if it is too short or too long; all sessions of the account end */
    public void setPassword(String name, String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST_PASSWORD || length > LONGEST_PASSWORD || password.equalsIgnoreCase(name)) {
            throw new AccessRefused(Problem.of("access.password", SHORTEST_PASSWORD, LONGEST_PASSWORD));
        }
        String hash = PasswordHash.of(password);
        end(name, account -> account.withPassword(Optional.of(hash)));
    }

    public void prefer(String name, Account.Preferences preferences) {
        change(name, account -> account.withPreferences(preferences));
    }

    /** The account whose password or unused code this is; a code is used up by it. Takes as long for a wrong name. */
    public Optional<Account> admit(String name, String secret) {
        Optional<Account> account = find(name).filter(one -> !one.locked());
        if (account.isEmpty()) {
            PasswordHash.takeAsLong(secret);
            return Optional.empty();
        }
        if (account.get()
                .code()
                .filter(code -> OneTimeCodes.matches(secret, code, clock.instant()))
                .isPresent()) {
            change(name, one -> one.withCode(Optional.empty()));
            return find(name);
        }
        return account.filter(one -> hasPassword(one, secret));
    }

    /** As {@link #admit}, by the office's directory; only who has an account here is looked for there. */
    public Optional<Account> admitBy(Directory directory, String name, String secret) {
        return find(name).filter(one -> !one.locked() && directory.knows(name, secret));
    }

    /** Whether it is the account's password, as asked for before it is changed. */
    public boolean hasPassword(Account account, String typed) {
        Optional<String> hash = account.password().filter(one -> !one.isEmpty());
        if (hash.isEmpty()) {
            PasswordHash.takeAsLong(typed);
            return false;
        }
        return PasswordHash.matches(typed, hash.get());
    }

    private void end(String name, UnaryOperator<Account> change) {
        change(name, account -> change.apply(account).withVersion(account.version() + 1));
    }

    private void change(String name, UnaryOperator<Account> change) {
        if (guests.computeIfPresent(name, (key, guest) -> change.apply(guest)) != null) {
            return;
        }
        file.change(accounts -> {
            if (!accounts.containsKey(name)) {
                throw new AccessRefused(Problem.of("access.unknown", name, accounts.keySet()));
            }
            accounts.computeIfPresent(name, (key, account) -> change.apply(account));
            return accounts;
        });
    }

    private static void requireNames(String name, String display) {
        if (!NAME.matcher(name).matches() || name.equals(TERMINAL)) {
            throw new AccessRefused(Problem.of("access.name", name));
        }
        boolean printable = display.codePoints().noneMatch(Character::isISOControl);
        if (!printable || display.isBlank() || display.codePointCount(0, display.length()) > LONGEST_DISPLAY) {
            throw new AccessRefused(Problem.of("access.display", display, LONGEST_DISPLAY));
        }
    }
}
