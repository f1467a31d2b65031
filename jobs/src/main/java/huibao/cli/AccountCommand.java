package huibao.cli;

import picocli.CommandLine.Parameters;

/** What is done to one account. */
abstract class AccountCommand implements Runnable {
    private final Office office;

    @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "user.name")
    private String name;

    AccountCommand(Office office) {
        this.office = office;
    }

    @Override
    public final void run() {
        act(office, AccountBook.of(office), name);
    }

    abstract void act(Office office, AccountBook book, String name);
}
