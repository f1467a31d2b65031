package huibao.web;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.access.OfficeRole;
import huibao.access.Permission;
import huibao.web.Routes.Route;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route by every role: who gets in, and that nobody else does. */
@Tag("system")
class RouteMatrixTests {
    private static final Workbench WORKBENCH = Workbench.get();

    @Test
    void everyHandlerStandsInTheTableAndEveryRowHasAHandler() {
        Set<String> handled = new TreeSet<>();
        WORKBENCH.bean(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
                .flatMap(RouteMatrixTests::named)
                // Those for other programs have a table and a walk of their own.
                .filter(name -> !name.matches("[A-Z]+ (/api/.*|/health/prometheus)"))
                .forEach(handled::add);
        Set<String> table = new TreeSet<>();
        Routes.ALL.forEach(route -> table.add(route.method() + " " + route.pattern()));

        // Files of the page have no method, and these two are answered by Spring Security.
        handled.addAll(List.of("GET /assets/**", "POST /sign-in", "POST /sign-out"));
        assertThat(table).isEqualTo(handled);
    }

    private static Stream<String> named(RequestMappingInfo mapping) {
        return mapping.getPathPatternsCondition().getPatternValues().stream()
                .flatMap(pattern ->
                        mapping.getMethodsCondition().getMethods().stream().map(method -> method + " " + pattern));
    }

    private static Stream<Route> routes() {
        // Signing out is tried where the session is the test's own.
        return Routes.ALL.stream()
                .filter(route ->
                        !route.pattern().equals("/sign-out") && !route.pattern().equals("/error"));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void onlyTheRolesOfThePermissionGetIn(Route route) {
        for (OfficeRole role : OfficeRole.values()) {
            boolean allowed = ExpectedRights.of(route.permission()).contains(role);
            int status = called(WORKBENCH.visitor(role), route).status();
            assertThat(status == 403)
                    .as("%s %s by %s: %s", route.method(), route.pattern(), role, status)
                    .isEqualTo(!allowed);
            assertThat(status)
                    .as("%s %s by %s", route.method(), route.pattern(), role)
                    .isLessThan(500);
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void strangersAreSentToTheSignIn(Route route) {
        TestBrowser stranger = WORKBENCH.stranger();
        TestBrowser.Reply reply = route.method() == HttpMethod.GET
                ? stranger.get(address(route))
                : stranger.postWith(stranger.token("/sign-in"), address(route), Map.of());

        if (route.permission() == Permission.OPEN) {
            assertThat(reply.status()).isNotEqualTo(403);
        } else if (route.method() == HttpMethod.GET) {
            assertThat(reply.status()).isEqualTo(302);
            assertThat(reply.location()).isEqualTo("/sign-in");
        } else {
            assertThat(reply.status()).isIn(302, 403);
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void anActWithoutTheTokenIsRefused(Route route) {
        if (route.method() == HttpMethod.POST) {
            for (OfficeRole role : OfficeRole.values()) {
                assertThat(WORKBENCH
                                .visitor(role)
                                .postWith("forged", address(route), Map.of())
                                .status())
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void whatIsNotInTheTableIsRefusedToEverybody() {
        for (String path : List.of("/nothing", "/actuator", "/accounts.json", "/../etc/passwd", "/assets/../x")) {
            for (OfficeRole role : OfficeRole.values()) {
                assertThat(WORKBENCH.visitor(role).get(path).status()).as(path).isIn(400, 403, 404);
            }
        }
    }

    /** A form without its fields: refused with 403 before it is looked at, or with 400 after. */
    private static TestBrowser.Reply called(TestBrowser visitor, Route route) {
        return route.method() == HttpMethod.GET ? visitor.get(address(route)) : visitor.post(address(route), Map.of());
    }

    private static String address(Route route) {
        return route.pattern().replaceAll("\\{[^}]*}", "none").replace("**", "none");
    }

    @Test
    void everyPermissionIsExpectedOfSomebody() {
        List<Permission> missing = new ArrayList<>(Arrays.asList(Permission.values()));
        missing.removeAll(ExpectedRights.known());
        assertThat(missing).isEmpty();
    }
}
