package huibao.home;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.ConnectException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Optional;

/**
 * Where the server of a home folder can be spoken to: a Unix domain socket in a folder for the owner alone. The file of a
 * server that was killed stays, and nobody answers there.
 *
 * @param home of which it is
 */
public record HomeSocket(Path home) {
    static final String FOLDER = "run";

    /** An address holds no more, and no less on any system. */
    private static final int LONGEST_PATH = 100;

    Path file() {
        return home.resolve(FOLDER).resolve("serve.sock");
    }

    /** By the process that has the home folder; what a killed one left there is replaced. */
    public ServerSocketChannel listen() throws IOException {
        Path folder = file().getParent();
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        Files.deleteIfExists(file());
        ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            return reached(address -> channel.bind(address));
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Takes the file away, so that nobody tries. */
    public void forget() throws IOException {
        Files.deleteIfExists(file());
    }

    /** Empty where no server answers. */
    public Optional<HomeLine> connect() throws IOException {
        if (!Files.exists(file())) {
            return Optional.empty();
        }
        try {
            return Optional.of(new HomeLine(reached(SocketChannel::open)));
        } catch (ConnectException e) {
            return Optional.empty();
        }
    }

    /** Waits for a command of the owner of the folder; whoever else got here is sent away. */
    public HomeLine accept(ServerSocketChannel channel) throws IOException {
        UserPrincipal owner = Files.getOwner(file().getParent());
        HomeLine line = new HomeLine(channel.accept());
        while (!line.user().equals(owner)) {
            line.close();
            line = new HomeLine(channel.accept());
        }
        return line;
    }

    /** What is done with an address. */
    private interface Reaching<T> {
        T at(UnixDomainSocketAddress address) throws IOException;
    }

    /** A path that is too long for an address is gone to by a link, which is needed no more once one is there. */
    private <T> T reached(Reaching<T> reaching) throws IOException {
        if (file().toString().getBytes(UTF_8).length <= LONGEST_PATH) {
            return reaching.at(UnixDomainSocketAddress.of(file()));
        }
        Path own = Files.createTempDirectory("huibao");
        Path link = own.resolve("run");
        try {
            Files.createSymbolicLink(link, file().getParent());
            return reaching.at(UnixDomainSocketAddress.of(link.resolve(file().getFileName())));
        } finally {
            Files.deleteIfExists(link);
            Files.delete(own);
        }
    }
}
