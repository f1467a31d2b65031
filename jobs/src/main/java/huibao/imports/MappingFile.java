package huibao.imports;

import huibao.imports.MappingReader.Origin;
import huibao.problem.Problem;
import huibao.yaml.YamlFile;
import huibao.yaml.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A mapping file. */
record MappingFile(Path path) {
    /** Value tables of a county take some pages. */
    private static final int MOST_BYTES = 1_000_000;

    /** @throws MappingRefused naming everything that is wrong with it */
    Mapping read(Origin origin) {
        List<Problem> problems = new ArrayList<>();
        YamlNode top = new YamlFile(
                        path, path.getFileName().toString(), MOST_BYTES, Problem.of("expected.mapping-file"))
                .read(problems)
                .orElseThrow(() -> new MappingRefused(problems));
        Mapping mapping = new MappingReader(top, origin).read();
        if (!problems.isEmpty()) {
            throw new MappingRefused(problems);
        }
        return mapping;
    }
}
