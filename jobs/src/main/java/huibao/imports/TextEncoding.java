package huibao.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Detects the encoding of a text file: by its byte order mark or zero bytes, else UTF-8 if all of it is valid, else
 * GB18030.
 */
final class TextEncoding {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int BUFFER = 1 << 16;

    private TextEncoding() {}

    static Charset of(Path file) throws IOException {
        byte[] start;
        try (InputStream bytes = Files.newInputStream(file)) {
            start = bytes.readNBytes(4096);
        }
        if (start.length == 0) {
            throw new UnreadableFile("import.empty");
        }
        if (Workbook.isWorkbook(start)) {
            throw new UnreadableFile("import.workbook-as-text");
        }
        Optional<Charset> wide = wide(start);
        if (wide.isPresent()) {
            return wide.get();
        }
        long line = 0;
        for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030)) {
            OptionalLong fault = faultyLine(file, charset);
            if (fault.isEmpty()) {
                return charset;
            }
            line = Math.max(line, fault.getAsLong());
        }
        throw new UnreadableFile("import.no-encoding", Long.toString(line));
    }

    /** UTF-16 by its mark, or by the zero bytes that every delimiter, digit and line end has on one side. */
    private static Optional<Charset> wide(byte[] start) {
        int mark = start.length < 2 ? 0 : (start[0] & 0xFF) << 8 | start[1] & 0xFF;
        int[] zeros = new int[2];
        for (int i = 0; i < start.length; i++) {
            zeros[i % 2] += start[i] == 0 ? 1 : 0;
        }
        boolean isWide = (zeros[0] == 0 || zeros[1] == 0) && (zeros[0] + zeros[1]) * 50 > start.length;
        if (mark == 0xFFFE || isWide && zeros[1] > 0) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return mark == 0xFEFF || isWide ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    /** The line of the first bytes that the encoding does not have. */
    static OptionalLong faultyLine(Path file, Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer text = CharBuffer.allocate(BUFFER);
        try (InputStream in = Files.newInputStream(file)) {
            int length = 0;
            long line = 1;
            while (length >= 0) {
                length = in.read(bytes.array(), bytes.position(), bytes.remaining());
                bytes.position(bytes.position() + Math.max(0, length)).flip();
                CoderResult result = decoder.decode(bytes, text.clear(), length < 0);
                line += text.flip().chars().filter(one -> one == '\n').count();
                if (result.isError()) {
                    return OptionalLong.of(line);
                }
                bytes.compact();
            }
            return OptionalLong.empty();
        }
    }
}
