package huibao.home;

import huibao.problem.Problem;
import huibao.problem.ProblemException;
import java.nio.file.Path;
import java.util.List;

/** Another process is at work in the home folder. */
public final class HomeInUseException extends ProblemException {
    private static final long serialVersionUID = 1L;
    /** The command that keeps the home folder for as long as it serves the web page. */
    private static final String SERVER = "huibao serve";

    private final boolean ours;
    private final boolean server;

    /** @param holder process, instant and command, as {@link HomeLock} writes them; perhaps not all of them yet */
    HomeInUseException(Path home, String holder) {
        super(List.of(Problem.of(
                isServer(holder) ? "home.served" : "home.in-use",
                home,
                part(holder, 0),
                part(holder, 1),
                part(holder, 2))));
        this.server = isServer(holder);
        this.ours = part(holder, 0).equals(Long.toString(ProcessHandle.current().pid()));
    }

    private static boolean isServer(String holder) {
        return part(holder, 2).equals(SERVER);
    }

    /** It is the server, which does not let go of it. */
    public boolean isServer() {
        return server;
    }

    private static String part(String holder, int index) {
        String[] parts = holder.split(" ", 3);
        return index < parts.length && !parts[index].isEmpty() ? parts[index] : "?";
    }

    /** This very process has it, so waiting for it would never end. */
    public boolean isOurs() {
        return ours;
    }
}
