package huibao.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import huibao.problem.Problem;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/** Tokens of other programs. Each may do what its account may, is shown once, and is kept as a hash. */
public final class ApiTokens {
    public static final int LONGEST_DAYS = 365;
    public static final int LONGEST_LABEL = 40;

    private static final int MOST_OF_ACCOUNT = 20;
    private static final Pattern FORM = Pattern.compile("hb_([a-z2-9]{8})_[a-z2-9]{32}");

    private final OwnersFile<ApiToken> file;
    private final Accounts accounts;
    private final Clock clock;

    public ApiTokens(Path home, Accounts accounts, Clock clock) {
        this.file = new OwnersFile<>(home, "tokens.json", ApiToken.class, ApiToken::id);
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Shown once. @param secret what the other program sends */
    public record Fresh(ApiToken token, String secret) {}

    /** Whom a token lets in. */
    public record Admitted(Account account, ApiToken token) {}

    /** @throws AccessRefused if there is no such account, or the token cannot be so */
    public Fresh make(String account, String label, int days) {
        Account owner = owner(account);
        requireUsable(label, days);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String id = OneTimeCodes.letters(8);
        String secret = "hb_" + id + "_" + OneTimeCodes.letters(32);
        ApiToken token = new ApiToken(
                id,
                account,
                label.strip(),
                DigestUtils.sha256Hex(secret),
                now,
                now.plus(Duration.ofDays(days)),
                owner.version());
        file.change(tokens -> {
            // Those that have ended are of no use to anybody.
            tokens.values().removeIf(one -> holder(one).isEmpty());
            if (tokens.values().stream()
                            .filter(one -> one.account().equals(account))
                            .count()
                    >= MOST_OF_ACCOUNT) {
                throw new AccessRefused(Problem.of("access.token-many", account, MOST_OF_ACCOUNT));
            }
            tokens.put(id, token);
            return tokens;
        });
        return new Fresh(token, secret);
    }

    private Account owner(String account) {
        if (accounts.isGuest(account)) {
            throw new AccessRefused(Problem.of("access.token-guest"));
        }
        Account owner = accounts.find(account)
                .orElseThrow(() -> new AccessRefused(Problem.of(
                        "access.unknown",
                        account,
                        accounts.all().stream().map(Account::name).toList())));
        if (owner.locked()) {
            throw new AccessRefused(Problem.of("access.token-locked", account));
        }
        return owner;
    }

    private static void requireUsable(String label, int days) {
        boolean printable = label.codePoints().noneMatch(Character::isISOControl);
        if (!printable || label.isBlank() || label.codePointCount(0, label.length()) > LONGEST_LABEL) {
            throw new AccessRefused(Problem.of("access.token-label", label, LONGEST_LABEL));
        }
        if (days < 1 || days > LONGEST_DAYS) {
            throw new AccessRefused(Problem.of("access.token-days", days, LONGEST_DAYS));
        }
    }

    /** Whose token this is, if it is one and has not ended. */
    public Optional<Admitted> admit(String secret) {
        Matcher form = FORM.matcher(secret);
        if (!form.matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(file.all().get(form.group(1)))
                .filter(token -> isSame(DigestUtils.sha256Hex(secret), token.hash()))
                .flatMap(token -> holder(token).map(account -> new Admitted(account, token)));
    }

    private static boolean isSame(String hash, String kept) {
        return MessageDigest.isEqual(hash.getBytes(UTF_8), kept.getBytes(UTF_8));
    }

    /** The account as it is now; empty if the token has ended with its time, a lock, a new password or other roles. */
    private Optional<Account> holder(ApiToken token) {
        return accounts.find(token.account())
                .filter(account -> !account.locked()
                        && account.version() == token.version()
                        && clock.instant().isBefore(token.until()));
    }

    /** Those of an account that still let in, newest first. */
    public List<ApiToken> of(String account) {
        return file.all().values().stream()
                .filter(token ->
                        token.account().equals(account) && holder(token).isPresent())
                .sorted(Comparator.comparing(ApiToken::madeAt).reversed())
                .toList();
    }

    /** @throws AccessRefused if the account has no such token */
    public void revoke(String account, String id) {
        file.change(tokens -> {
            boolean isOwn = Optional.ofNullable(tokens.get(id))
                    .filter(token -> token.account().equals(account))
                    .isPresent();
            if (!isOwn) {
                throw new AccessRefused(Problem.of("access.token-unknown", id));
            }
            tokens.remove(id);
            return tokens;
        });
    }
}
