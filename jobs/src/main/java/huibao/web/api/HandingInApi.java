package huibao.web.api;

import huibao.desk.EditionSummary;
import huibao.desk.Handling;
import huibao.desk.Handling.HandlingStep;
import huibao.web.NotFound;
import huibao.web.Viewer;
import huibao.web.reports.EditionAccess;
import huibao.web.reports.HandingIn;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Checking, handing in and returning an edition, and notes on it. */
@RestController
@RequestMapping(path = ApiRoutes.ROOT + "/editions/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class HandingInApi {
    private final EditionAccess access;
    private final HandingIn handing;

    HandingInApi(EditionAccess access, HandingIn handing) {
        this.access = access;
        this.handing = handing;
    }

    /** @param state as it stands now @param done oldest first */
    record RegisterBody(String edition, String state, List<EntryBody> done) {}

    record EntryBody(Instant at, String step, String who, String post, String sha256, Optional<String> text) {
        static EntryBody of(Handling one) {
            Optional<String> text = Optional.of(one.text()).filter(words -> !words.isEmpty());
            return new EntryBody(one.at(), HandingIn.word(one.step()), one.who(), one.post(), one.sha256(), text);
        }
    }

    /** @param text reason of a return */
    record HandInStepBody(String step, Optional<String> text) {}

    record NoteBody(String text) {}

    @GetMapping("/handing-in")
    ResponseEntity<RegisterBody> register(Viewer viewer, @PathVariable String id) {
        return answer(200, find(viewer, id));
    }

    /** Handing in is visible to the office only. */
    private EditionSummary find(Viewer viewer, String id) {
        return access.find(viewer, id)
                .filter(any -> EditionBody.isOfTheOffice(viewer))
                .orElseThrow(NotFound::new);
    }

    private ResponseEntity<RegisterBody> answer(int status, EditionSummary edition) {
        List<EntryBody> done = handing.done(edition).stream().map(EntryBody::of).toList();
        return ResponseEntity.status(status)
                .eTag(IfMatch.eTag(stamp(edition)))
                .body(new RegisterBody(edition.key().toString(), handing.state(edition), done));
    }

    /** Changes with each act. */
    private String stamp(EditionSummary edition) {
        return DigestUtils.sha256Hex(edition.key() + " " + edition.standing() + " " + handing.done(edition));
    }

    @PostMapping(path = "/handing-in", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RegisterBody> act(
            Viewer viewer,
            @PathVariable String id,
            @RequestHeader("If-Match") Optional<String> read,
            @RequestBody HandInStepBody body) {
        EditionSummary edition = find(viewer, id);
        IfMatch.require(read, stamp(edition));
        String word = Sent.of(body.step(), "step");
        HandlingStep step =
                HandingIn.step(word).orElseThrow(() -> ApiRefusal.of(422, "api.no-word", "step", word, steps()));
        handing.enter(viewer, edition, step, body.text().orElse(""));
        return answer(201, edition);
    }

    private static List<String> steps() {
        return Arrays.stream(HandlingStep.values())
                .filter(step -> step != HandlingStep.NOTED)
                .map(HandingIn::word)
                .toList();
    }

    @PostMapping(path = "/notes", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RegisterBody> note(Viewer viewer, @PathVariable String id, @RequestBody NoteBody body) {
        EditionSummary edition = find(viewer, id);
        handing.enter(viewer, edition, HandlingStep.NOTED, Sent.of(body.text(), "text"));
        return answer(201, edition);
    }
}
