package huibao.extract;

/** Told now and then how far an extraction is. Called from several threads, and often: must be quick. */
@FunctionalInterface
public interface ExtractionProgress {
    /** Ignores progress. */
    ExtractionProgress SILENT = (rows, estimatedTotal) -> {};

    /** @param rows read so far @param estimatedTotal the server's guess; may be far off until tables are analyzed */
    void rows(long rows, long estimatedTotal);
}
