package huibao.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No file is published that a reader's program would refuse. */
class FileCheckTests {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "月报.docx, not a zip",
        "月报.xlsx, not a zip",
        "图.svg, <svg><text>&</text></svg>",
        "manifest.json, {\"a\": ",
        "图.png, not a picture",
        "月报.pdf, not a page",
        "figures.parquet, not a table"
    })
    void namesTheFileThatCannotBeRead(String name, String content) throws IOException {
        Files.write(folder.resolve(name), content.getBytes(UTF_8));

        assertThat(FileCheck.problems(folder)).singleElement().asString().startsWith(name + ": ");
    }

    @Test
    void looksIntoFoldersAndLeavesWholeFilesAlone() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Files.writeString(inner.resolve("a.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        Files.writeString(inner.resolve("b.json"), "[1, 2]");
        assertThat(FileCheck.problems(folder)).isEmpty();

        Files.writeString(inner.resolve("c.json"), "[1, 2");
        assertThat(FileCheck.problems(folder)).hasSize(1).first().asString().startsWith("c.json: ");
        assertThat(List.copyOf(FileCheck.problems(inner))).hasSize(1);
    }
}
