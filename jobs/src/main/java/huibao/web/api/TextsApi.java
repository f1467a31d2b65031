package huibao.web.api;

import huibao.desk.KeptText;
import huibao.desk.OfficeWriting;
import huibao.problem.Problem;
import huibao.web.ProblemDocument.ReasonBody;
import huibao.web.Viewer;
import huibao.web.Words;
import huibao.web.texts.TextAccess;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the office writes for its briefings. */
@RestController
@RequestMapping(path = ApiRoutes.ROOT + "/texts", produces = MediaType.APPLICATION_JSON_VALUE)
class TextsApi {
    private final TextAccess texts;

    TextsApi(TextAccess texts) {
        this.texts = texts;
    }

    /** @param sha256 of the text as it is */
    record TextFileBody(String file, String sha256) {}

    /** @param versions earlier ones, newest first */
    record TextBody(String file, String text, List<VersionBody> versions) {}

    record VersionBody(String name, String sha256) {}

    record WrittenBody(String text) {}

    /** @param preview the paragraphs with their figures; none while there are problems */
    record CheckedBody(List<ReasonBody> problems, List<ReasonBody> warnings, List<String> preview) {}

    @GetMapping
    ListSlice<TextFileBody> list() {
        List<TextFileBody> files = OfficeWriting.files().stream()
                .map(file ->
                        new TextFileBody(file, KeptText.sha256(texts.kept(file).text())))
                .toList();
        return new ListSlice<>(files, Optional.empty());
    }

    @GetMapping("/{file}")
    ResponseEntity<TextBody> one(@PathVariable String file) {
        KeptText kept = texts.kept(file);
        List<VersionBody> versions = kept.versions().stream()
                .map(version -> new VersionBody(version.name(), version.sha256()))
                .toList();
        return ResponseEntity.ok()
                .eTag(IfMatch.eTag(KeptText.sha256(kept.text())))
                .body(new TextBody(file, kept.text(), versions));
    }

    @PutMapping(path = "/{file}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<TextBody> save(
            Viewer viewer,
            @PathVariable String file,
            @RequestHeader("If-Match") Optional<String> read,
            @RequestBody WrittenBody body) {
        String began = IfMatch.state(read);
        IfMatch.require(read, KeptText.sha256(texts.kept(file).text()));
        String text = written(body);
        List<Problem> problems = texts.problems(file, text);
        if (!problems.isEmpty()) {
            throw ApiRefusal.of(422, problems);
        }
        texts.save(viewer, file, text, began);
        return one(file);
    }

    private static String written(WrittenBody body) {
        if (body.text() == null) {
            throw ApiRefusal.of(422, "api.missing", "text");
        }
        return body.text().replace("\r\n", "\n");
    }

    /** What a text would look like; nothing is saved. */
    @PostMapping(path = "/{file}/check", consumes = MediaType.APPLICATION_JSON_VALUE)
    CheckedBody check(Viewer viewer, Words words, @PathVariable String file, @RequestBody WrittenBody body) {
        texts.kept(file);
        String text = written(body);
        List<Problem> problems = texts.problems(file, text);
        return new CheckedBody(
                ReasonBody.all(problems, words),
                ReasonBody.all(texts.warnings(viewer, file, text), words),
                problems.isEmpty() ? texts.preview(viewer, file, text) : List.of());
    }
}
