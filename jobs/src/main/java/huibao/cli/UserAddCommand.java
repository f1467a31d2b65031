package huibao.cli;

import huibao.access.Act;
import huibao.access.Grant;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes an account and prints the code it signs in with once. */
@Command(name = "add")
final class UserAddCommand implements Runnable {
    private final Office office;

    @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "user.name")
    private String name;

    @Option(names = "--post", paramLabel = "TEXT", descriptionKey = "user.post")
    private Optional<String> post = Optional.empty();

    @Mixin
    private GrantOptions options;

    UserAddCommand(Office office) {
        this.office = office;
        this.options = new GrantOptions(office);
    }

    @Override
    public void run() {
        AccountBook book = AccountBook.of(office);
        Grant grant = options.grant(book.settings());
        book.write(Act.ACCOUNT_ADDED, name, grant.inWords());
        office.say("user.added", name, book.accounts().add(name, post.orElse(name), grant));
    }
}
