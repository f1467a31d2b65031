package huibao.cli;

import huibao.access.Accounts;
import huibao.access.Act;
import huibao.access.Audit;
import huibao.access.Separation;
import huibao.settings.Setting;
import huibao.settings.Settings;

/** Accounts and the audit log of an office, as they are changed on the terminal of its machine. */
record AccountBook(Settings settings, Accounts accounts, Audit audit) {
    static AccountBook of(Office office) {
        Settings settings = office.settings();
        Separation separation = Separation.of(settings.isOn(Setting.WEB_SMALL_OFFICE));
        return new AccountBook(
                settings,
                new Accounts(settings.home(), separation, office.clock()),
                new Audit(settings.home(), office.clock()));
    }

    /** Before the act, as on the page. */
    void write(Act act, String on, String detail) {
        audit.write("-", "terminal", act, accounts.find(on).isPresent() || act == Act.ACCOUNT_ADDED ? on : "?", detail);
    }
}
