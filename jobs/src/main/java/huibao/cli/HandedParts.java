package huibao.cli;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Writer;

/** What a command prints, in parts to the terminal it was typed at. */
final class HandedParts extends Writer {
    /** A part is at most 64 KB, and a character up to three bytes. */
    private static final int LONGEST = 20_000;

    private final DataOutputStream out;
    private final int kind;
    private final StringBuilder waiting = new StringBuilder();

    /** @param kind of all parts */
    HandedParts(DataOutputStream out, int kind) {
        super(out);
        this.out = out;
        this.kind = kind;
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        synchronized (lock) {
            waiting.append(text, from, length);
            if (waiting.length() >= LONGEST) {
                flush();
            }
        }
    }

    @Override
    public void flush() throws IOException {
        synchronized (lock) {
            for (int from = 0; from < waiting.length(); from += LONGEST) {
                out.writeByte(kind);
                out.writeUTF(waiting.substring(from, Math.min(waiting.length(), from + LONGEST)));
            }
            waiting.setLength(0);
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
