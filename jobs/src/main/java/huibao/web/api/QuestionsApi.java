package huibao.web.api;

import huibao.adhoc.AskedQuestion;
import huibao.desk.Desk;
import huibao.desk.QuestionBuilder;
import huibao.problem.Problem;
import huibao.web.NotFound;
import huibao.web.ProblemDocument.ReasonBody;
import huibao.web.Viewer;
import huibao.web.Words;
import huibao.web.ask.Asking;
import huibao.web.ask.QuestionAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Questions: what they would take, and asking them. */
@RestController
@RequestMapping(path = ApiRoutes.ROOT + "/questions", produces = MediaType.APPLICATION_JSON_VALUE)
class QuestionsApi {
    private final Desk desk;
    private final Asking asking;

    QuestionsApi(Desk desk, Asking asking) {
        this.desk = desk;
        this.asking = asking;
    }

    /** As the options of {@code huibao adhoc} say it. @param region else the usual one of the account */
    record QuestionBody(
            List<String> measures,
            List<String> by,
            TreeMap<String, List<String>> where,
            Optional<String> kind,
            String period,
            List<String> compare,
            Optional<Integer> top,
            Optional<Integer> bottom,
            List<String> columns,
            Optional<String> campaign,
            Optional<String> region) {
        AskedQuestion asked() {
            return new AskedQuestion(
                    said(measures),
                    said(by),
                    where == null ? new TreeMap<>() : where,
                    kind,
                    period == null ? "" : period.strip(),
                    said(compare),
                    top,
                    bottom,
                    said(columns),
                    campaign);
        }

        private static List<String> said(List<String> words) {
            return words == null ? List.of() : words;
        }
    }

    /**
     * What a question would take; no number has been counted for it.
     *
     * @param refusals every reason not to answer it
     * @param excluded measures and dimensions that cannot be added to it, with the reason
     * @param estimate not there where it is refused
     */
    record UnderstoodBody(
            String region,
            String page,
            List<ReasonBody> refusals,
            ExcludedBody excluded,
            Optional<EstimateBody> estimate) {}

    record ExcludedBody(SortedMap<String, ReasonBody> measures, SortedMap<String, ReasonBody> dimensions) {}

    /** @param rows that will be read */
    record EstimateBody(long rows, long seconds) {}

    /** @param job where it is answered @param edition the answer that is there already */
    record AskedBody(Optional<String> job, Optional<String> edition) {}

    record SavedBody(String name, AskedQuestion question) {}

    @PostMapping(path = "/check", consumes = MediaType.APPLICATION_JSON_VALUE)
    UnderstoodBody check(Viewer viewer, Words words, @RequestBody QuestionBody body) {
        AskedQuestion asked = body.asked();
        String region = region(viewer, body);
        QuestionBuilder builder =
                QuestionBuilder.of(desk, region).orElseThrow(() -> ApiRefusal.of(409, "api.nothing-to-ask"));
        List<Problem> refusals = builder.refusals(asked);
        return new UnderstoodBody(
                region,
                QuestionAddress.of(asked),
                ReasonBody.all(refusals, words),
                new ExcludedBody(excluded(builder.measures(asked), words), excluded(builder.dimensions(asked), words)),
                refusals.isEmpty()
                        ? asking.estimate(asked, region)
                                .map(one -> new EstimateBody(
                                        one.reading().rows(), one.duration().toSeconds()))
                        : Optional.empty());
    }

    private static SortedMap<String, ReasonBody> excluded(List<QuestionBuilder.QuestionChoice> choices, Words words) {
        SortedMap<String, ReasonBody> excluded = new TreeMap<>();
        choices.forEach(
                choice -> choice.excluded().ifPresent(why -> excluded.put(choice.code(), ReasonBody.of(why, words))));
        return excluded;
    }

    private String region(Viewer viewer, QuestionBody body) {
        String region = body.region().orElseGet(() -> asking.region(viewer));
        if (!viewer.account().sees(region)) {
            throw new NotFound();
        }
        return region;
    }

    /** 202 with the job that answers it, or 303 to the answer that is there. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<AskedBody> ask(Viewer viewer, Words words, @RequestBody QuestionBody body) {
        return asking.ask(viewer, words, body.asked(), region(viewer, body))
                .either(
                        edition -> answer(
                                303,
                                "/editions/" + edition.key().id(),
                                new AskedBody(
                                        Optional.empty(),
                                        Optional.of(edition.key().id()))),
                        ticket -> answer(
                                202,
                                "/jobs/q" + ticket.number(),
                                new AskedBody(Optional.of("q" + ticket.number()), Optional.empty())));
    }

    private static ResponseEntity<AskedBody> answer(int status, String place, AskedBody body) {
        return ResponseEntity.status(status)
                .location(URI.create(ApiRoutes.ROOT + place))
                .body(body);
    }

    @GetMapping("/saved")
    ListSlice<SavedBody> saved() {
        Map<String, AskedQuestion> saved = desk.questions().all();
        List<SavedBody> all = saved.entrySet().stream()
                .map(one -> new SavedBody(one.getKey(), one.getValue()))
                .toList();
        return new ListSlice<>(all, Optional.empty());
    }
}
