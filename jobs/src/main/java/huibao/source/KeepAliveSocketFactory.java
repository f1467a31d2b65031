package huibao.source;

import java.io.BufferedInputStream;
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

/** Sockets on which TCP itself finds within two minutes that a server vanished, read in large pieces. */
public final class KeepAliveSocketFactory extends SocketFactory {
    /** For the driver, which makes it by its name. */
    public KeepAliveSocketFactory() {}

    /** In the place of one that an address names: an address must not choose a class that is run. */
    static void apply(PGSimpleDataSource dataSource) {
        dataSource.setSocketFactory(KeepAliveSocketFactory.class.getName());
        dataSource.setSocketFactoryArg(null);
        dataSource.setSslfactory(null);
    }

    @Override
    public Socket createSocket() {
        return new KeepAliveSocket();
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

    private static final class KeepAliveSocket extends Socket {
        private static final int READ_AT_ONCE = 1 << 16;
        /** The system's own two hours are no answer to whoever waits for rows. */
        private static final Map<SocketOption<Integer>, Integer> SECONDS = Map.of(
                ExtendedSocketOptions.TCP_KEEPIDLE, 60,
                ExtendedSocketOptions.TCP_KEEPINTERVAL, 15,
                ExtendedSocketOptions.TCP_KEEPCOUNT, 4);

        private InputStream input;

        @Override
        public synchronized InputStream getInputStream() throws IOException {
            if (input == null) {
                // The driver asks for 8 kB at a time, and encryption for five bytes of a header and then its record.
                input = new BufferedInputStream(super.getInputStream(), READ_AT_ONCE);
            }
            return input;
        }

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
    }
}
