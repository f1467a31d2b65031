package huibao.schedule;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** {@code schedule.yaml}. Only its nodes are read, so it can hold data and nothing else. */
public record PlanFile(Path path) {
    /**
     * @param region of reports that name none
     * @throws PlanException naming everything that is wrong with it
     */
    public Plan read(Optional<String> region) {
        return new PlanReader(region).read(this);
    }

    PlanEntry top(List<String> problems) {
        try (Reader reader = Files.newBufferedReader(path)) {
            Node node = new Yaml(new SafeConstructor(new LoaderOptions())).compose(reader);
            if (node == null) {
                throw new PlanException(List.of("The plan is empty: " + path + ". Expected since and reports"));
            }
            return PlanEntry.of(path.getFileName().toString(), node, problems);
        } catch (IOException e) {
            throw new PlanException(List.of("Cannot read the plan: " + path + " ("
                    + e.getClass().getSimpleName()
                    + "). Expected a file with since and reports; docs/schedule.md has an example"));
        } catch (YAMLException e) {
            throw new PlanException(List.of("Invalid plan: " + path + ": " + e.getMessage() + ". Expected YAML"));
        }
    }
}
