package huibao.schedule;

import huibao.problem.Problem;
import huibao.yaml.YamlFile;
import huibao.yaml.YamlNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@code schedule.yaml}. @param ownReports codes of those the office added */
public record PlanFile(Path path, List<String> ownReports) {
    /** A plan takes a page. */
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

    YamlNode top(List<Problem> problems) {
        return new YamlFile(path, path.getFileName().toString(), MOST_BYTES, Problem.of("expected.plan-file"))
                .read(problems)
                .orElseThrow(() -> new PlanException(problems));
    }
}
