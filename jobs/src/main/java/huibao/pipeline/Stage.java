package huibao.pipeline;

/** One step of a job: reads what the step before left in the work folder, and leaves something there itself. */
interface Stage {
    /** May run again after having been killed at any moment, and then does the same. */
    RowCounts run(Work work) throws Exception;

    /** What it did. @param read and @param written in whatever the stage counts: rows, cells, figures, pages */
    record RowCounts(long read, long written) {}
}
