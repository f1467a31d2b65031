package huibao.web;

import huibao.access.Permission;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/** Every address of the page and who may call it. What is not here is refused to everybody. */
public final class Routes {
    public static final List<Route> ALL = List.of(
            get("/assets/**", Permission.OPEN),
            get("/error", Permission.OPEN),
            get("/sign-in", Permission.OPEN),
            post("/sign-in", Permission.OPEN),
            get("/sign-in/office", Permission.OPEN),
            get("/sign-in/office/answer", Permission.OPEN),
            get("/enter", Permission.OPEN),
            post("/sign-out", Permission.OPEN),
            get("/healthz", Permission.OPEN),
            get("/favicon.ico", Permission.OPEN),
            get("/", Permission.OWN),
            get("/help", Permission.OWN),
            get("/account", Permission.OWN),
            post("/account/password", Permission.OWN),
            post("/account/display", Permission.OWN),
            post("/account/tokens", Permission.OWN),
            post("/account/tokens/{id}/revoke", Permission.OWN),
            get("/runs", Permission.PROVENANCE),
            post("/runs", Permission.MAKE),
            get("/runs/new", Permission.MAKE),
            get("/runs/{id}", Permission.PROVENANCE),
            get("/runs/{id}/events", Permission.PROVENANCE),
            post("/runs/{id}/stop", Permission.PROVENANCE),
            post("/runs/{id}/restart", Permission.MAKE),
            get("/schedule", Permission.READ),
            get("/schedule/edit", Permission.OPERATE),
            post("/schedule/check", Permission.OPERATE),
            post("/schedule", Permission.OPERATE),
            get("/texts", Permission.HAND_IN),
            get("/texts/{file}", Permission.HAND_IN),
            post("/texts/{file}", Permission.HAND_IN),
            post("/texts/{file}/check", Permission.HAND_IN),
            get("/reports", Permission.READ),
            get("/reports/{region}/{deliverable}/{period}/{id}", Permission.READ),
            get("/reports/{audience}/{region}/{deliverable}/{period}/{id}", Permission.READ),
            get("/reports/{region}/{deliverable}/{period}/{id}/files/{name}", Permission.READ),
            get("/reports/{audience}/{region}/{deliverable}/{period}/{id}/files/{name}", Permission.READ),
            post("/reports/{audience}/{region}/{deliverable}/{period}/{id}/hand-in", Permission.HAND_IN),
            post("/reports/{audience}/{region}/{deliverable}/{period}/{id}/note", Permission.NOTE),
            get("/figures/{id}", Permission.READ),
            get("/compare", Permission.PROVENANCE),
            post("/compare", Permission.PROVENANCE),
            get("/compare/file", Permission.PROVENANCE),
            get("/metrics", Permission.READ),
            get("/metrics/{name}", Permission.READ),
            get("/ask", Permission.ASK),
            post("/ask", Permission.ASK),
            get("/answers/{key}", Permission.READ),
            get("/questions", Permission.ASK),
            post("/questions", Permission.ASK),
            get("/questions/{name}", Permission.ASK),
            get("/health", Permission.OPERATE),
            get("/audit", Permission.AUDIT),
            post("/audit/export", Permission.AUDIT),
            get("/users", Permission.ADMINISTER),
            post("/users", Permission.ADMINISTER),
            post("/users/{name}/grant", Permission.ADMINISTER),
            post("/users/{name}/lock", Permission.ADMINISTER),
            post("/users/{name}/unlock", Permission.ADMINISTER),
            post("/users/{name}/code", Permission.ADMINISTER));

    private Routes() {}

    /** The page a form was on: its own address without the act at its end. Pages that lead to signing in are none. */
    static Optional<String> page(String path) {
        for (String one = path; one.length() > 1; one = one.substring(0, one.lastIndexOf('/'))) {
            PathContainer place = PathContainer.parsePath(one);
            boolean isPage = ALL.stream()
                    .filter(route -> route.method() == HttpMethod.GET && route.permission() != Permission.OPEN)
                    .anyMatch(route -> PathPatternParser.defaultInstance
                            .parse(route.pattern())
                            .matches(place));
            if (isPage) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** @param pattern as Spring's {@code PathPattern} reads it */
    public record Route(HttpMethod method, String pattern, Permission permission) {}

    private static Route get(String pattern, Permission permission) {
        return new Route(HttpMethod.GET, pattern, permission);
    }

    private static Route post(String pattern, Permission permission) {
        return new Route(HttpMethod.POST, pattern, permission);
    }
}
