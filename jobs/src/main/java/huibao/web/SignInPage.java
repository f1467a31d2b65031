package huibao.web;

import huibao.access.Accounts;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /sign-in}: name and password, how to get an account, and nothing else. */
@Controller
class SignInPage {
    private final Accounts accounts;

    SignInPage(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/sign-in")
    ModelAndView form(
            Words words,
            @RequestParam Optional<String> refused,
            @RequestParam Optional<String> wait,
            @RequestParam Optional<String> out) {
        Optional<String> told = wait.filter(seconds -> seconds.matches("\\d{1,4}"))
                .map(seconds -> words.text("access.wait", seconds))
                .or(() -> refused.map(any -> words.text("access.refused")))
                .or(() -> out.map(any -> words.text("access.signed-out")));
        return Shown.page(
                "access/sign-in", "told", told, "nobody", accounts.all().isEmpty());
    }

    /** The link that was printed on the terminal. Opening it signs nobody in; the form it shows does. */
    @GetMapping("/enter")
    ModelAndView enter(@RequestParam String name, @RequestParam String code) {
        return Shown.page("access/enter", "name", name, "code", code);
    }
}
