package huibao.web;

import huibao.access.AccessRefused;
import huibao.access.Account;
import huibao.access.Account.Preferences;
import huibao.access.Account.TextSize;
import huibao.access.Accounts;
import huibao.access.Act;
import huibao.access.Audit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /account} 本人: own password, language and text size. */
@Controller
class AccountPage {
    private final Accounts accounts;
    private final Audit audit;
    private final SignInProvider signIn;

    AccountPage(Accounts accounts, Audit audit, SignInProvider signIn) {
        this.accounts = accounts;
        this.audit = audit;
        this.signIn = signIn;
    }

    @GetMapping("/account")
    ModelAndView account(Viewer viewer) {
        return shown(viewer, Optional.empty());
    }

    private static ModelAndView shown(Viewer viewer, Optional<String> refusal) {
        return Shown.page(
                "access/account",
                "account",
                viewer.account(),
                "ownPassword",
                !viewer.isOfDirectory(),
                "refusal",
                refusal);
    }

    /** Every other session of the account ends with the old password; this one goes on under a new id. */
    @PostMapping("/account/password")
    ModelAndView changePassword(
            Viewer viewer,
            Words words,
            @RequestParam(defaultValue = "") String old,
            @RequestParam String password,
            @RequestParam String again,
            HttpServletRequest request,
            HttpServletResponse response) {
        Account account = viewer.account();
        if (viewer.isOfDirectory()) {
            throw new NotFound();
        }
        if (!account.mustSetPassword() && !accounts.hasPassword(account, old)) {
            return shown(viewer, Optional.of(words.text("access.old-wrong")));
        }
        if (!password.equals(again)) {
            return shown(viewer, Optional.of(words.text("access.not-the-same")));
        }
        audit.write(viewer.name(), viewer.address(), Act.PASSWORD_CHANGED, viewer.name(), "");
        try {
            accounts.setPassword(viewer.name(), password);
        } catch (AccessRefused refused) {
            return shown(viewer, Optional.of(words.text(refused.problems().get(0))));
        }
        goOn(request, response);
        FlashMessages.leave(request, words.text("access.password-changed"));
        return Shown.goTo("/account");
    }

    private void goOn(HttpServletRequest request, HttpServletResponse response) {
        String name = Viewer.of(request).orElseThrow().name();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signIn.signedIn(accounts.find(name).orElseThrow(), Member.By.OWN_PASSWORD));
        request.changeSessionId();
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }

    @PostMapping("/account/display")
    ModelAndView display(
            Viewer viewer, @RequestParam String language, @RequestParam TextSize size, HttpServletRequest request) {
        Optional<String> chosen = Optional.of(language).filter(one -> one.equals("zh") || one.equals("en"));
        accounts.prefer(viewer.name(), new Preferences(chosen, size));
        Words words = chosen.map(one -> one.equals("en") ? Words.ENGLISH : Words.CHINESE)
                .orElseGet(() -> PageFrame.words(request));
        FlashMessages.leave(request, words.text("access.display-changed"));
        return Shown.goTo("/account");
    }
}
