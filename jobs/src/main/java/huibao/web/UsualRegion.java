package huibao.web;

import huibao.access.Account;
import huibao.desk.Desk;
import huibao.desk.EditionShelf;
import huibao.settings.Setting;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The region a user means who names none. */
@Component
public final class UsualRegion {
    private final Desk desk;
    private final EditionShelf shelf;

    UsualRegion(Desk desk, EditionShelf shelf) {
        this.desk = desk;
        this.shelf = shelf;
    }

    /** That of the settings, if it is the user's; else his own; else that of the newest edition he sees. */
    public String of(Viewer viewer) {
        Optional<String> usual = desk.settings().find(Setting.REGION).filter(viewer.account()::sees);
        return usual.or(() -> viewer.account().regions().stream()
                        .filter(code -> !code.equals(Account.EVERY_REGION))
                        .findFirst())
                .or(() -> shelf.all().stream()
                        .filter(one -> viewer.sees(one.key()))
                        .map(one -> one.key().region())
                        .findFirst())
                .orElse("");
    }
}
