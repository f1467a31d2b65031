package huibao.lake;

import huibao.lake.RunManifest.LakeFile;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** Compares the files of a run with its manifest. */
final class RunVerification {
    private final LakeFolder folder;
    private final LakeRun run;
    private final List<String> damages = new ArrayList<>();

    RunVerification(LakeFolder folder, LakeRun run) {
        this.folder = folder;
        this.run = run;
    }

    void verify() {
        run.manifest().files().forEach(this::verifyFile);
        run.manifest().relations().forEach(this::verifyRows);
        verifyRows(Relation.REJECTS, run.manifest().rejects());
        verifySum("rows", LakeFile::rows, run.manifest().totalRows());
        verifySum("bytes", LakeFile::bytes, run.manifest().totalBytes());
        if (damages.isEmpty()) {
            verifyInItems();
        }
        if (!damages.isEmpty()) {
            throw new DamagedLake("Run %s is damaged: %s Restore the files from a backup, or extract again."
                    .formatted(run.id(), String.join(" ", damages)));
        }
    }

    private void verifySum(String what, ToLongFunction<LakeFile> number, long expected) {
        long found = run.manifest().files().stream().mapToLong(number).sum();
        if (found != expected) {
            damages.add("%d %s in all files, expected %d.".formatted(found, what, expected));
        }
    }

    /** Events and evaluations have no files of their own: their items say how many they are. */
    private void verifyInItems() {
        if (run.manifest().schemaVersion() < RunManifest.SCHEMA_VERSION) {
            return;
        }
        long[] found = new long[2];
        NumberReader reader = new NumberReader(run, "item_id", "event_count", "evaluation_count");
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
                .forEach(count -> damages.add(
                        "%s: %d rows in the items, expected %d.".formatted(relation.word(), found, count.inLake())));
    }

    private void verifyFile(LakeFile file) {
        try {
            String found = sha256(file);
            if (!found.equals(file.sha256())) {
                damages.add("%s has SHA-256 %s, expected %s.".formatted(file.path(), found, file.sha256()));
            }
        } catch (IOException e) {
            damages.add("%s cannot be read: %s.".formatted(file.path(), e.getMessage()));
        }
    }

    private String sha256(LakeFile file) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = folder.open(run.path(file))) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return Sha256.text(digest);
    }

    private void verifyRows(RunManifest.RelationCount count) {
        switch (count.relation()) {
            case PETITION_EVENT -> verifyRows(Relation.REJECTED_ITEM_EVENT, count.keptWithoutEffect());
            case PETITION_EVALUATION -> verifyRows(Relation.REJECTED_ITEM_EVALUATION, count.keptWithoutEffect());
            default -> verifyRows(count.relation(), count.inLake());
        }
        if (count.read() != count.inLake() + count.keptWithoutEffect() + count.rejects()) {
            damages.add("%s: %d rows read, but %d in the lake, %d kept without effect, %d rejected."
                    .formatted(
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
            damages.add("%s: %d rows in its files, expected %d.".formatted(relation.word(), found, expected));
        }
    }
}
