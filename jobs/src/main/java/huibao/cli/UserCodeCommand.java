package huibao.cli;

import huibao.access.Act;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes a forgotten password away and prints a code that lets in once. */
@Command(name = "code")
final class UserCodeCommand implements Runnable {
    private final Office office;

    @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "user.name")
    private String name;

    UserCodeCommand(Office office) {
        this.office = office;
    }

    @Override
    public void run() {
        AccountBook book = AccountBook.of(office);
        book.write(Act.CODE_RENEWED, name, "");
        office.say("user.added", name, book.accounts().renewCode(name));
    }
}
