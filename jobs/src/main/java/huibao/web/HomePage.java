package huibao.web;

import huibao.access.Permission;
import huibao.edition.Edition;
import huibao.edition.Editions;
import huibao.settings.Settings;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
                .sorted(Comparator.comparing(
                                (Edition edition) -> edition.manifest().period().end())
                        .thenComparing(edition -> edition.manifest().cutoff()))
                .forEach(edition ->
                        newest.put(edition.key().region() + edition.key().deliverable(), edition));
        return newest.values().stream()
                .map(edition -> EditionCard.of(edition, front.figures(edition), words))
                .sorted(Comparator.comparing(EditionCard::order))
                .toList();
    }
}
