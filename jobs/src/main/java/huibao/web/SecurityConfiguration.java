package huibao.web;

import huibao.access.Accounts;
import huibao.access.Act;
import huibao.access.Audit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** Refuses whatever {@link Routes} does not allow, and tells browsers to load nothing from anywhere else. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {
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
                .headers(AnswerHeaders::set)
                .build();
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
