package huibao.desk;

import huibao.edition.Edition;
import huibao.edition.EditionKey;
import huibao.figure.Figures;
import huibao.pipeline.DocumentFile;
import huibao.reports.Document;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What was read of the editions last looked at, since an edition never changes. */
public final class EditionContents {
    private static final int KEPT = 24;

    private final Map<EditionKey, Figures> figures = kept();
    private final Map<EditionKey, List<Document>> documents = kept();

    public Figures figures(Edition edition) {
        return read(figures, edition, Edition::figures);
    }

    /** None of an edition that an older program made. */
    public List<Document> documents(Edition edition) {
        return read(documents, edition, DocumentFile::of);
    }

    private static <T> T read(Map<EditionKey, T> kept, Edition edition, Function<Edition, T> reading) {
        synchronized (kept) {
            return kept.computeIfAbsent(edition.key(), key -> reading.apply(edition));
        }
    }

    private static <T> Map<EditionKey, T> kept() {
        return new LinkedHashMap<>(KEPT, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<EditionKey, T> eldest) {
                return size() > KEPT;
            }
        };
    }
}
