package huibao.source;

import java.io.IOException;
import java.io.InputStream;

/**
 * Takes what has arrived in pieces of up to 64 kB. The driver asks for 8 kB at a time, and encryption for the five bytes of a
 * header and then for the record behind it; each would be a system call. Unlike {@link java.io.BufferedInputStream} it
 * asks the socket for no more than there is to hand. For one thread.
 */
final class ReadAhead extends InputStream {
    private final InputStream socket;
    private final byte[] bytes = new byte[1 << 16];
    private int next;
    private int end;

    ReadAhead(InputStream socket) {
        this.socket = socket;
    }

    @Override
    public int read() throws IOException {
        return next < end || fill() ? bytes[next++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
        if (length > 0 && next == end && !fill()) {
            return -1;
        }
        int taken = Math.min(length, end - next);
        System.arraycopy(bytes, next, to, from, taken);
        next += taken;
        return taken;
    }

    /** @return false at the end; a time limit that is reached leaves everything as it is */
    private boolean fill() throws IOException {
        int read = socket.read(bytes, 0, bytes.length);
        next = 0;
        end = Math.max(0, read);
        return read > 0;
    }

    @Override
    public int available() throws IOException {
        return end - next + socket.available();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
