package huibao.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Objects;

/**
 * What a PostgreSQL server sends, in which messages of {@code COPY} data that arrived together are one: a message of the
 * same kind, whose content is the messages as they came, each with its own kind and length. Every such message becomes
 * part of one, so the content of a {@code COPY} message always begins with its kind, {@code d}. All other
 * messages pass as they are, and so does everything once the server agreed to encrypt.
 */
final class PackedMessages extends InputStream {
    /** The kind of a message with {@code COPY} data. */
    private static final byte COPY_DATA = 'd';
    /** Kind, and length without the kind. */
    private static final int HEADER = 1 + Integer.BYTES;

    private static final int BUFFER = 1 << 16;
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private final byte[] header = new byte[HEADER];
    private int headerAt = HEADER;
    // Bytes that are given as they come; the next one behind them begins a message.
    private long passing;
    private boolean greeted;

    PackedMessages(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, to.length);
        if (length == 0) {
            return 0;
        }
        if (headerAt == HEADER && passing == 0 && !begin()) {
            return -1;
        }
        return headerAt < HEADER ? giveHeader(to, from, length) : pass(to, from, length);
    }

    private int giveHeader(byte[] to, int from, int length) {
        int given = Math.min(length, HEADER - headerAt);
        System.arraycopy(header, headerAt, to, from, given);
        headerAt += given;
        return given;
    }

    private int pass(byte[] to, int from, int length) throws IOException {
        int wanted = (int) Math.min(length, passing);
        if (at == end && wanted >= BUFFER) {
            int read = in.read(to, from, wanted);
            passing -= Math.max(0, read);
            return read;
        }
        if (at == end && !fill()) {
            return -1;
        }
        int given = Math.min(wanted, end - at);
        System.arraycopy(buffer, at, to, from, given);
        at += given;
        passing -= given;
        return given;
    }

    /** Looks at what comes next. @return false at the end of the stream */
    private boolean begin() throws IOException {
        if (at == end && !fill()) {
            return false;
        }
        passing = greeted ? 0 : greeting();
        if (passing == 0) {
            beginMessage();
        }
        return true;
    }

    /**
     * A client that asks for encryption is answered by one letter before any message. No server's first message begins with
     * one of them.
     *
     * @return the bytes that are no messages
     */
    private long greeting() {
        return switch (buffer[at]) {
            case 'S', 'G' -> Long.MAX_VALUE;
            // Not encrypted; the client may ask for another way.
            case 'N' -> 1;
            default -> {
                greeted = true;
                yield 0;
            }
        };
    }

    private void beginMessage() throws IOException {
        need(HEADER);
        int length = 1 + lengthAt(at);
        if (buffer[at] != COPY_DATA) {
            passing = length;
            return;
        }
        // The rest of a row is on its way. A row that does not fit is a message of its own.
        if (length <= BUFFER) {
            need(length);
        }
        passing = Math.max(length, complete());
        header[0] = COPY_DATA;
        INT.set(header, 1, Integer.BYTES + (int) passing);
        headerAt = 0;
    }

    /** @return how many bytes of COPY messages are complete in the buffer */
    private int complete() {
        int to = at;
        while (end - to >= HEADER && buffer[to] == COPY_DATA && 1 + lengthAt(to) <= end - to) {
            to += 1 + lengthAt(to);
        }
        return to - at;
    }

    private int lengthAt(int message) {
        return (int) INT.get(buffer, message + 1);
    }

    /** Reads until so many bytes are in the buffer. */
    private void need(int length) throws IOException {
        if (at + length > BUFFER) {
            System.arraycopy(buffer, at, buffer, 0, end - at);
            end -= at;
            at = 0;
        }
        while (end - at < length) {
            int read = in.read(buffer, end, BUFFER - end);
            if (read < 0) {
                throw new EOFException("The server closed the connection in the middle of a message.");
            }
            end += read;
        }
    }

    private boolean fill() throws IOException {
        // Both, for reading may end in a time-out.
        at = 0;
        end = 0;
        end = Math.max(0, in.read(buffer, 0, BUFFER));
        return end > 0;
    }

    @Override
    public int available() throws IOException {
        return HEADER - headerAt + end - at + in.available();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
