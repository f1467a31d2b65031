package huibao.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.access.OfficeRole;
import huibao.web.Routes.Route;
import huibao.web.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The contract stands beside the program, and neither says what the other does not. */
@Tag("system")
class ApiContractTests {
    @Test
    void everyRouteStandsInTheContractWithItsPermissionAndTheReverse() {
        Map<String, String> program = new TreeMap<>();
        for (Route route : ApiRoutes.ALL) {
            program.put(
                    route.method() + " " + route.pattern(),
                    route.permission().name().toLowerCase(Locale.ROOT));
        }
        Map<String, String> contract = new TreeMap<>();
        ApiContract.operations()
                .forEach((name, operation) ->
                        contract.put(name, operation.path("x-permission").asString()));

        assertThat(contract).isEqualTo(program);
    }

    @Test
    void everyRouteHasAHandlerAndTheReverse() {
        Set<String> handled = new TreeSet<>();
        Workbench.get()
                .bean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPathPatternsCondition().getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api/") || pattern.equals(ApiRoutes.PROMETHEUS))
                        .forEach(pattern -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> handled.add(method + " " + pattern))));
        Set<String> table = new TreeSet<>();
        ApiRoutes.ALL.forEach(route -> table.add(route.method() + " " + route.pattern()));

        assertThat(handled).isEqualTo(table);
    }

    @Test
    void everyExampleOfABodyIsOneByItsSchema() {
        int examples = 0;
        for (Map.Entry<String, JsonNode> operation : ApiContract.operations().entrySet()) {
            JsonNode content = operation.getValue().at("/requestBody/content/application~1json");
            if (content.has("example")) {
                examples++;
                assertThat(ApiContract.complaints(
                                content.get("schema"), content.get("example").toString()))
                        .as(operation.getKey())
                        .isEmpty();
            }
        }
        assertThat(examples).isGreaterThan(5);
    }

    @Test
    void everyOperationSaysWhatItDoesAndWhatStandsInTheWay() {
        ApiContract.operations().forEach((name, operation) -> {
            assertThat(operation.path("summary").asString()).as(name).endsWith(".");
            assertThat(operation.get("responses").propertyNames()).as(name).contains("401", "403");
            boolean hasBody = operation.has("requestBody");
            assertThat(operation.get("responses").has("415")).as(name).isEqualTo(hasBody);
        });
    }

    @Test
    void theServerHandsItOut() throws IOException {
        ApiCaller.ApiReply answer = ApiCaller.of(OfficeRole.READER).get("/api/v1/openapi.yaml");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(Files.readString(ApiContract.FILE));
    }

    @Test
    void aBodyThatIsNotInTheContractIsFound() {
        assertThat(ApiContract.complaints(
                        "GET", "/api/v1/metrics/items", 200, "application/json", "{\"name\":\"items\"}"))
                .isNotEmpty();
        assertThat(ApiContract.complaints("GET", "/api/v1/metrics/items", 418, "application/json", "{}"))
                .isNotEmpty();
        assertThat(ApiContract.complaints("GET", "/api/v1/account", 200, "text/html", "<p>"))
                .isNotEmpty();
    }
}
