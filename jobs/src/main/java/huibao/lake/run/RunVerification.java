package huibao.lake.run;

import huibao.lake.format.DamagedLake;
import huibao.lake.format.LakeFile;
import huibao.lake.format.LakeFolder;
import huibao.lake.format.NumberReader;
import huibao.lake.format.Relation;
import huibao.problem.IoCause;
import huibao.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.apache.commons.codec.digest.DigestUtils;

/** Compares the files of a run with its manifest. */
public final class RunVerification {
    private final LakeFolder folder;
    private final LakeRun run;
    private final List<Problem> damages = new ArrayList<>();

    public RunVerification(LakeFolder folder, LakeRun run) {
        this.folder = folder;
        this.run = run;
    }

    public void verify() {
        run.manifest().files().forEach(this::verifyFile);
        run.manifest().relations().forEach(this::verifyRows);
        verifyRows(Relation.REJECTS, run.manifest().rejects());
        verifySum("lake.damage.all-rows", LakeFile::rows, run.manifest().totalRows());
        verifySum("lake.damage.all-bytes", LakeFile::bytes, run.manifest().totalBytes());
        if (damages.isEmpty()) {
            verifyInItems();
        }
        if (!damages.isEmpty()) {
            damages.add(0, Problem.of("lake.damaged", run.id()));
            throw new DamagedLake(damages);
        }
    }

    private void verifySum(String key, ToLongFunction<LakeFile> number, long expected) {
        long found = run.manifest().files().stream().mapToLong(number).sum();
        if (found != expected) {
            damages.add(Problem.of(key, found, expected));
        }
    }

    /** Events and evaluations have no files of their own: their items say how many they are. */
    private void verifyInItems() {
        if (run.manifest().schemaVersion() < RunManifest.SCHEMA_VERSION) {
            return;
        }
        long[] found = new long[2];
        NumberReader reader = new NumberReader(run.configuration(), "item_id", "event_count", "evaluation_count");
        run.files(Relation.PETITION_ITEM)
                .forEach(file -> reader.read(file, row -> {
                    found[0] += row[1];
                    found[1] += row[2];
                }));
        expect(Relation.PETITION_EVENT, found[0]);
        expect(Relation.PETITION_EVALUATION, found[1]);
    }

    private void expect(Relation relation, long found) {
        run.manifest().relations().stream()
                .filter(count -> count.relation() == relation && count.inLake() != found)
                .forEach(count ->
                        damages.add(Problem.of("lake.damage.in-items", relation.word(), found, count.inLake())));
    }

    private void verifyFile(LakeFile file) {
        try {
            String found = sha256(file);
            if (!found.equals(file.sha256())) {
                damages.add(Problem.of("lake.damage.digest", file.path(), found, file.sha256()));
            }
        } catch (IOException e) {
            damages.add(Problem.of("lake.damage.unreadable", file.path(), IoCause.of(Path.of(file.path()), e)));
        }
    }

    private String sha256(LakeFile file) throws IOException {
        try (InputStream in = folder.open(run.path(file))) {
            return DigestUtils.sha256Hex(in);
        }
    }

    private void verifyRows(RunManifest.RelationCount count) {
        switch (count.relation()) {
            case PETITION_EVENT -> verifyRows(Relation.REJECTED_ITEM_EVENT, count.keptWithoutEffect());
            case PETITION_EVALUATION -> verifyRows(Relation.REJECTED_ITEM_EVALUATION, count.keptWithoutEffect());
            default -> verifyRows(count.relation(), count.inLake());
        }
        if (count.read() != count.inLake() + count.keptWithoutEffect() + count.rejects()) {
            damages.add(Problem.of(
                    "lake.damage.balance",
                    count.relation().word(),
                    count.read(),
                    count.inLake(),
                    count.keptWithoutEffect(),
                    count.rejects()));
        }
    }

    private void verifyRows(Relation relation, long expected) {
        long found = run.manifest().files(relation).stream()
                .mapToLong(LakeFile::rows)
                .sum();
        if (found != expected) {
            damages.add(Problem.of("lake.damage.in-files", relation.word(), found, expected));
        }
    }
}
