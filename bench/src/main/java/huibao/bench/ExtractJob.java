package huibao.bench;

import huibao.extract.ExtractSettings;
import huibao.extract.ExtractStep;
import huibao.lake.Lake;
import huibao.lake.run.LakeRun;
import huibao.source.SourceDatabase;

/** Extraction as a step of a job whose records are in memory. */
record ExtractJob(SourceDatabase source, Lake lake) {
    /** @return the newest run of the lake afterwards */
    LakeRun run(String runId, ExtractSettings settings) throws Exception {
        try (BatchRecords records = new BatchRecords()) {
            records.run(
                    new ExtractStep(
                                    records.repository(),
                                    records.transactions(),
                                    source.reader(),
                                    source.schema(),
                                    lake,
                                    settings)
                            .build(),
                    ExtractStep.RUN_ID,
                    runId);
        }
        return lake.newest().orElseThrow();
    }
}
