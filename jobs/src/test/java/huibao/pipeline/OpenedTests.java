package huibao.pipeline;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huibao.home.HomeLock;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenedTests {
    @TempDir
    Path home;

    @Test
    void whatWasTakenIsGivenBackWhenTheNextStepFails() {
        HomeLock held = HomeLock.take(home, Clock.systemUTC());

        assertThatThrownBy(() -> Opened.orClosed(held, () -> {
                    throw new IllegalStateException("the next step");
                }))
                .hasMessage("the next step");

        HomeLock.take(home, Clock.systemUTC()).close();
    }
}
