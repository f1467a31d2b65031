package huibao.web;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import huibao.access.Accounts;
import huibao.access.Act;
import huibao.access.Audit;
import huibao.access.Permission;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Refuses whatever {@link Routes} does not allow, and tells browsers to load nothing from anywhere else. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {
    static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; form-action 'self'; frame-src 'self'; frame-ancestors 'none'; base-uri 'none'";

    @Bean
    SecurityFilterChain security(
            HttpSecurity http, Accounts accounts, SignInProvider signIn, Audit audit, OwnNames names, Clock clock) {
        return http.authenticationManager(new ProviderManager(signIn))
                .authorizeHttpRequests(SecurityConfiguration::allow)
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
                .headers(SecurityConfiguration::setHeaders)
                .build();
    }

    private static void allow(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        // What runs on behalf of a request that was allowed.
        rules.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll();
        for (Routes.Route route : Routes.ALL) {
            rules.requestMatchers(pathPattern(route.method(), route.pattern())).access(asking(route.permission()));
        }
        rules.anyRequest().denyAll();
    }

    private static AuthorizationManager<RequestAuthorizationContext> asking(Permission permission) {
        return (who, context) -> new AuthorizationDecision(permission == Permission.OPEN
                || Viewer.of(context.getRequest())
                        .filter(viewer -> viewer.may(permission))
                        .isPresent());
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

    private static void setHeaders(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .crossOriginOpenerPolicy(policy -> policy.policy(
                        org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter
                                .CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(
                        org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter
                                .CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(
                        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()"));
    }
}
