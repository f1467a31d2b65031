package huibao.cli;

import huibao.access.Act;
import picocli.CommandLine.Command;

/** Takes a forgotten password away and prints a code that lets in once. */
@Command(name = "code")
final class UserCodeCommand extends AccountCommand {
    UserCodeCommand(Office office) {
        super(office);
    }

    @Override
    void act(Office office, AccountBook book, String name) {
        book.write(Act.CODE_RENEWED, name, "");
        office.say("user.added", name, book.accounts().renewCode(name));
    }
}
