package huibao.settings;

import huibao.problem.GivenFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file whose only line is a secret. */
final class SecretFile {
    private static final int MOST_BYTES = 8_000;

    private SecretFile() {}

    /** Without the mark some editors put in front, and without the line end. */
    static String read(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(GivenFile.regular(file))) {
            byte[] bytes = input.readNBytes(MOST_BYTES);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.replace("\uFEFF", "").strip();
        }
    }

    /** Whether nobody but its owner, and whoever administers the machine, can read or change it. */
    static boolean isOwnersOnly(Path file) throws IOException {
        return Files.getPosixFilePermissions(file).stream()
                .allMatch(permission -> permission.name().startsWith("OWNER_"));
    }
}
