package huibao.cli;

import huibao.access.Act;
import huibao.access.ApiToken;
import huibao.access.ApiTokens;
import huibao.calendar.ShanghaiTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes, lists or revokes tokens of an account. */
@Command(name = "token")
final class UserTokenCommand extends AccountCommand {
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ShanghaiTime.ZONE);

    @Option(names = "--label", paramLabel = "TEXT", descriptionKey = "user.token-label")
    private Optional<String> label = Optional.empty();

    @Option(names = "--days", paramLabel = "DAYS", descriptionKey = "user.token-days")
    private int days = 90;

    @Option(names = "--revoke", paramLabel = "ID", descriptionKey = "user.token-revoke")
    private Optional<String> revoked = Optional.empty();

    UserTokenCommand(Office office) {
        super(office);
    }

    @Override
    void act(Office office, AccountBook book, String name) {
        ApiTokens tokens = new ApiTokens(book.settings().home(), book.accounts(), office.clock());
        if (revoked.isPresent()) {
            book.write(Act.TOKEN_REVOKED, name, revoked.get());
            tokens.revoke(name, revoked.get());
            office.say("user.token-revoked", name, revoked.get());
        } else if (label.isPresent()) {
            book.write(Act.TOKEN_MADE, name, days + " days");
            ApiTokens.Fresh fresh = tokens.make(name, label.get(), days);
            office.say(
                    "user.token",
                    name,
                    fresh.token().id(),
                    MINUTES.format(fresh.token().until()),
                    fresh.secret());
        } else {
            list(office, name, tokens.of(name));
        }
    }

    private static void list(Office office, String name, List<ApiToken> tokens) {
        if (tokens.isEmpty()) {
            office.say("user.token-none", name);
        }
        tokens.forEach(
                token -> office.say("user.token-line", token.id(), MINUTES.format(token.until()), token.label()));
    }
}
