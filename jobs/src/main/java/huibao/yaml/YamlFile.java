package huibao.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;

import huibao.problem.GivenFile;
import huibao.problem.IoCause;
import huibao.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A YAML file that somebody writes by hand.
 *
 * @param name in messages about what stands in it
 * @param mostBytes more is refused: the parser needs minutes for a line of some megabytes
 * @param expected what the file should be, for messages about the file itself
 */
public record YamlFile(Path path, String name, int mostBytes, Problem expected) {
    /** @return its top node; nothing if it cannot be read or is empty, which is added to the problems */
    public Optional<YamlNode> read(List<Problem> problems) {
        int before = problems.size();
        Optional<YamlNode> top = find(problems);
        if (top.isEmpty() && problems.size() == before) {
            problems.add(Problem.of("yaml.empty", path, expected));
        }
        return top;
    }

    /** The same of a file that may be empty. */
    public Optional<YamlNode> find(List<Problem> problems) {
        try (InputStream input = Files.newInputStream(GivenFile.regular(path))) {
            byte[] bytes = input.readNBytes(mostBytes + 1);
            if (bytes.length > mostBytes) {
                problems.add(Problem.of("yaml.too-long", path, Integer.toString(mostBytes), expected));
                return Optional.empty();
            }
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return YamlNode.find(name, text.startsWith("\uFEFF") ? text.substring(1) : text, problems);
        } catch (IOException e) {
            problems.add(Problem.of("yaml.unreadable", path, IoCause.of(path, e), expected));
            return Optional.empty();
        }
    }
}
