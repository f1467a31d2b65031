package huibao.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.access.OfficeRole;
import huibao.web.ExpectedRights;
import huibao.web.Routes.Route;
import huibao.web.TestBrowser;
import huibao.web.Workbench;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;

/** Every route of the API by every role, and without a token. */
@Tag("system")
class ApiRouteTests {
    private static Stream<Route> routes() {
        return ApiRoutes.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void onlyTheRolesOfThePermissionGetIn(Route route) {
        for (OfficeRole role : OfficeRole.values()) {
            ApiCaller.ApiReply answer = called(ApiCaller.of(role), route);

            boolean allowed = ExpectedRights.of(route.permission()).contains(role);
            assertThat(answer.status() == 403)
                    .as("%s by %s: %s %s", route, role, answer.status(), answer.body())
                    .isEqualTo(!allowed);
            assertThat(answer.status()).as("%s by %s", route, role).isLessThan(500);
        }
    }

    /** A body without its fields: refused with 403 before it is looked at, or with another after. */
    private static ApiCaller.ApiReply called(ApiCaller caller, Route route) {
        boolean hasBody = ApiContract.operations()
                .get(route.method() + " " + route.pattern())
                .has("requestBody");
        return caller.send(route.method().name(), address(route), hasBody ? "{}" : null);
    }

    private static String address(Route route) {
        return route.pattern().replaceAll("\\{[^}]*}", "none");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void withoutATokenNobodyGetsIn(Route route) {
        for (String token : List.of("", "hb_aaaaaaaa_" + "b".repeat(32), "nonsense")) {
            ApiCaller stranger = new ApiCaller(Workbench.get().address(), token);
            ApiCaller.ApiReply answer = called(stranger, route);

            assertThat(answer.status()).as("%s with [%s]", route, token).isEqualTo(401);
            assertThat(answer.header("www-authenticate")).startsWith("Bearer");
            assertThat(answer.header("set-cookie")).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aSessionOfAPageLetsNobodyIn(Route route) {
        for (OfficeRole role : List.of(OfficeRole.CLERK, OfficeRole.OPERATOR, OfficeRole.AUDITOR)) {
            TestBrowser visitor = Workbench.get().visitor(role);
            TestBrowser.Reply reply = route.method() == HttpMethod.GET
                    ? visitor.get(address(route))
                    : visitor.post(address(route), Map.of());

            assertThat(reply.status()).as("%s by %s", route, role).isEqualTo(401);
        }
    }

    @Test
    void whatIsNotInTheTableIsRefusedToEverybody() {
        for (OfficeRole role : OfficeRole.values()) {
            for (String path : List.of("/api/v1", "/api/v1/nothing", "/api/v2/metrics", "/api/v1/editions/../audit")) {
                assertThat(ApiCaller.of(role).sent("GET", path, null).status())
                        .as("%s by %s", path, role)
                        .isIn(400, 403, 404);
            }
            assertThat(ApiCaller.of(role)
                            .sent("DELETE", "/api/v1/account", null)
                            .status())
                    .isEqualTo(403);
        }
    }
}
