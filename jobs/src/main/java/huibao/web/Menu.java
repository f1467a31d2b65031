package huibao.web;

import huibao.access.Permission;
import java.util.List;
import java.util.Optional;

/** The menu of every page: the pages there are, by who may see them. */
public final class Menu {
    /** Word {@code menu.…} of the bundle, by its address. */
    private static final List<Entry> ENTRIES = List.of(
            new Entry("/", "menu.home"),
            new Entry("/reports", "menu.reports"),
            new Entry("/ask", "menu.ask"),
            new Entry("/questions", "menu.questions"),
            new Entry("/metrics", "menu.metrics"),
            new Entry("/texts", "menu.texts"),
            new Entry("/runs", "menu.runs"),
            new Entry("/schedule", "menu.schedule"),
            new Entry("/health", "menu.health"),
            new Entry("/audit", "menu.audit"),
            new Entry("/users", "menu.users"),
            new Entry("/help", "menu.help"));

    private Menu() {}

    /** @param word key of the bundle */
    public record Entry(String path, String word) {
        /** Whether a page lies in this part of the site. */
        public boolean holds(String current) {
            return path.equals("/") ? current.equals("/") : current.equals(path) || current.startsWith(path + "/");
        }
    }

    /** What this user's menu shows. */
    static List<Entry> of(Viewer viewer) {
        return ENTRIES.stream()
                .filter(entry -> permission(entry.path()).filter(viewer::may).isPresent())
                .toList();
    }

    private static Optional<Permission> permission(String path) {
        return Routes.ALL.stream()
                .filter(route ->
                        route.method().name().equals("GET") && route.pattern().equals(path))
                .map(Routes.Route::permission)
                .findFirst();
    }
}
