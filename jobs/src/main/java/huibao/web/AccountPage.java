package huibao.web;

import huibao.access.AccessRefused;
import huibao.access.Account;
import huibao.access.Account.Preferences;
import huibao.access.Account.TextSize;
import huibao.access.Accounts;
import huibao.access.Act;
import huibao.access.ApiTokens;
import huibao.access.Audit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /account} 本人: own password, language and text size. */
@Controller
class AccountPage {
    private final Accounts accounts;
    private final Audit audit;
    private final SignInProvider signIn;
    private final ApiTokens tokens;

    AccountPage(Accounts accounts, Audit audit, SignInProvider signIn, ApiTokens tokens) {
        this.accounts = accounts;
        this.audit = audit;
        this.signIn = signIn;
        this.tokens = tokens;
    }

    @GetMapping("/account")
    ModelAndView account(Viewer viewer) {
        return shown(viewer, Optional.empty());
    }

    private ModelAndView shown(Viewer viewer, Optional<String> refusal) {
        return shown(viewer, refusal, Optional.empty());
    }

    private ModelAndView shown(Viewer viewer, Optional<String> refusal, Optional<String> token) {
        return Shown.page(
                "access/account",
                "account",
                viewer.account(),
                "ownPassword",
                !viewer.isOfDirectory(),
                "tokens",
                tokens.of(viewer.name()),
                "token",
                token,
                "refusal",
                refusal);
    }

    /** Changing the password ends every other session of the account; this one continues under a new id. */
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
        viewer.write(audit, Act.PASSWORD_CHANGED, viewer.name(), "");
        try {
            accounts.setPassword(viewer.name(), password);
        } catch (AccessRefused refused) {
            return shown(viewer, Optional.of(words.text(refused.problems().get(0))));
        }
        goOn(request, response);
        FlashMessages.leave(request, words.text("access.password-changed"));
        // A user who signs in for the first time goes on to the start page.
        return Shown.goTo(viewer.account().mustSetPassword() ? "/" : "/account");
    }

    private void goOn(HttpServletRequest request, HttpServletResponse response) {
        String name = Viewer.of(request).orElseThrow().name();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signIn.signedIn(accounts.find(name).orElseThrow(), Member.By.OWN_PASSWORD));
        request.changeSessionId();
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }

    /** It stands on this one page and nowhere else. */
    @PostMapping("/account/tokens")
    ModelAndView makeToken(Viewer viewer, Words words, @RequestParam String label, @RequestParam int days) {
        try {
            viewer.write(audit, Act.TOKEN_MADE, viewer.name(), days + " days");
            ApiTokens.Fresh fresh = tokens.make(viewer.name(), label, days);
            String told = words.text("access.token-shown", fresh.token().id(), fresh.secret());
            return shown(viewer, Optional.empty(), Optional.of(told));
        } catch (AccessRefused refused) {
            return shown(viewer, Optional.of(words.text(refused.problems().get(0))));
        }
    }

    @PostMapping("/account/tokens/{id}/revoke")
    ModelAndView revokeToken(Viewer viewer, Words words, @PathVariable String id, HttpServletRequest request) {
        try {
            String known = id.matches("[a-z0-9]{1,16}") ? id : "?";
            viewer.write(audit, Act.TOKEN_REVOKED, viewer.name(), known);
            tokens.revoke(viewer.name(), id);
        } catch (AccessRefused refused) {
            return shown(viewer, Optional.of(words.text(refused.problems().get(0))));
        }
        FlashMessages.leave(request, words.text("access.token-revoked", id));
        return Shown.goTo("/account");
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
