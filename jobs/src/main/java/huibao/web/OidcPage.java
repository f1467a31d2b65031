package huibao.web;

import huibao.access.Account;
import huibao.access.Accounts;
import huibao.access.Act;
import huibao.access.Audit;
import huibao.access.Throttle;
import huibao.settings.Settings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /sign-in/office}: to the office's OpenID Connect provider, and back with who it is. Accounts and roles stay here. */
@Controller
class OidcPage {
    static final String ANSWER = "/sign-in/office/answer";

    private static final Logger LOG = LoggerFactory.getLogger(OidcPage.class);

    private final Optional<OidcClient> client;
    private final Accounts accounts;
    private final SignInProvider signIn;
    private final Throttle throttle;
    private final Audit audit;

    OidcPage(Settings settings, Accounts accounts, SignInProvider signIn, Throttle throttle, Audit audit, Clock clock) {
        this.client = OidcSettings.of(settings).map(one -> new OidcClient(one, clock, ANSWER));
        this.accounts = accounts;
        this.signIn = signIn;
        this.throttle = throttle;
        this.audit = audit;
    }

    @GetMapping("/sign-in/office")
    void start(HttpServletRequest request, HttpServletResponse response) throws IOException {
        OidcClient provider = client.orElseThrow(NotFound::new);
        try {
            response.sendRedirect(provider.start(request, response));
        } catch (IllegalArgumentException | IllegalStateException e) {
            LOG.error("the provider of the office does not answer", e);
            response.sendRedirect("/sign-in?office=silent");
        }
    }

    @GetMapping(ANSWER)
    ModelAndView answer(HttpServletRequest request, HttpServletResponse response) {
        OidcClient provider = client.orElseThrow(NotFound::new);
        String address = request.getRemoteAddr();
        // Failures are counted by address: the name is known only after the provider has answered.
        String tries = "office " + address;
        Optional<Duration> pause = throttle.pause(tries, address);
        if (pause.isPresent()) {
            return Shown.goTo("/sign-in?wait=" + (pause.get().toSeconds() + 1));
        }
        try {
            Optional<String> name = provider.finish(request, response);
            Optional<Account> account = name.flatMap(accounts::find).filter(one -> !one.locked());
            if (account.isEmpty()) {
                return refused(tries, address, "nobody");
            }
            throttle.succeeded(tries, address);
            signIn(account.get(), request, response);
            return Shown.goTo("/");
        } catch (OAuth2AuthenticationException | IllegalArgumentException | IllegalStateException e) {
            LOG.warn("an answer of the provider of the office is not good", e);
            boolean isSilent = !(e instanceof OAuth2AuthenticationException refusal)
                    || refusal.getError().getErrorCode().equals("invalid_token_response");
            return refused(tries, address, isSilent ? "silent" : "refused");
        }
    }

    /** Nothing of the session before goes on. */
    private void signIn(Account account, HttpServletRequest request, HttpServletResponse response) {
        audit.write(account.name(), request.getRemoteAddr(), Act.SIGNED_IN, account.name(), "oidc");
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signIn.signedIn(account, Member.By.PROVIDER));
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }

    private ModelAndView refused(String tries, String address, String why) {
        throttle.failed(tries, address);
        audit.write("-", address, Act.SIGN_IN_REFUSED, "?", "oidc " + why);
        return Shown.goTo("/sign-in?office=" + why);
    }
}
