package huibao.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which program was at work in a home folder last, in the file {@code version}. What a newer program wrote, an older one
 * could misread, so it keeps out.
 */
public record HomeVersion(Path home) {
    /** The version of the running program; not set for one that runs from its classes. */
    public static final String PROGRAM = "huibao.version";

    static final String FILE = "version";
    static final String RESTORING = ".restoring";

    /** @throws HomeRefused if a newer program was at work there, or a restore was interrupted */
    public void requireUsable(String program) {
        if (Files.exists(home.resolve(RESTORING))) {
            throw HomeRefused.because("home.restoring", home);
        }
        Optional<String> last = last();
        if (last.isPresent() && isNewer(last.get(), program)) {
            throw HomeRefused.because("home.newer", home, last.get(), program);
        }
    }

    /** The version that was at work there last; empty where none has said so. */
    public Optional<String> last() {
        try {
            return Optional.of(Files.readString(home.resolve(FILE)).strip()).filter(text -> !text.isEmpty());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** By a program that has just taken the home folder for itself. */
    void mark() {
        String program = System.getProperty(PROGRAM, "");
        if (isNumbered(program) && !last().equals(Optional.of(program))) {
            try {
                Files.writeString(home.resolve(FILE), program + "\n");
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot write " + home.resolve(FILE), e);
            }
        }
    }

    static boolean isNewer(String version, String program) {
        return isNumbered(version)
                && isNumbered(program)
                && ModuleDescriptor.Version.parse(version).compareTo(ModuleDescriptor.Version.parse(program)) > 0;
    }

    private static boolean isNumbered(String version) {
        return version.matches("[0-9]{1,9}(\\.[0-9]{1,9}){0,5}(-[A-Za-z0-9.]{1,40})?");
    }
}
