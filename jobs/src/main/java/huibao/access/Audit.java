package huibao.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import huibao.problem.IoCause;
import huibao.problem.Problem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The audit log: one JSON line for each act in {@code audit/YYYY-MM.jsonl}, forced to the disk before the act is done. Each
 * line holds the SHA-256 of the line before, also across files.
 */
public final class Audit {
    static final String NOTHING_BEFORE = "0".repeat(64);

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("yyyy-MM'.jsonl'").withZone(ZoneOffset.UTC);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Path folder;
    private final LockedFile lock;
    private final Clock clock;

    public Audit(Path home, Clock clock) {
        this.folder = home.resolve("audit");
        this.lock = new LockedFile(folder);
        this.clock = clock;
    }

    /** @throws AccessStoreException if it cannot be written; then the act must not be done */
    public void write(String who, String from, Act act, String on, String detail) {
        lock.change(() -> {
            String before = lastLine().map(DigestUtils::sha256Hex).orElse(NOTHING_BEFORE);
            AuditEntry entry = new AuditEntry(
                    clock.instant().truncatedTo(ChronoUnit.MILLIS), who, from, act.code(), on, detail, before);
            append(folder.resolve(MONTH.format(entry.at())), MAPPER.writeValueAsString(entry) + "\n");
            return entry;
        });
    }

    /** Oldest first. */
    public List<AuditEntry> all() {
        List<AuditEntry> entries = new ArrayList<>();
        for (Path file : files()) {
            lines(file).forEach(line -> read(line).ifPresent(entries::add));
        }
        return entries;
    }

    /**
     * What {@code huibao audit verify} tells.
     *
     * @param head SHA-256 of the last line; written down elsewhere, it shows later that no line was taken off the end
     * @param brokenAt file and line that does not follow from the one before
     */
    public record Verification(long entries, String head, Optional<String> brokenAt) {}

    /** The first line follows from none, or from the end of what was taken away, as a later line says. */
    public Verification verify() {
        Set<String> beginnings = beginnings();
        String before = null;
        long count = 0;
        for (Path file : files()) {
            int number = 0;
            for (String line : lines(file)) {
                number++;
                Optional<AuditEntry> entry = read(line);
                boolean follows = entry.isPresent()
                        && (before == null
                                ? beginnings.contains(entry.get().before())
                                : entry.get().before().equals(before));
                if (!follows) {
                    return new Verification(
                            count, String.valueOf(before), Optional.of(file.getFileName() + ":" + number));
                }
                before = DigestUtils.sha256Hex(line);
                count++;
            }
        }
        return new Verification(count, before == null ? NOTHING_BEFORE : before, Optional.empty());
    }

    private Set<String> beginnings() {
        return Stream.concat(
                        Stream.of(NOTHING_BEFORE),
                        all().stream()
                                .filter(entry -> entry.act().equals(Act.AUDIT_CUT.code()))
                                .map(AuditEntry::detail))
                .collect(Collectors.toSet());
    }

    /**
     * Takes away months that ended before an instant, oldest first, each after a line that holds the SHA-256 of its last:
     * what is left still follows from something. Nothing is taken away from a log that was changed.
     */
    void cut(Instant oldest) {
        List<Path> files = files();
        if (verify().brokenAt().isPresent()) {
            return;
        }
        for (Path file : files.subList(0, Math.max(0, files.size() - 1))) {
            YearMonth month = YearMonth.parse(file.getFileName().toString().replace(".jsonl", ""));
            if (month.plusMonths(1)
                    .atDay(1)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant()
                    .isAfter(oldest)) {
                return;
            }
            List<String> lines = lines(file);
            String head = DigestUtils.sha256Hex(lines.get(lines.size() - 1));
            write("-", "-", Act.AUDIT_CUT, file.getFileName().toString(), head);
            delete(file);
        }
    }

    private void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private static Optional<AuditEntry> read(String line) {
        try {
            return Optional.of(MAPPER.readValue(line, AuditEntry.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static void append(Path file, String line) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r-----")));
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
            channel.write(ByteBuffer.wrap(line.getBytes(UTF_8)));
            channel.force(true);
        }
    }

    /** Read from the end, as files grow. */
    private Optional<String> lastLine() throws IOException {
        List<Path> files = files();
        if (files.isEmpty()) {
            return Optional.empty();
        }
        try (RandomAccessFile file =
                new RandomAccessFile(files.get(files.size() - 1).toFile(), "r")) {
            long start = Math.max(0, file.length() - 1);
            while (start > 0) {
                file.seek(start - 1);
                if (file.read() == '\n') {
                    break;
                }
                start--;
            }
            file.seek(start);
            byte[] bytes = new byte[(int) (file.length() - start)];
            file.readFully(bytes);
            return Optional.of(new String(bytes, UTF_8).strip()).filter(line -> !line.isEmpty());
        }
    }

    private AccessStoreException failure(IOException e) {
        return new AccessStoreException(Problem.of("access.store", folder, IoCause.shortly(e)), e);
    }
}
