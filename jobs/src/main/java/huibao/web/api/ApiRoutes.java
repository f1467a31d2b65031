package huibao.web.api;

import huibao.access.Permission;
import huibao.web.Routes.Route;
import java.util.List;
import org.springframework.http.HttpMethod;

/** Every address for other programs and who may call it, as {@code docs/api/openapi.yaml} says. */
final class ApiRoutes {
    static final String ROOT = "/api/v1";
    static final String PROMETHEUS = "/health/prometheus";

    static final List<Route> ALL = List.of(
            get("/openapi.yaml", Permission.OWN),
            get("/account", Permission.OWN),
            get("/metrics", Permission.READ),
            get("/metrics/{name}", Permission.READ),
            get("/dimensions/{name}/members", Permission.ASK),
            get("/editions", Permission.READ),
            get("/editions/{id}", Permission.READ),
            get("/editions/{id}/figures", Permission.READ),
            get("/editions/{id}/files/{name}", Permission.READ),
            get("/editions/{id}/changes", Permission.PROVENANCE),
            get("/editions/{id}/handing-in", Permission.READ),
            post("/editions/{id}/handing-in", Permission.HAND_IN),
            post("/editions/{id}/notes", Permission.NOTE),
            get("/comparison", Permission.PROVENANCE),
            post("/comparison", Permission.PROVENANCE),
            get("/figures/{id}", Permission.READ),
            post("/questions", Permission.ASK),
            post("/questions/check", Permission.ASK),
            get("/questions/saved", Permission.ASK),
            get("/jobs", Permission.PROVENANCE),
            post("/jobs", Permission.MAKE),
            get("/jobs/{id}", Permission.PROVENANCE),
            get("/jobs/{id}/events", Permission.PROVENANCE),
            post("/jobs/{id}/stop", Permission.PROVENANCE),
            post("/jobs/{id}/restart", Permission.MAKE),
            get("/schedule", Permission.READ),
            get("/schedule/plan", Permission.OPERATE),
            put("/schedule/plan", Permission.OPERATE),
            post("/schedule/check", Permission.OPERATE),
            get("/texts", Permission.HAND_IN),
            get("/texts/{file}", Permission.HAND_IN),
            put("/texts/{file}", Permission.HAND_IN),
            post("/texts/{file}/check", Permission.HAND_IN),
            get("/health", Permission.OPERATE),
            get("/audit", Permission.AUDIT),
            new Route(HttpMethod.GET, PROMETHEUS, Permission.OPERATE));

    private ApiRoutes() {}

    private static Route get(String pattern, Permission permission) {
        return new Route(HttpMethod.GET, ROOT + pattern, permission);
    }

    private static Route post(String pattern, Permission permission) {
        return new Route(HttpMethod.POST, ROOT + pattern, permission);
    }

    private static Route put(String pattern, Permission permission) {
        return new Route(HttpMethod.PUT, ROOT + pattern, permission);
    }
}
