package huibao.cli;

import huibao.access.Act;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Locks an account, or lets it in again. */
@Command(name = "lock")
final class UserLockCommand extends AccountCommand {
    @Option(names = "--undo", descriptionKey = "user.unlock")
    private boolean undo;

    UserLockCommand(Office office) {
        super(office);
    }

    @Override
    void act(Office office, AccountBook book, String name) {
        book.write(undo ? Act.ACCOUNT_UNLOCKED : Act.ACCOUNT_LOCKED, name, "");
        if (undo) {
            book.accounts().unlock(name);
        } else {
            book.accounts().lock(name);
        }
        office.say(undo ? "user.unlocked" : "user.locked", name);
    }
}
