package huibao.extract;

/** Receives the progress of an extraction. Called often and from several threads, so it must be quick. */
@FunctionalInterface
public interface ExtractionProgress {
    /** Ignores progress. */
    ExtractionProgress SILENT = (rows, estimatedTotal) -> {};

    /** @param rows read so far @param estimatedTotal the server's guess; may be far off until tables are analyzed */
    void rows(long rows, long estimatedTotal);
}
