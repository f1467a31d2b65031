package huibao.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook with 30 MB of names and descriptions that are not mapped is read with a heap that could not hold them. */
@Tag("system")
class LargeExportTests {
    private static final int ROWS = 150_000;

    @TempDir
    Path folder;

    @Test
    void textsThatNobodyAskedForAreNotHeld() throws IOException, InterruptedException {
        LargeExport.write(folder, ROWS);
        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        onlyWhatReads(),
                        LargeExport.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(reader.getInputStream().readAllBytes()).strip();
        assertThat(reader.waitFor()).as(said).isZero();
        assertThat(said).isEqualTo(Integer.toString(ROWS));
    }

    /** The tables of contents of four hundred jars would take the heap. */
    private static String onlyWhatReads() {
        Class<?> parser = XMLInputFactory.newFactory().getClass();
        return Stream.of(LargeExport.class, Workbook.class, parser, parser.getSuperclass(), MappingRefused.class)
                .map(type -> type.getProtectionDomain().getCodeSource())
                .filter(Objects::nonNull)
                .map(source -> new File(URI.create(source.getLocation().toString())).toString())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }
}
