package huibao.cli;

import huibao.access.Act;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Locks an account, or lets it in again. */
@Command(name = "lock")
final class UserLockCommand implements Runnable {
    private final Office office;

    @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "user.name")
    private String name;

    @Option(names = "--undo", descriptionKey = "user.unlock")
    private boolean undo;

    UserLockCommand(Office office) {
        this.office = office;
    }

    @Override
    public void run() {
        AccountBook book = AccountBook.of(office);
        book.write(undo ? Act.ACCOUNT_UNLOCKED : Act.ACCOUNT_LOCKED, name, "");
        if (undo) {
            book.accounts().unlock(name);
        } else {
            book.accounts().lock(name);
        }
        office.say(undo ? "user.unlocked" : "user.locked", name);
    }
}
