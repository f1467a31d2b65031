package huibao.pipeline;

import ch.qos.logback.core.rolling.RollingPolicyBase;
import ch.qos.logback.core.rolling.RolloverFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Keeps full logs as {@code huibao.log.1} to {@code .5}. The library's own policy takes a percent sign of the path for one of its patterns. */
public final class LogFiles extends RollingPolicyBase {
    private static final int KEPT = 5;

    @Override
    public void rollover() throws RolloverFailure {
        Path log = Path.of(getActiveFileName());
        try {
            for (int number = KEPT - 1; number >= 0; number--) {
                if (Files.exists(numbered(log, number))) {
                    Files.move(numbered(log, number), numbered(log, number + 1), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new RolloverFailure("Cannot keep " + log, e);
        }
    }

    private static Path numbered(Path log, int number) {
        return number == 0 ? log : log.resolveSibling(log.getFileName() + "." + number);
    }

    @Override
    public String getActiveFileName() {
        return getParentsRawFileProperty();
    }
}
