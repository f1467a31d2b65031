package huibao.web;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import huibao.access.Permission;
import huibao.web.Routes.Route;
import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Allows each address of a table of routes to users with its permission, and no other address to anybody. */
public final class RouteRules {
    private RouteRules() {}

    public static void allow(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules,
            List<Route> routes) {
        // What runs on behalf of a request that was allowed.
        rules.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll();
        for (Route route : routes) {
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
}
