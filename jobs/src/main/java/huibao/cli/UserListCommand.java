package huibao.cli;

import huibao.access.Account;
import huibao.access.Grant;
import picocli.CommandLine.Command;

/** Lists the accounts. */
@Command(name = "list")
final class UserListCommand implements Runnable {
    private final Office office;

    UserListCommand(Office office) {
        this.office = office;
    }

    @Override
    public void run() {
        AccountBook.of(office).accounts().all().forEach(account -> office.print(line(account)));
    }

    private String line(Account account) {
        String state = account.locked() ? "locked" : account.mustSetPassword() ? "new" : "open";
        String grant = new Grant(account.roles(), account.regions(), account.ledger()).inWords();
        return String.format(
                "%-32s %-10s %s  %s",
                account.name(), office.messages().text("user.state." + state), grant, account.display());
    }
}
