package huibao.web.texts;

import huibao.desk.Desk;
import huibao.desk.Failure;
import huibao.desk.KeptText;
import huibao.desk.OfficeWriting;
import huibao.desk.OrderRefusedException;
import huibao.problem.Problem;
import huibao.web.FlashMessages;
import huibao.web.NotFound;
import huibao.web.Shown;
import huibao.web.Viewer;
import huibao.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /texts} 单位文字: what the office writes for its briefings. Figures are filled in from the newest briefing, mistakes
 * stand with their line, and earlier versions are kept; editions keep the text they were made with.
 */
@Controller
class TextsPage {
    private final Desk desk;
    private final TextAccess texts;

    TextsPage(Desk desk, TextAccess texts) {
        this.desk = desk;
        this.texts = texts;
    }

    @GetMapping("/texts")
    ModelAndView list() {
        return Shown.goTo("/texts/" + OfficeWriting.files().get(0));
    }

    @GetMapping("/texts/{file}")
    ModelAndView edit(Viewer viewer, Words words, @PathVariable String file, @RequestParam Optional<String> version) {
        KeptText kept = texts.kept(file);
        String now = kept.text();
        String shown = version.map(name -> earlier(kept, name)).orElse(now);
        return editor(viewer, words, file, shown, KeptText.sha256(now), Optional.empty());
    }

    private static String earlier(KeptText kept, String name) {
        try {
            return kept.version(name);
        } catch (OrderRefusedException e) {
            throw new NotFound();
        }
    }

    /** What the text would look like; nothing is saved. */
    @PostMapping("/texts/{file}/check")
    ModelAndView check(
            Viewer viewer,
            Words words,
            @PathVariable String file,
            @RequestParam String text,
            @RequestParam String began) {
        texts.kept(file);
        return editor(viewer, words, file, unix(text), began, Optional.empty());
    }

    @PostMapping("/texts/{file}")
    ModelAndView save(
            Viewer viewer,
            Words words,
            @PathVariable String file,
            @RequestParam String text,
            @RequestParam String began,
            HttpServletRequest request) {
        String saved = unix(text);
        if (!texts.problems(file, saved).isEmpty()) {
            return editor(viewer, words, file, saved, began, Optional.of(words.text("texts.not-saved")));
        }
        try {
            texts.save(viewer, file, saved, began);
        } catch (OrderRefusedException e) {
            return editor(viewer, words, file, saved, began, Optional.of(told(e, words)));
        }
        FlashMessages.leave(request, words.text("texts.saved", file));
        return Shown.goTo("/texts/" + file);
    }

    private ModelAndView editor(
            Viewer viewer, Words words, String file, String text, String began, Optional<String> refusal) {
        List<String> problems = texts.problems(file, text).stream()
                .map((Problem problem) -> words.text(problem))
                .toList();
        return Shown.page(
                "texts/edit",
                "files",
                OfficeWriting.files(),
                "file",
                file,
                "text",
                text,
                "began",
                began,
                "kept",
                KeptText.sha256(text).equals(began),
                "refusal",
                refusal,
                "problems",
                problems,
                "warnings",
                texts.warnings(viewer, file, text).stream()
                        .map((Problem warning) -> words.text(warning))
                        .toList(),
                "preview",
                texts.preview(viewer, file, text),
                "versions",
                texts.kept(file).versions());
    }

    private String told(RuntimeException failure, Words words) {
        return String.join(
                " ",
                Failure.of(failure).lines(words.recipient(), desk.settings().home()));
    }

    private static String unix(String text) {
        return text.replace("\r\n", "\n");
    }
}
