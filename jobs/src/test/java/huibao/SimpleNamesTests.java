package huibao;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * No simple name stands for two types of the repository: main code and tests of all modules, nested types included. Names that are
 * common for nested types, such as {@code Kind} or {@code Builder}, are no exception.
 */
class SimpleNamesTests {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> MODULES = List.of("jobs", "reports", "data-samples/generator", "bench");

    private final SortedMap<String, List<String>> places = new TreeMap<>();

    @Test
    void noSimpleNameStandsForTwoTypes() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask parser = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources()));
            SourcePositions positions = Trees.instance(parser).getSourcePositions();
            for (CompilationUnitTree file : parser.parse()) {
                addTypes(file, positions);
            }
        }

        assertThat(places).hasSizeGreaterThan(1000);
        places.values().removeIf(found -> found.size() == 1);
        assertThat(places).as("names that stand for two or more types").isEmpty();
    }

    private void addTypes(CompilationUnitTree file, SourcePositions positions) {
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitClass(ClassTree type, Void none) {
                if (!type.getSimpleName().isEmpty()) {
                    long line = file.getLineMap().getLineNumber(positions.getStartPosition(file, type));
                    places.computeIfAbsent(type.getSimpleName().toString(), name -> new ArrayList<>())
                            .add(ROOT.relativize(Path.of(file.getSourceFile().toUri())) + ":" + line);
                }
                return super.visitClass(type, none);
            }
        }.scan(file, null);
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return sources;
    }
}
