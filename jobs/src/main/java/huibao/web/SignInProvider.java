package huibao.web;

import huibao.access.Account;
import huibao.access.Accounts;
import huibao.access.Act;
import huibao.access.Audit;
import huibao.access.Throttle;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Name and password, or the code that lets in once. */
record SignInProvider(Accounts accounts, Throttle throttle, Audit audit, Clock clock)
        implements AuthenticationProvider {
    private static final int LONGEST_NAME = 64;

    @Override
    public Authentication authenticate(Authentication tried) {
        String name = shortened(tried.getName());
        String address = ((WebAuthenticationDetails) tried.getDetails()).getRemoteAddress();
        Optional<Duration> pause = throttle.pause(name, address);
        if (pause.isPresent()) {
            throw new LockedException(Long.toString(pause.get().toSeconds() + 1));
        }
        Account account = accounts.admit(name, shortened(String.valueOf(tried.getCredentials())))
                .orElseThrow(() -> refused(name, address));
        throttle.succeeded(name, address);
        audit.write(account.name(), address, Act.SIGNED_IN, account.name(), "");
        return signedIn(account);
    }

    Authentication signedIn(Account account) {
        Member member = new Member(account.name(), account.version(), clock.instant());
        return UsernamePasswordAuthenticationToken.authenticated(member, null, List.of());
    }

    /** Whoever types a password into the field of the name must not find it in the log. */
    private BadCredentialsException refused(String name, String address) {
        throttle.failed(name, address);
        boolean known = accounts.find(name).isPresent();
        audit.write("-", address, Act.SIGN_IN_REFUSED, known ? name : "?", "");
        return new BadCredentialsException("refused");
    }

    private static String shortened(String text) {
        return text.length() <= Accounts.LONGEST_PASSWORD * 2 ? text : text.substring(0, LONGEST_NAME);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
