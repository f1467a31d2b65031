package huibao.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeSocketTests {
    @TempDir
    Path folder;

    private static void speak(HomeSocket socket) throws IOException {
        try (ServerSocketChannel channel = socket.listen();
                HomeLine client = socket.connect().orElseThrow();
                HomeLine server = socket.accept(channel)) {
            client.out().writeUTF("做月报");
            client.out().flush();
            assertThat(server.in().readUTF()).isEqualTo("做月报");
            // The other way while somebody waits for more, as the server does for a word to stop.
            Thread waiting = new Thread(() -> {
                try {
                    assertThat(server.in().read()).isNegative();
                } catch (IOException e) {
                    // the line is closed at the end
                }
            });
            waiting.setDaemon(true);
            waiting.start();
            server.out().writeUTF("x".repeat(40_000));
            server.out().flush();
            assertThat(client.in().readUTF()).hasSize(40_000);
        }
    }

    @Test
    void aServerIsSpokenToByItsHome() throws IOException {
        speak(new HomeSocket(folder));
    }

    @Test
    void alsoWhereThePathIsTooLongForAnAddress() throws IOException {
        Path home = Files.createDirectories(folder.resolve("信访".repeat(20)).resolve("a".repeat(100)));

        speak(new HomeSocket(home));

        assertThat(home.resolve("run/serve.sock")).exists();
    }

    @Test
    void onlyItsOwnerGetsThere() throws IOException {
        HomeSocket socket = new HomeSocket(folder);
        try (ServerSocketChannel channel = socket.listen()) {
            assertThat(channel.isOpen()).isTrue();
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(socket.file().getParent())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void theFileOfAServerThatIsGoneLeadsNowhereAndIsReplaced() throws IOException {
        HomeSocket socket = new HomeSocket(folder);
        socket.listen().close();

        assertThat(socket.file()).exists();
        assertThat(socket.connect()).isEmpty();
        speak(socket);

        socket.forget();
        assertThat(socket.file()).doesNotExist();
        assertThat(socket.connect()).isEmpty();
    }
}
