package huibao.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A home folder of files that look like one; that a real one works after it is restored, is for other tests. */
class HomeBackupTests {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2021-08-05T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private Path home;
    private Path backup;

    @BeforeEach
    void fillAHome() throws IOException {
        home = Files.createDirectory(folder.resolve("home"));
        backup = folder.resolve("home.hb");
        put("huibao.yaml", "region: \"990121\"\n");
        put("output/internal/990121/月报/figures.csv", "id,value\n");
        put("output/internal/" + "很长的名称".repeat(16) + "/" + "x".repeat(150), "long");
        put("lake/runs/r1/items.parquet", randomText(3_000_000));
        put("postgres/data/base/1", "");
        put("postgres/passwords", "secret");
        Files.createDirectories(home.resolve("postgres/data/pg_notify"));
        Files.setPosixFilePermissions(home.resolve("postgres"), PosixFilePermissions.fromString("rwx------"));
        Files.setPosixFilePermissions(home.resolve("postgres/passwords"), PosixFilePermissions.fromString("rw-------"));
        Files.createSymbolicLink(home.resolve("output/internal/latest"), Path.of("990121/月报"));
        put("logs/huibao.log", "log");
        put("postgres/binaries/bin/postgres", "program");
    }

    @Test
    void aRestoredHomeHasTheSameBytesModesAndLinks() throws IOException {
        HomeBackup.BackupSize written = backup().write(backup);
        Path again = folder.resolve("again");

        HomeRestore.Restored restored = new HomeRestore(again, "0.1.0", CLOCK).read(backup);

        Map<String, String> before = content(home);
        before.keySet().removeIf(name -> name.startsWith("logs") || name.matches("postgres/(binaries.*|lock)"));
        assertThat(content(again)).isEqualTo(before);
        assertThat(restored).isEqualTo(new HomeRestore.Restored(written.files(), java.util.List.of()));
        assertThat(written.bytes()).isEqualTo(Files.size(backup)).isLessThan(3_500_000);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
        assertThat(again.resolve("output/internal/latest/figures.csv")).hasContent("id,value");
    }

    @Test
    void theSameHomeGivesTheSameBytes() throws IOException {
        backup().write(backup);
        Path second = folder.resolve("second.hb");
        backup().write(second);

        assertThat(second).hasSameBinaryContentAs(backup);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.0001, 0.3, 0.9, 0.99999})
    void aBackupThatWasCutIsRefusedWhole(double share) throws IOException {
        backup().write(backup);
        try (FileChannel channel = FileChannel.open(backup, StandardOpenOption.WRITE)) {
            channel.truncate((long) (channel.size() * share));
        }

        assertRefusedWhole();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void aByteThatIsAnotherIsFound(int seed) throws IOException {
        backup().write(backup);
        byte[] bytes = Files.readAllBytes(backup);
        // Behind the ten bytes of gzip's own header, some of which say nothing.
        bytes[10 + new Random(seed).nextInt(bytes.length - 10)] ^= 0x10;
        Files.write(backup, bytes);

        assertRefusedWhole();
    }

    @Test
    void aMemberThatWasExchangedIsNamed() throws IOException {
        backup().write(backup);
        rewrite(text -> text.replace("region: \"990121\"", "region: \"990122\""));

        assertThatThrownBy(() -> restore(folder.resolve("again")))
                .isInstanceOf(DamagedBackup.class)
                .hasMessageContaining("home/huibao.yaml has other bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no backup", "PK\u0003\u0004"})
    void anyOtherFileIsNoBackup(String text) throws IOException {
        Files.writeString(backup, text);

        assertRefusedWhole();
    }

    @Test
    void aMemberCannotLeaveTheFolder() throws IOException {
        backup().write(backup);
        rewrite(text -> text.replace("home/postgres/passwords", "home/../../../passwrd"));

        assertRefusedWhole();
        assertThat(folder.resolve("passwrd")).doesNotExist();
    }

    @Test
    void onlyAnEmptyHomeIsRestoredInto() throws IOException {
        backup().write(backup);

        assertThatThrownBy(() -> restore(home)).isInstanceOf(HomeRefused.class).hasMessageContaining("it holds");
        assertThat(home.resolve("lake/runs/r1/items.parquet")).exists();
    }

    @Test
    void settingsOfAnAdministratorStayAndThoseOfTheBackupLieBeside() throws IOException {
        backup().write(backup);
        Path again = Files.createDirectory(folder.resolve("again"));
        Path etc = Files.writeString(folder.resolve("etc.yaml"), "region: \"1\"\n");
        Files.createSymbolicLink(again.resolve("huibao.yaml"), etc);

        assertThat(restore(again).beside()).containsExactly("huibao.yaml");
        assertThat(again.resolve("huibao.yaml")).hasSameTextualContentAs(etc);
        assertThat(again.resolve("huibao.yaml.backup")).hasContent("region: \"990121\"");
        assertThat(again.resolve(".restoring")).doesNotExist();
    }

    @Test
    void settingsThatLieElsewhereAreInTheBackupAsAFile() throws IOException {
        Path etc = Files.writeString(folder.resolve("etc.yaml"), "since: 2026-12-01\n");
        Files.createSymbolicLink(home.resolve("schedule.yaml"), etc);
        backup().write(backup);

        restore(folder.resolve("again"));

        assertThat(folder.resolve("again/schedule.yaml")).isRegularFile().hasSameTextualContentAs(etc);
        assertThat(Files.isSymbolicLink(folder.resolve("again/schedule.yaml"))).isFalse();
    }

    @Test
    void aBackupOfANewerProgramIsLeftToIt() throws IOException {
        new HomeBackup(home, "0.2.0", CLOCK).write(backup);

        assertThatThrownBy(() -> restore(folder.resolve("again")))
                .isInstanceOf(HomeRefused.class)
                .hasMessageContaining("huibao 0.2.0 has written it, and this is 0.1.0");
        assertThat(new HomeRestore(folder.resolve("newer"), "0.3.0", CLOCK)
                        .read(backup)
                        .files())
                .isEqualTo(6);
    }

    @Test
    void nothingIsWrittenOverOrIntoTheHomeOrOfNothing() throws IOException {
        Files.writeString(backup, "mine");

        assertThatThrownBy(() -> backup().write(backup))
                .isInstanceOf(HomeRefused.class)
                .hasMessageContaining("it exists");
        assertThatThrownBy(() -> backup().write(home.resolve("x.hb")))
                .isInstanceOf(HomeRefused.class)
                .hasMessageContaining("itself");
        assertThatThrownBy(() -> new HomeBackup(folder.resolve("none"), "0.1.0", CLOCK).write(folder.resolve("y")))
                .isInstanceOf(HomeRefused.class)
                .hasMessageContaining("no such folder");
        assertThat(backup).hasContent("mine");
    }

    @Test
    void nothingIsBackedUpWhileAJobRuns() throws IOException {
        try (HomeLock lock = HomeLock.take(home, CLOCK)) {
            assertThatThrownBy(() -> backup().write(backup)).isInstanceOf(HomeInUseException.class);
        }
        assertThat(backup).doesNotExist();
        backup().write(backup);
    }

    /** A device that has no room, as any file system would say it. */
    @Test
    void aFullDiskLeavesNoHalfBackup() throws IOException {
        Path part = Files.createSymbolicLink(folder.resolve("home.hb.part"), Path.of("/dev/full"));

        assertThatThrownBy(() -> backup().write(backup))
                .isInstanceOf(UncheckedIOException.class)
                .rootCause()
                .hasMessageContaining("No space left");
        assertThat(backup).doesNotExist();
        assertThat(Files.exists(part, LinkOption.NOFOLLOW_LINKS)).isFalse();
    }

    private void assertRefusedWhole() throws IOException {
        Path again = folder.resolve("again");
        assertThatThrownBy(() -> restore(again)).isInstanceOf(DamagedBackup.class);
        try (Stream<Path> left = Files.list(again)) {
            assertThat(left).allMatch(one -> one.endsWith(".lock"));
        }
    }

    private HomeBackup backup() {
        return new HomeBackup(home, "0.1.0", CLOCK);
    }

    private HomeRestore.Restored restore(Path to) {
        return new HomeRestore(to, "0.1.0", CLOCK).read(backup);
    }

    /** Somebody who knows the format, but not its checksums. */
    private void rewrite(UnaryOperator<String> change) throws IOException {
        String text;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(backup))) {
            text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(backup))) {
            out.write(change.apply(text).getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private void put(String name, String text) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String randomText(int length) {
        return new Random(7)
                .ints(length, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Map<String, String> content(Path home) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> all = Files.walk(home)) {
            for (Path one : all.filter(path -> !path.equals(home) && !path.endsWith(".lock"))
                    .toList()) {
                String name = home.relativize(one).toString();
                String mode =
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(one, LinkOption.NOFOLLOW_LINKS));
                content.put(name, mode + " " + what(one));
            }
        }
        return content;
    }

    private static String what(Path one) throws IOException {
        if (Files.isSymbolicLink(one)) {
            return "-> " + Files.readSymbolicLink(one);
        }
        return Files.isDirectory(one)
                ? "folder"
                : DigestUtils.sha256Hex(Files.readAllBytes(one)) + " "
                        + Files.getLastModifiedTime(one).toMillis() / 1000;
    }
}
