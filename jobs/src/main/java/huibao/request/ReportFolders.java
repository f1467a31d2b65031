package huibao.request;

import huibao.edition.Deliverable;
import huibao.narrative.DocumentFolder;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The folder of a report and those of what is published beside it, read once, since every step of its job asks for them. */
final class ReportFolders {
    private final OutputContext context;
    private final ReportRequest request;
    private Optional<List<DocumentFolder>> read = Optional.empty();

    ReportFolders(OutputContext context, ReportRequest request) {
        this.context = context;
        this.request = request;
    }

    /** As they were when the report was first made; its own comes first. */
    synchronized List<DocumentFolder> all() {
        if (read.isEmpty()) {
            read = Optional.of(readAll());
        }
        return read.get();
    }

    private List<DocumentFolder> readAll() {
        OfficeDocuments documents = new OfficeDocuments(context.settings());
        Function<String, DocumentFolder> folder =
                name -> documents.folder(name, request.manner().document(), context.catalogue());
        DocumentFolder own = folder.apply(request.deliverable().code());
        return Stream.concat(
                        Stream.of(own),
                        own.beside().stream().filter(this::isPublished).map(folder))
                .toList();
    }

    /** A release lists no single items. */
    private boolean isPublished(String beside) {
        return !request.readership().isRelease() || !beside.equals(Deliverable.LEDGER.code());
    }
}
