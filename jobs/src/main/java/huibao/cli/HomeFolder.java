package huibao.cli;

import huibao.problem.Problem;
import huibao.settings.SettingsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Which folder is the home of the office. */
final class HomeFolder {
    private static final Path USUAL = Path.of(".huibao");
    private static final int LONGEST = 1000;

    private HomeFolder() {}

    /** @throws SettingsException if it can be no folder: a name that says nothing must not become another place */
    static Path of(Optional<Path> flag, Optional<String> environment) {
        Path named = flag.or(() -> environment.filter(text -> !text.isEmpty()).map(HomeFolder::path))
                .orElse(USUAL);
        String text = named.toString();
        if (text.isBlank() || text.length() > LONGEST || text.codePoints().anyMatch(Character::isISOControl)) {
            throw refused("home.invalid", text);
        }
        Path home = named.toAbsolutePath().normalize();
        for (Path one = home; one != null; one = one.getParent()) {
            if (Files.exists(one, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(one)) {
                throw refused("home.no-folder", home.toString());
            }
            // What lies in a folder that may not be entered would seem not to be there.
            if (Files.isDirectory(one) && !Files.isExecutable(one)) {
                throw refused("home.denied", one.toString());
            }
        }
        return home;
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw refused("home.invalid", text);
        }
    }

    private static SettingsException refused(String key, String text) {
        return new SettingsException(List.of(Problem.of(key, text)));
    }
}
