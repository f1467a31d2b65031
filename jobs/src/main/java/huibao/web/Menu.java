package huibao.web;

import huibao.access.Permission;
import java.util.List;
import java.util.Optional;

/** The menu of every page: the pages there are, by who may see them. */
public final class Menu {
    /** Word {@code menu.…} of the bundle, by its address. */
    private static final List<MenuEntry> ENTRIES = List.of(
            new MenuEntry("/", "menu.home", "h"),
            new MenuEntry("/reports", "menu.reports", "r"),
            new MenuEntry("/compare", "menu.compare", ""),
            new MenuEntry("/ask", "menu.ask", "a"),
            new MenuEntry("/questions", "menu.questions", ""),
            new MenuEntry("/metrics", "menu.metrics", "m"),
            new MenuEntry("/texts", "menu.texts", "t"),
            new MenuEntry("/runs", "menu.runs", "j"),
            new MenuEntry("/schedule", "menu.schedule", "p"),
            new MenuEntry("/health", "menu.health", ""),
            new MenuEntry("/audit", "menu.audit", ""),
            new MenuEntry("/users", "menu.users", ""),
            new MenuEntry("/help", "menu.help", ""));

    private Menu() {}

    /** @param word key of the bundle @param key pressed after {@code g} it leads there; empty where none does */
    public record MenuEntry(String path, String word, String key) {
        /** Whether a page lies in this part of the site. */
        public boolean holds(String current) {
            return path.equals("/") ? current.equals("/") : current.equals(path) || current.startsWith(path + "/");
        }
    }

    /** What this user's menu shows. */
    static List<MenuEntry> of(Viewer viewer) {
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
