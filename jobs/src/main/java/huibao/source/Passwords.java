package huibao.source;

import huibao.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/** The passwords of the embedded server's two roles: made once, kept beside its data, readable by their owner only. */
record Passwords(String owner, String reader) {
    private static final int BYTES = 24;

    static Passwords loadOrCreate(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            List<String> lines = Files.readAllLines(file);
            if (lines.size() != 2) {
                throw new SourceException(Problem.of("embedded.passwords", file, lines.size()));
            }
            return new Passwords(lines.get(0), lines.get(1));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read passwords: " + file, e);
        }
    }

    /** Written under another name first: a run killed here leaves no half file to stumble over. */
    private static void create(Path file) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(draft, List.of(random(), random()), StandardOpenOption.SYNC);
        Files.move(draft, file);
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "Passwords[not shown]";
    }
}
