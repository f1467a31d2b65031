package huibao.cli;

import huibao.access.Act;
import huibao.access.Grant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Gives an account other roles, regions and the ledger; what is not named is taken away. */
@Command(name = "role")
final class UserRoleCommand implements Runnable {
    private final Office office;

    @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "user.name")
    private String name;

    @Mixin
    private GrantOptions options;

    UserRoleCommand(Office office) {
        this.office = office;
        this.options = new GrantOptions(office);
    }

    @Override
    public void run() {
        AccountBook book = AccountBook.of(office);
        Grant grant = options.grant(book.settings());
        book.write(Act.ACCOUNT_GRANTED, name, grant.inWords());
        book.accounts().grant(name, grant);
        office.say("user.granted", name, grant.inWords());
    }
}
