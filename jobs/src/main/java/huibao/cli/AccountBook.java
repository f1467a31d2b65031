package huibao.cli;

import huibao.access.Accounts;
import huibao.access.Act;
import huibao.access.Audit;
import huibao.access.Separation;
import huibao.settings.Setting;
import huibao.settings.Settings;
import java.time.Clock;

/** Accounts and the audit log of an office, as they are changed on the terminal of its machine. */
record AccountBook(Settings settings, Accounts accounts, Audit audit) {
    static AccountBook of(Office office) {
        return of(office.settings(), office.clock());
    }

    static AccountBook of(Settings settings, Clock clock) {
        Separation separation =
                settings.isOn(Setting.WEB_SMALL_OFFICE) ? Separation.SMALL_OFFICE : Separation.THREE_ACCOUNTS;
        return new AccountBook(
                settings, new Accounts(settings.home(), separation, clock), new Audit(settings.home(), clock));
    }

    /** Before the act, as on the page. */
    void write(Act act, String on, String detail) {
        audit.write("-", "terminal", act, accounts.find(on).isPresent() || act == Act.ACCOUNT_ADDED ? on : "?", detail);
    }
}
