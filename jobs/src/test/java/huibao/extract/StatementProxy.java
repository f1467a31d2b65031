package huibao.extract;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between a client and a PostgreSQL server, counts the statements of all connections, and spoils them from one on. */
final class StatementProxy implements AutoCloseable {
    /** What becomes of a statement, and of all that come after it. */
    enum Spoiling {
        /** The server is sent something it cannot understand. */
        ERROR,
        /** The connection ends. */
        CUT,
        /** Neither an answer nor an end. */
        SILENCE
    }

    private static final byte[] NONSENSE = "injected failure\0".getBytes(StandardCharsets.UTF_8);

    private final int port;
    private final int spoiledFrom;
    private final Spoiling fault;
    private final ServerSocket listening;
    private final AtomicInteger seen = new AtomicInteger();
    private final List<String> statements = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    /** @param spoiledFrom the first statement that is spoiled, from 0 */
    StatementProxy(int port, int spoiledFrom, Spoiling fault) {
        this.port = port;
        this.spoiledFrom = spoiledFrom;
        this.fault = fault;
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** In the order in which they came. */
    List<String> statements() {
        return new ArrayList<>(statements);
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = listening.accept();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
            open.add(client);
            open.add(server);
            start(() -> forward(client, server));
            start(() -> {
                try (client;
                        InputStream in = server.getInputStream()) {
                    in.transferTo(client.getOutputStream());
                }
            });
        }
    }

    private void forward(Socket client, Socket server) throws IOException {
        try (server) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            DataOutputStream out = new DataOutputStream(server.getOutputStream());
            greet(in, out);
            while (true) {
                byte kind = in.readByte();
                byte[] content = new byte[in.readInt() - Integer.BYTES];
                in.readFully(content);
                boolean isSpoiled = isStatement(kind) && isSpoiled(text(kind, content));
                if (isSpoiled && fault == Spoiling.CUT) {
                    client.close();
                    return;
                }
                if (isSpoiled && fault == Spoiling.SILENCE) {
                    in.transferTo(OutputStream.nullOutputStream());
                    return;
                }
                send(out, kind, isSpoiled ? nonsense(kind) : content);
            }
        }
    }

    /** The first message has no kind. */
    private static void greet(DataInputStream in, DataOutputStream out) throws IOException {
        byte[] greeting = new byte[in.readInt() - Integer.BYTES];
        in.readFully(greeting);
        out.writeInt(greeting.length + Integer.BYTES);
        out.write(greeting);
        out.flush();
    }

    private static void send(DataOutputStream out, byte kind, byte[] content) throws IOException {
        out.writeByte(kind);
        out.writeInt(content.length + Integer.BYTES);
        out.write(content);
        out.flush();
    }

    private boolean isSpoiled(String statement) {
        statements.add(statement);
        return seen.getAndIncrement() >= spoiledFrom;
    }

    private static boolean isStatement(byte kind) {
        return kind == 'Q' || kind == 'P';
    }

    private static String text(byte kind, byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        return kind == 'Q' ? text.substring(0, text.length() - 1) : text.split("\0", -1)[1];
    }

    /** Of an unnamed statement without parameters. */
    private static byte[] nonsense(byte kind) {
        if (kind == 'Q') {
            return NONSENSE;
        }
        byte[] parsed = new byte[1 + NONSENSE.length + Short.BYTES];
        System.arraycopy(NONSENSE, 0, parsed, 1, NONSENSE.length);
        return parsed;
    }

    private interface ProxyWork {
        void run() throws IOException;
    }

    private static void start(ProxyWork work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // The one side or the other is gone, as it may be.
                return;
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
