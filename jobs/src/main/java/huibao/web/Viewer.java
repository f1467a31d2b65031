package huibao.web;

import huibao.access.Account;
import huibao.access.Act;
import huibao.access.Audit;
import huibao.access.Permission;
import huibao.edition.Edition;
import huibao.edition.EditionKey;
import huibao.figure.Audience;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Who looks at a page: the account as it is now, not as it was at sign-in.
 *
 * @param address where from, for the audit log
 * @param isOfDirectory the password is another system's, and changed there
 */
public record Viewer(Account account, String address, boolean isOfDirectory) {
    private static final String ATTRIBUTE = Viewer.class.getName();
    private static final String LEDGER = "ledger";

    public String name() {
        return account.name();
    }

    public boolean may(Permission permission) {
        return account.may(permission);
    }

    /** Whether an edition is of a region and for readers the account stands for. */
    public boolean sees(EditionKey key) {
        boolean ledger = !key.deliverable().equals(LEDGER) || may(Permission.LEDGER);
        return ledger
                && account.sees(key.region())
                && account.reads(key.audience().orElse(Audience.INTERNAL));
    }

    public boolean sees(Edition edition) {
        return sees(edition.key());
    }

    /** Writes an act of this account down, see {@link Audit#write}. */
    public void write(Audit audit, Act act, String on, String detail) {
        audit.write(name(), address, act, on, detail);
    }

    public void keepIn(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    public static Optional<Viewer> of(HttpServletRequest request) {
        return Optional.ofNullable((Viewer) request.getAttribute(ATTRIBUTE));
    }
}
