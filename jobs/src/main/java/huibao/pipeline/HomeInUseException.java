package huibao.pipeline;

import java.nio.file.Path;

/** Another process is at work in the home folder. */
public final class HomeInUseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HomeInUseException(Path home, String process) {
        super("Cannot start a job in " + home + ": process " + process
                + " is running one there. Expected one at a time. Wait for it to end, or use another --home");
    }
}
