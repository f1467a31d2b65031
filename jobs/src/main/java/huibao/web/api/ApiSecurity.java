package huibao.web.api;

import huibao.access.ApiTokens;
import huibao.access.Audit;
import huibao.web.AnswerHeaders;
import huibao.web.RouteRules;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Authenticates by token only. No session is read or created, so a page of another site cannot make a browser call
 * the API.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {
    @Bean
    @Order(1)
    SecurityFilterChain forPrograms(HttpSecurity http, ApiTokens tokens, Audit audit) {
        return http.securityMatcher("/api/**", ApiRoutes.PROMETHEUS)
                .authenticationManager(tried -> {
                    throw new BadCredentialsException("Tokens alone let in here");
                })
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(rules -> RouteRules.allow(rules, ApiRoutes.ALL))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                                (request, response, why) -> Refusals.send(401, request, response))
                        .accessDeniedHandler((request, response, why) -> Refusals.send(403, request, response)))
                .addFilterBefore(new TokenFilter(tokens, audit), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new IdempotentPosts(), AuthorizationFilter.class)
                .addFilterAfter(new WholeAnswers(), AuthorizationFilter.class)
                .headers(AnswerHeaders::set)
                .build();
    }

    /** Gives every whole answer an ETag, and says 304 to whoever has it already. */
    private static final class WholeAnswers extends ShallowEtagHeaderFilter {
        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return request.getRequestURI().endsWith("/events");
        }
    }
}
