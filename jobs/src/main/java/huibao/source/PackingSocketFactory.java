package huibao.source;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Sockets whose {@code COPY} rows arrive many to a message, as {@link PackedMessages} says. The driver hands over each
 * message by itself, under a lock and in an array of its own, which for small rows costs as much as decoding them.
 * Whoever reads {@code COPY} through such a data source must expect packed rows, and single ones: an encrypted connection
 * cannot be packed.
 */
public final class PackingSocketFactory extends SocketFactory {
    /** For the driver, which makes it by its name. */
    public PackingSocketFactory() {}

    /** In the place of one that an address names: an address must not choose a class that is run. */
    static void apply(PGSimpleDataSource dataSource) {
        dataSource.setSocketFactory(PackingSocketFactory.class.getName());
        dataSource.setSocketFactoryArg(null);
        dataSource.setSslfactory(null);
    }

    @Override
    public Socket createSocket() {
        return new PackingSocket();
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw unconnectedOnly();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw unconnectedOnly();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw unconnectedOnly();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw unconnectedOnly();
    }

    private static UnsupportedOperationException unconnectedOnly() {
        return new UnsupportedOperationException("The driver connects its sockets itself, within its time limit.");
    }

    private static final class PackingSocket extends Socket {
        private PackedMessages packed;

        @Override
        public synchronized InputStream getInputStream() throws IOException {
            if (packed == null) {
                packed = new PackedMessages(super.getInputStream());
            }
            return packed;
        }
    }
}
