package huibao.pipeline;

import huibao.lake.format.TypedTable;
import huibao.problem.Problem;
import huibao.reports.FileFault;
import huibao.reports.OfficeVerification;
import huibao.reports.XmlReading;
import huibao.source.CsvShape;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import tools.jackson.databind.json.JsonMapper;

/** Reads each file that is to be published by a parser of its format. */
final class FileCheck {
    private static final JsonMapper JSON = JsonMapper.shared();

    private FileCheck() {}

    /** What is wrong, by file; empty if every file of the folder can be read. */
    static List<Problem> problems(Path folder) throws IOException {
        List<Problem> problems = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                problems(file, Files.readAllBytes(file)).forEach(problem -> problems.add(in(file, problem)));
            }
        }
        return problems;
    }

    static Problem in(Path file, Problem problem) {
        return Problem.of("verify.file", file.getFileName(), problem);
    }

    static Problem told(FileFault fault) {
        return new Problem("verify.file." + fault.kind(), List.copyOf(fault.values()));
    }

    private static List<Problem> problems(Path file, byte[] bytes) {
        String name = file.getFileName().toString();
        try {
            return switch (name.substring(name.lastIndexOf('.') + 1)) {
                case "docx", "xlsx" ->
                    OfficeVerification.problems(bytes).stream()
                            .map(FileCheck::told)
                            .toList();
                case "svg" ->
                    XmlReading.problem(bytes).stream()
                            .map(words -> Problem.of("verify.file.unreadable", words))
                            .toList();
                case "csv" -> CsvShape.problem(file).stream().toList();
                case "json" -> json(bytes);
                case "png" -> png(bytes);
                case "pdf" -> pdf(bytes);
                case "parquet" -> parquet(file);
                default -> List.of();
            };
        } catch (IOException | RuntimeException e) {
            // Parsers of JSON and Parquet throw what they like.
            return List.of(Problem.of("verify.file.unreadable", String.valueOf(e.getMessage())));
        }
    }

    private static List<Problem> json(byte[] bytes) {
        JSON.readTree(bytes);
        return List.of();
    }

    private static List<Problem> png(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes)) == null
                ? List.of(Problem.of("verify.file.no-picture"))
                : List.of();
    }

    private static List<Problem> pdf(byte[] bytes) throws IOException {
        try (var document = Loader.loadPDF(bytes)) {
            return document.getNumberOfPages() == 0 ? List.of(Problem.of("verify.file.no-page")) : List.of();
        }
    }

    private static List<Problem> parquet(Path file) {
        TypedTable.count(file);
        return List.of();
    }
}
