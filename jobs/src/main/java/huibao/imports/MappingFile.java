package huibao.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import huibao.imports.MappingReader.Origin;
import huibao.problem.IoCause;
import huibao.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** A mapping file. Only its nodes are read, so it can hold data and nothing else. */
record MappingFile(Path path) {
    /** Value tables of a county take some pages. */
    private static final int MOST_BYTES = 1_000_000;

    /** @throws MappingRefused naming everything that is wrong with it */
    Mapping read(Origin origin) {
        List<Problem> problems = new ArrayList<>();
        Mapping mapping = new MappingReader(part(problems), origin).read();
        if (!problems.isEmpty()) {
            throw new MappingRefused(problems);
        }
        return mapping;
    }

    private MappingPart part(List<Problem> problems) {
        try {
            LoaderOptions options = new LoaderOptions();
            options.setMaxAliasesForCollections(0);
            Node node = new Yaml(new SafeConstructor(options)).compose(new StringReader(text()));
            if (node == null) {
                throw refused("import.map.empty", path);
            }
            return new MappingPart(node, path.getFileName().toString(), problems);
        } catch (IOException e) {
            throw refused("import.map.unreadable", path, IoCause.of(path, e));
        } catch (YAMLException e) {
            throw refused("import.map.not-yaml", path + ":" + line(e));
        }
    }

    private String text() throws IOException {
        try (InputStream input = Files.newInputStream(path)) {
            byte[] bytes = input.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw refused("import.map.long", path, Integer.toString(MOST_BYTES));
            }
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
    }

    private static MappingRefused refused(String key, Object... values) {
        return new MappingRefused(List.of(Problem.of(key, values)));
    }

    private static String line(YAMLException e) {
        return e instanceof MarkedYAMLException marked && marked.getProblemMark() != null
                ? Integer.toString(marked.getProblemMark().getLine() + 1)
                : "?";
    }
}
