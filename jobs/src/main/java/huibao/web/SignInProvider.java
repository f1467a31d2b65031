package huibao.web;

import huibao.access.AccessStoreException;
import huibao.access.Account;
import huibao.access.Accounts;
import huibao.access.Act;
import huibao.access.Audit;
import huibao.access.Directory;
import huibao.access.Throttle;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Name and password, or the code that lets in once. */
record SignInProvider(Accounts accounts, Optional<Directory> directory, Throttle throttle, Audit audit, Clock clock)
        implements AuthenticationProvider {
    private static final Logger LOG = LoggerFactory.getLogger(SignInProvider.class);
    private static final int LONGEST_NAME = 64;

    @Override
    public Authentication authenticate(Authentication tried) {
        String name = shortened(tried.getName());
        String address = ((WebAuthenticationDetails) tried.getDetails()).getRemoteAddress();
        Optional<Duration> pause = throttle.pause(name, address);
        if (pause.isPresent()) {
            throw new LockedException(Long.toString(pause.get().toSeconds() + 1));
        }
        String secret = shortened(String.valueOf(tried.getCredentials()));
        Optional<Account> own = accounts.admit(name, secret);
        Account account = own.or(() -> byDirectory(name, secret)).orElseThrow(() -> refused(name, address));
        throttle.succeeded(name, address);
        audit.write(account.name(), address, Act.SIGNED_IN, account.name(), own.isPresent() ? "" : "directory");
        return signedIn(account, own.isPresent() ? Member.By.OWN_PASSWORD : Member.By.DIRECTORY);
    }

    private Optional<Account> byDirectory(String name, String secret) {
        try {
            return directory.flatMap(one -> accounts.admitBy(one, name, secret));
        } catch (AccessStoreException e) {
            LOG.warn("sign-in without the directory", e);
            return Optional.empty();
        }
    }

    Authentication signedIn(Account account, Member.By by) {
        Member member = new Member(account.name(), account.version(), clock.instant(), by);
        return UsernamePasswordAuthenticationToken.authenticated(member, null, List.of());
    }

    /** A password that was typed into the field of the name must not get into the log. */
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
