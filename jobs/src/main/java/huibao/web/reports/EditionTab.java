package huibao.web.reports;

import huibao.access.Permission;
import huibao.figure.Audience;
import huibao.web.Viewer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The tabs of an edition's page. */
public enum EditionTab {
    READ(Permission.READ),
    PDF(Permission.READ),
    FIGURES(Permission.READ),
    CHANGES(Permission.PROVENANCE),
    ORIGIN(Permission.PROVENANCE),
    HAND_IN(Permission.READ);

    private final Permission permission;

    EditionTab(Permission permission) {
        this.permission = permission;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Who checked, handed in or returned an edition, and what leaders noted, is for the office alone. */
    static List<EditionTab> of(Viewer viewer) {
        return Arrays.stream(values())
                .filter(tab -> viewer.may(tab.permission))
                .filter(tab -> tab != HAND_IN || viewer.account().reads(Audience.INTERNAL))
                .toList();
    }

    /** The first where there is none of the name, or it is not for the user. */
    static EditionTab of(Viewer viewer, String code) {
        return of(viewer).stream()
                .filter(tab -> tab.code().equals(code))
                .findFirst()
                .orElse(READ);
    }
}
