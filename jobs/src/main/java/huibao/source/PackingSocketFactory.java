package huibao.source;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketOption;
import java.util.Map;
import javax.net.SocketFactory;
import jdk.net.ExtendedSocketOptions;
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
        /** The system's own two hours are no answer to whoever waits for rows. */
        private static final Map<SocketOption<Integer>, Integer> SECONDS = Map.of(
                ExtendedSocketOptions.TCP_KEEPIDLE, 60,
                ExtendedSocketOptions.TCP_KEEPINTERVAL, 15,
                ExtendedSocketOptions.TCP_KEEPCOUNT, 4);

        private PackedMessages packed;

        @Override
        public void setKeepAlive(boolean on) throws SocketException {
            super.setKeepAlive(on);
            try {
                for (Map.Entry<SocketOption<Integer>, Integer> option : SECONDS.entrySet()) {
                    if (on && supportedOptions().contains(option.getKey())) {
                        setOption(option.getKey(), option.getValue());
                    }
                }
            } catch (IOException e) {
                throw (SocketException) new SocketException(e.getMessage()).initCause(e);
            }
        }

        @Override
        public synchronized InputStream getInputStream() throws IOException {
            if (packed == null) {
                packed = new PackedMessages(super.getInputStream());
            }
            return packed;
        }
    }
}
