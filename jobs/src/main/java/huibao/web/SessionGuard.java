package huibao.web;

import huibao.access.Account;
import huibao.access.Accounts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads the account anew for each request; a session ends when its account has changed. */
final class SessionGuard extends OncePerRequestFilter {
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final String SECONDS_LEFT = SessionGuard.class.getName();
    /** What can be done before a first password is set. */
    private static final Set<String> WITHOUT_PASSWORD = Set.of("/account", "/account/password", "/sign-out", "/error");

    private final Accounts accounts;
    private final Clock clock;

    SessionGuard(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null && signedIn.getPrincipal() instanceof Member member) {
            Optional<Account> account = current(member);
            if (account.isEmpty()) {
                end(request);
            } else if (member.by() == Member.By.OWN_PASSWORD
                    && mustSetPassword(account.get(), request.getRequestURI())) {
                response.sendRedirect("/account");
                return;
            } else {
                new Viewer(account.get(), request.getRemoteAddr(), member.by() != Member.By.OWN_PASSWORD)
                        .keepIn(request);
                request.setAttribute(SECONDS_LEFT, secondsLeft(member));
            }
        }
        chain.doFilter(request, response);
    }

    private Optional<Account> current(Member member) {
        boolean tooOld = secondsLeft(member) < 0;
        return accounts.find(member.name())
                .filter(account -> !tooOld && !account.locked() && account.version() == member.version());
    }

    private long secondsLeft(Member member) {
        return Duration.between(clock.instant(), member.since().plus(LONGEST)).toSeconds();
    }

    /** Seconds until the session ends, whatever is done meanwhile. */
    static long secondsLeft(HttpServletRequest request) {
        return (long) request.getAttribute(SECONDS_LEFT);
    }

    private static boolean mustSetPassword(Account account, String path) {
        return account.mustSetPassword() && !WITHOUT_PASSWORD.contains(path) && !path.startsWith("/assets/");
    }

    private static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }
}
