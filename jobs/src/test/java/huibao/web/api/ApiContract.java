package huibao.web.api;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** {@code docs/api/openapi.yaml}, and what does not go with it. */
final class ApiContract {
    static final Path FILE = Path.of("../docs/api/openapi.yaml");
    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final JsonNode DOCUMENT = read();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(com.networknt.schema.SchemaRegistryConfig.builder()
                    .formatAssertionsEnabled(true)
                    .build()));
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private ApiContract() {}

    private static JsonNode read() {
        try {
            return YAMLMapper.builder().build().readTree(Files.readString(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each operation by method and path, such as {@code GET /api/v1/metrics}. */
    static Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new TreeMap<>();
        DOCUMENT.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (!method.getKey().equals("parameters")) {
                        operations.put(
                                method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), method.getValue());
                    }
                }));
        return operations;
    }

    private static Optional<JsonNode> operation(String method, String path) {
        String address = path.replaceAll("\\?.*", "");
        return operations().entrySet().stream()
                .filter(one -> {
                    String[] name = one.getKey().split(" ");
                    String pattern = name[1].replace(".", "\\.").replaceAll("\\{[^}]*}", "[^/]+");
                    return name[0].equals(method) && address.matches(pattern);
                })
                // Of /questions/saved and /questions/{id} the one that says more.
                .max(java.util.Comparator.comparing(one -> !one.getKey().contains("{")))
                .map(Map.Entry::getValue);
    }

    /** What an answer says that the contract does not; none if it keeps it. */
    static List<String> complaints(String method, String path, int status, String type, String body) {
        Optional<JsonNode> operation = operation(method, path);
        if (operation.isEmpty()) {
            return List.of("no operation " + method + " " + path);
        }
        JsonNode answer = resolved(operation.get().get("responses").path(Integer.toString(status)));
        if (answer.isMissingNode()) {
            return List.of(method + " " + path + ": no answer " + status);
        }
        if (status == 304) {
            return List.of();
        }
        String plain = type.replaceAll(";.*", "");
        JsonNode content = answer.path("content");
        if (content.has("*/*")) {
            return List.of();
        }
        if (!content.has(plain)) {
            return List.of(method + " " + path + ": " + status + " is " + plain);
        }
        return plain.endsWith("json") ? complaints(content.get(plain).get("schema"), body) : List.of();
    }

    /** What of a body its schema does not allow. */
    static List<String> complaints(JsonNode schema, String body) {
        List<String> complaints = new ArrayList<>();
        SCHEMAS.computeIfAbsent(schema.toString(), key -> schema(schema))
                .validate(JSON.readTree(body))
                .forEach(error -> complaints.add(error.toString()));
        return complaints;
    }

    private static Schema schema(JsonNode schema) {
        ObjectNode whole = (ObjectNode) schema.deepCopy();
        whole.set("components", DOCUMENT.get("components"));
        return REGISTRY.getSchema(whole);
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? DOCUMENT.at(node.get("$ref").asString().substring(1)) : node;
    }
}
