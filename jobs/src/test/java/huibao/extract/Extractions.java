package huibao.extract;

import huibao.lake.Lake;
import huibao.lake.run.LakeRun;
import huibao.source.SourceDatabase;
import javax.sql.DataSource;

/** A whole extraction without a job around it, for the tests of what comes after. */
public final class Extractions {
    private Extractions() {}

    public static LakeRun run(SourceDatabase source, Lake lake, String runId, ExtractSettings settings) {
        return run(source.reader(), source.schema(), lake, runId, settings);
    }

    static LakeRun run(DataSource reader, String schema, Lake lake, String runId, ExtractSettings settings) {
        try (Extraction extraction = new Extraction(reader, schema, lake, runId, settings)) {
            extraction.begin();
            extraction.ranges().forEach(range -> extraction.extract(range, () -> false));
            return extraction.finish();
        }
    }
}
