package huibao.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.SocketTimeoutException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReadAheadTests {
    @Test
    void givesEveryByteInOrderHoweverItIsAskedFor() throws IOException {
        byte[] sent = new byte[200_001];
        new Random(1).nextBytes(sent);
        byte[] read = new byte[sent.length];
        Random random = new Random(2);
        try (ReadAhead input = new ReadAhead(new ByteArrayInputStream(sent))) {
            for (int at = 0; at < sent.length; ) {
                assertThat(input.available()).isEqualTo(sent.length - at);
                if (random.nextInt(4) == 0) {
                    read[at++] = (byte) input.read();
                } else {
                    at += input.read(read, at, Math.min(random.nextInt(20_000), sent.length - at));
                }
            }
            assertThat(read).isEqualTo(sent);
            assertThat(input.read()).isEqualTo(-1);
            assertThat(input.read(read, 0, 1)).isEqualTo(-1);
            assertThat(input.read(read, 0, 0)).isZero();
        }
    }

    /** What has arrived is given at once, and a socket that was too slow once may be asked again. */
    @Test
    void doesNotWaitForMoreThanThereIs() throws IOException {
        byte[] read = new byte[8];
        InputStream late = new InputStream() {
            private boolean waited;

            @Override
            public int read() throws IOException {
                if (!waited) {
                    waited = true;
                    throw new SocketTimeoutException();
                }
                return -1;
            }
        };
        InputStream first = new ByteArrayInputStream(new byte[] {1, 2, 3});
        try (ReadAhead input = new ReadAhead(new SequenceInputStream(first, late))) {
            assertThat(input.read(read, 0, 8)).isEqualTo(3);
            assertThatThrownBy(() -> input.read(read, 0, 8)).isInstanceOf(SocketTimeoutException.class);
            assertThat(input.read(read, 0, 8)).isEqualTo(-1);
        }
    }
}
