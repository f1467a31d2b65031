package huibao.home;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.attribute.UserPrincipal;
import jdk.net.ExtendedSocketOptions;

/**
 * Between a command and the server of its home folder. One thread may read while another writes, which the streams of
 * {@link java.nio.channels.Channels} do not allow before Java 19.
 */
public final class HomeLine implements AutoCloseable {
    private final SocketChannel channel;
    private final DataInputStream in;
    private final DataOutputStream out;

    HomeLine(SocketChannel channel) {
        this.channel = channel;
        this.in = new DataInputStream(new IncomingBytes(channel));
        this.out = new DataOutputStream(new BufferedOutputStream(new OutgoingBytes(channel)));
    }

    public DataInputStream in() {
        return in;
    }

    /** Nothing is sent before it is flushed. */
    public DataOutputStream out() {
        return out;
    }

    UserPrincipal user() throws IOException {
        return channel.getOption(ExtendedSocketOptions.SO_PEERCRED).user();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static final class IncomingBytes extends InputStream {
        private final SocketChannel channel;

        private IncomingBytes(SocketChannel channel) {
            this.channel = channel;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            return channel.read(ByteBuffer.wrap(bytes, from, length));
        }
    }

    private static final class OutgoingBytes extends OutputStream {
        private final SocketChannel channel;

        private OutgoingBytes(SocketChannel channel) {
            this.channel = channel;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one});
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            ByteBuffer left = ByteBuffer.wrap(bytes, from, length);
            while (left.hasRemaining()) {
                channel.write(left);
            }
        }
    }
}
