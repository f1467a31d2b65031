package huibao.home;

import huibao.problem.Problem;
import java.nio.file.Path;
import java.time.Instant;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The first member of a backup: what it is.
 *
 * @param format of the backup itself; a program reads its own and earlier ones
 * @param program version of the one that wrote it
 * @param home the folder it was made of
 */
record BackupNote(int format, String program, Instant made, String home) {
    static final String MEMBER = "huibao-backup.json";
    /** What every member of the home folder is called before its path. */
    static final String HOME = "home/";
    /** The last member: the checksums of all others, as {@code sha256sum -c} reads them. */
    static final String SUMS = "SHA256SUMS";

    static final int FORMAT = 1;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    byte[] bytes() {
        return MAPPER.writeValueAsBytes(this);
    }

    static BackupNote read(Path backup, byte[] json) {
        try {
            return MAPPER.readValue(json, BackupNote.class);
        } catch (JacksonException e) {
            throw DamagedBackup.of(backup, Problem.of("backup.foreign", MEMBER));
        }
    }

    /** @throws HomeRefused if only a newer program can read it */
    void requireReadableBy(Path backup, String running) {
        if (format > FORMAT || HomeVersion.isNewer(program, running)) {
            throw HomeRefused.because("backup.newer", backup, program, running);
        }
    }
}
