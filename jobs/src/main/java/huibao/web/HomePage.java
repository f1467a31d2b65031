package huibao.web;

import huibao.access.Permission;
import huibao.edition.Edition;
import huibao.edition.Editions;
import huibao.figure.Audience;
import huibao.settings.Settings;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /} 工作台: the newest edition of each deliverable of each region, with its key figures. */
@Controller
class HomePage {
    private final Editions editions;
    private final FrontPage front;

    HomePage(Settings settings, FrontPage front) {
        this.front = front;
        this.editions = new Editions(settings.output());
    }

    @GetMapping("/")
    ModelAndView home(Viewer viewer, Words words) {
        List<EditionCard> cards = viewer.may(Permission.READ) ? newest(viewer, words) : List.of();
        return Shown.page("home", "cards", cards);
    }

    private List<EditionCard> newest(Viewer viewer, Words words) {
        Map<String, Edition> newest = new LinkedHashMap<>();
        editions.all().stream()
                .filter(viewer::sees)
                // Whoever reads what is for the office is shown that, not the rounded numbers of a release.
                .sorted(Comparator.comparing(HomePage::isForTheOffice)
                        .thenComparing(edition -> edition.manifest().period().end())
                        .thenComparing(edition -> edition.manifest().cutoff()))
                .forEach(edition -> newest.put(kindOf(edition), edition));
        return newest.values().stream()
                .map(edition -> EditionCard.of(edition, front.figures(edition), words))
                .sorted(Comparator.comparing(EditionCard::order))
                .toList();
    }

    private static boolean isForTheOffice(Edition edition) {
        return !edition.key().audience().equals(Optional.of(Audience.RELEASE));
    }

    /** A quarterly report does not push the monthly one away. */
    private static String kindOf(Edition edition) {
        return edition.key().region() + " " + edition.key().deliverable() + " "
                + edition.manifest().period().kind();
    }
}
