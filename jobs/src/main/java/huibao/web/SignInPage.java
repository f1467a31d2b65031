package huibao.web;

import huibao.access.Accounts;
import huibao.settings.Settings;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /sign-in}: name and password, how to get an account, and nothing else. */
@Controller
class SignInPage {
    private final Accounts accounts;
    private final boolean hasProvider;

    SignInPage(Accounts accounts, Settings settings) {
        this.accounts = accounts;
        this.hasProvider = OidcSettings.of(settings).isPresent();
    }

    @GetMapping("/sign-in")
    ModelAndView form(
            Words words,
            @RequestParam Optional<String> refused,
            @RequestParam Optional<String> wait,
            @RequestParam Optional<String> office,
            @RequestParam Optional<String> ended,
            @RequestParam Optional<String> out) {
        Optional<String> told = wait.filter(seconds -> seconds.matches("\\d{1,4}"))
                .map(seconds -> words.text("access.wait", seconds))
                .or(() -> refused.map(any -> words.text("access.refused")))
                .or(() -> office.filter(why -> why.matches("silent|nobody|refused"))
                        .map(why -> words.text("access.office." + why)))
                .or(() -> ended.map(any -> words.text("access.ended")))
                .or(() -> out.map(any -> words.text("access.signed-out")));
        return Shown.page(
                "access/sign-in", "told", told, "nobody", accounts.all().isEmpty(), "office", hasProvider);
    }

    /** The link that was printed on the terminal. Opening it signs nobody in; the form it shows does. */
    @GetMapping("/enter")
    ModelAndView enter(@RequestParam String name, @RequestParam String code) {
        return Shown.page("access/enter", "name", name, "code", code);
    }
}
