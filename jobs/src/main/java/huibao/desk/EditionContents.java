package huibao.desk;

import huibao.edition.Edition;
import huibao.edition.EditionKey;
import huibao.figure.Figures;
import huibao.figure.RecordsBegin;
import huibao.pipeline.DocumentFile;
import huibao.reports.Document;
import java.util.List;

/** What was read of the editions last looked at, since an edition never changes. */
public final class EditionContents {
    private static final int KEPT = 24;

    private final LastUsed<EditionKey, Figures> figures = new LastUsed<>(KEPT);
    private final LastUsed<EditionKey, List<Document>> documents = new LastUsed<>(KEPT);

    /** As its report prints them: of days before the records began there is no number, whatever was counted. */
    public Figures figures(Edition edition) {
        return figures.get(edition.key(), () -> known(edition));
    }

    private static Figures known(Edition edition) {
        RecordsBegin begin = new RecordsBegin(edition.manifest().recordsSince());
        return edition.key().deliverable().equals(EditionKey.ANSWER)
                ? begin.inAnswer(edition.figures())
                : begin.inEdition(edition.figures());
    }

    /** None of an edition that an older program made. */
    public List<Document> documents(Edition edition) {
        return documents.get(edition.key(), () -> DocumentFile.of(edition));
    }
}
