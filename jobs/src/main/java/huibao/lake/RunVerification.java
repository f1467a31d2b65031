package huibao.lake;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

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
        if (!damages.isEmpty()) {
            throw new DamagedLake("Run %s is damaged: %s Restore the files from a backup, or extract again."
                    .formatted(run.id(), String.join(" ", damages)));
        }
    }

    private void verifyFile(RunManifest.LakeFile file) {
        try {
            String found = sha256(file);
            if (!found.equals(file.sha256())) {
                damages.add("%s has SHA-256 %s, expected %s.".formatted(file.path(), found, file.sha256()));
            }
        } catch (IOException e) {
            damages.add("%s cannot be read: %s.".formatted(file.path(), e.getMessage()));
        }
    }

    private String sha256(RunManifest.LakeFile file) throws IOException {
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
                .mapToLong(RunManifest.LakeFile::rows)
                .sum();
        if (found != expected) {
            damages.add("%s: %d rows in its files, expected %d.".formatted(relation.word(), found, expected));
        }
    }
}
