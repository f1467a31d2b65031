package huibao.web;

import huibao.access.Accounts;
import huibao.access.Act;
import huibao.access.Audit;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/** Refuses whatever {@link Routes} does not allow, and tells browsers to load nothing from anywhere else. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {
    /** Where Spring's own request cache looks for it. */
    private static final String SAVED = "SPRING_SECURITY_SAVED_REQUEST";

    @Bean
    SecurityFilterChain security(
            HttpSecurity http, Accounts accounts, SignInProvider signIn, Audit audit, OwnNames names, Clock clock) {
        return http.authenticationManager(new ProviderManager(signIn))
                .authorizeHttpRequests(rules -> RouteRules.allow(rules, Routes.ALL))
                .addFilterBefore(new SameSiteFilter(names.hosts()), SecurityContextHolderFilter.class)
                .addFilterBefore(new SessionGuard(accounts, clock), AnonymousAuthenticationFilter.class)
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("name")
                        .passwordParameter("password")
                        .defaultSuccessUrl("/")
                        .failureHandler(SecurityConfiguration::tellRefusal))
                .logout(out -> out.logoutUrl("/sign-out")
                        .addLogoutHandler((request, response, who) -> writeSignOut(audit, request, who))
                        .logoutSuccessUrl("/sign-in?out"))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(SecurityConfiguration::askToSignIn)
                        .accessDeniedHandler(SecurityConfiguration::refuse))
                .headers(AnswerHeaders::set)
                .build();
    }

    /** A user who sends a form or whose cookie names a session was signed in, so the session has expired; the sign-in page says so. */
    private static void askToSignIn(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        boolean isOver = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        leadBack(request);
        response.sendRedirect(isOver || !request.getMethod().equals("GET") ? "/sign-in?ended" : "/sign-in");
    }

    /** A missing CSRF token of an expired session is not a missing permission. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        if (why instanceof CsrfException && !request.isRequestedSessionIdValid()) {
            leadBack(request);
            response.sendRedirect("/sign-in?ended");
        } else {
            new AccessDeniedHandlerImpl().handle(request, response, why);
        }
    }

    /** A form that was sent too late cannot be sent again by itself; its page can be shown, as a link followed too late is. */
    private static void leadBack(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            Routes.page(request.getRequestURI())
                    .ifPresent(page -> request.getSession().setAttribute(SAVED, new SimpleSavedRequest(page)));
        }
    }

    private static void tellRefusal(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        boolean wait = refusal instanceof LockedException;
        response.sendRedirect("/sign-in?" + (wait ? "wait=" + refusal.getMessage() : "refused"));
    }

    private static void writeSignOut(Audit audit, HttpServletRequest request, Authentication who) {
        if (who != null && who.getPrincipal() instanceof Member member) {
            audit.write(member.name(), request.getRemoteAddr(), Act.SIGNED_OUT, member.name(), "");
        }
    }
}
