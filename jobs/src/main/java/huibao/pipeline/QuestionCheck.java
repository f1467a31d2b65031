package huibao.pipeline;

import huibao.lake.Lake;
import huibao.lake.format.LakeFile;
import huibao.lake.format.Relation;
import huibao.lake.run.LakeRun;
import huibao.settings.Settings;
import java.util.List;
import java.util.Optional;

/**
 * What a question will take, before it is asked.
 *
 * @param rows items to be read
 * @param partitions tasks they are split into
 */
public record QuestionCheck(long rows, long partitions) {
    /** How Spark splits files: none larger than this, none cheaper to open than that. */
    private static final long LARGEST_SPLIT = 128L << 20;

    private static final long OPENING = 4L << 20;

    /**
     * Empty where the lake has nothing yet: then the source is read first.
     *
     * @throws huibao.adhoc.QuestionRefusedException if it will not be answered
     */
    public static Optional<QuestionCheck> of(Settings settings, QuestionRequest request) {
        if (request.run().isEmpty()) {
            return Optional.empty();
        }
        Lake lake = OfficeLake.of(settings);
        QuestionBasis basis = QuestionBasis.of(lake, request, request.run().get());
        return Optional.of(of(basis.runs()));
    }

    private static QuestionCheck of(List<LakeRun> runs) {
        List<LakeFile> files = runs.stream()
                .flatMap(run -> run.manifest().files().stream())
                .filter(file -> file.relation() == Relation.PETITION_ITEM)
                .toList();
        long bytes = files.stream().mapToLong(file -> file.bytes() + OPENING).sum();
        long split = Math.min(
                LARGEST_SPLIT, Math.max(OPENING, bytes / Runtime.getRuntime().availableProcessors()));
        return new QuestionCheck(
                files.stream().mapToLong(LakeFile::rows).sum(), Math.max(1, (bytes + split - 1) / split));
    }
}
