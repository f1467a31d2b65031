package huibao.web.reports;

import static java.nio.charset.StandardCharsets.UTF_8;

import huibao.access.Act;
import huibao.access.Audit;
import huibao.desk.EditionContents;
import huibao.desk.EditionSummary;
import huibao.edition.Edition;
import huibao.edition.Manifest.PublishedFile;
import huibao.pipeline.DocumentFile;
import huibao.web.NotFound;
import huibao.web.Viewer;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Files of editions, sent only as they were published. */
@Component
public final class FileSending {
    private static final Map<String, MediaType> TYPES = Map.of(
            "pdf", MediaType.APPLICATION_PDF,
            "docx", MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            "xlsx", MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            "csv", MediaType.parseMediaType("text/csv;charset=utf-8"),
            "svg", MediaType.parseMediaType("image/svg+xml"),
            "png", MediaType.IMAGE_PNG,
            "json", MediaType.APPLICATION_JSON);

    private final EditionAccess access;
    private final EditionContents contents;
    private final Audit audit;

    FileSending(EditionAccess access, EditionContents contents, Audit audit) {
        this.access = access;
        this.contents = contents;
        this.audit = audit;
    }

    /** How a browser takes it. */
    public enum Disposition {
        SHOWN,
        KEPT
    }

    /** Names of those the user may have. */
    public List<String> files(Viewer viewer, EditionSummary summary) {
        return LedgerAccess.files(viewer, summary.files(), contents.documents(access.read(summary)));
    }

    /** @throws NotFound if there is none of the name, or not for the user */
    public ResponseEntity<Resource> send(Viewer viewer, EditionSummary summary, String name, Disposition manner) {
        if (!files(viewer, summary).contains(name)) {
            throw new NotFound();
        }
        Edition edition = access.read(summary);
        PublishedFile file = edition.manifest().files().stream()
                .filter(one -> one.name().equals(name))
                .filter(one -> !name.equals(DocumentFile.NAME))
                .findFirst()
                .orElseThrow(NotFound::new);
        byte[] bytes = read(edition, file);
        String place = summary.key() + "/" + name;
        if (!DigestUtils.sha256Hex(bytes).equals(file.sha256())) {
            viewer.write(audit, Act.FILE_DAMAGED, place, file.sha256());
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        viewer.write(audit, Act.FILE_SENT, place, file.sha256());
        ContentDisposition.Builder disposition =
                manner == Disposition.SHOWN ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(TYPES.getOrDefault(ending(name), MediaType.APPLICATION_OCTET_STREAM))
                .eTag(file.sha256())
                .cacheControl(CacheControl.maxAge(Duration.ZERO).cachePrivate().mustRevalidate())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition.filename(name, UTF_8).build().toString())
                // In a frame of this very site, where the browser's own viewer shows it; it holds no script.
                .header("Content-Security-Policy", "frame-ancestors 'self'")
                .header("X-Frame-Options", "SAMEORIGIN")
                .body(new ByteArrayResource(bytes));
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private byte[] read(Edition edition, PublishedFile file) {
        try {
            return Files.readAllBytes(edition.folder().resolve(file.name()));
        } catch (IOException e) {
            // Gone is as altered.
            return new byte[0];
        }
    }
}
