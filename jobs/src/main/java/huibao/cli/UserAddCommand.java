package huibao.cli;

import huibao.access.Act;
import huibao.access.Grant;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes an account and prints the code it signs in with once. */
@Command(name = "add")
final class UserAddCommand extends AccountCommand {
    @Option(names = "--post", paramLabel = "TEXT", descriptionKey = "user.post")
    private Optional<String> post = Optional.empty();

    @Mixin
    private GrantOptions options;

    UserAddCommand(Office office) {
        super(office);
        this.options = new GrantOptions(office);
    }

    @Override
    void act(Office office, AccountBook book, String name) {
        Grant grant = options.grant(book.settings());
        book.write(Act.ACCOUNT_ADDED, name, grant.inWords());
        office.say("user.added", name, book.accounts().add(name, post.orElse(name), grant));
    }
}
