package huibao.cli;

import huibao.access.Act;
import huibao.access.Grant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Gives an account other roles, regions and the ledger; what is not named is taken away. */
@Command(name = "role")
final class UserRoleCommand extends AccountCommand {
    @Mixin
    private GrantOptions options;

    UserRoleCommand(Office office) {
        super(office);
        this.options = new GrantOptions(office);
    }

    @Override
    void act(Office office, AccountBook book, String name) {
        Grant grant = options.grant(book.settings());
        book.write(Act.ACCOUNT_GRANTED, name, grant.inWords());
        book.accounts().grant(name, grant);
        office.say("user.granted", name, grant.inWords());
    }
}
