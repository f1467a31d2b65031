package huibao.schedule;

import static java.nio.charset.StandardCharsets.UTF_8;

import huibao.problem.IoCause;
import huibao.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** {@code schedule.yaml}. Only its nodes are read, so it can hold data and nothing else. @param ownReports codes of those the office added */
public record PlanFile(Path path, List<String> ownReports) {
    /** A plan takes a page; the parser needs minutes for a line of some megabytes. */
    private static final int MOST_BYTES = 100_000;

    public PlanFile {
        ownReports = List.copyOf(ownReports);
    }

    /** Of an office that has no reports but those of the program. */
    public PlanFile(Path path) {
        this(path, List.of());
    }

    /**
     * @param region of reports that name none
     * @param now a plan that begins long after it makes nothing
     * @throws PlanException naming everything that is wrong with it
     */
    public Plan read(Optional<String> region, Instant now) {
        return new PlanReader(region, now, ownReports).read(this);
    }

    PlanEntry top(List<Problem> problems) {
        try (Reader reader = new StringReader(text())) {
            Node node = new Yaml(new SafeConstructor(options())).compose(reader);
            if (node == null) {
                throw new PlanException(List.of(Problem.of("plan.empty", path)));
            }
            return PlanEntry.of(path.getFileName().toString(), node, problems);
        } catch (IOException e) {
            throw new PlanException(List.of(Problem.of("plan.unreadable", path, IoCause.of(path, e))));
        } catch (YAMLException e) {
            throw new PlanException(List.of(Problem.of("plan.not-yaml", path + ":" + line(e))));
        }
    }

    private String text() throws IOException {
        try (InputStream input = Files.newInputStream(path)) {
            byte[] bytes = input.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new PlanException(List.of(Problem.of("plan.file-long", path, Integer.toString(MOST_BYTES))));
            }
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        return options;
    }

    private static String line(YAMLException e) {
        return e instanceof MarkedYAMLException marked && marked.getProblemMark() != null
                ? Integer.toString(marked.getProblemMark().getLine() + 1)
                : "?";
    }
}
