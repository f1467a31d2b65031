package huibao.pipeline;

import huibao.lake.format.LakeFile;
import huibao.lake.format.Relation;
import huibao.lake.run.LakeRun;
import huibao.request.OutputContext;
import huibao.request.QuestionRequest;
import huibao.request.RunChoice;
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
    public static Optional<QuestionCheck> of(OutputContext context, QuestionRequest request) {
        return request.run()
                .map(run -> RunChoice.of(context.lake(), run, request.cutoff()))
                .map(runs -> of(context.basis(request, runs).runs()));
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
