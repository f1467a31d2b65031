package huibao.edition;

import static java.nio.charset.StandardCharsets.UTF_8;

import huibao.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A manifest as JSON. */
final class ManifestJson {
    static final String FILE = "manifest.json";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            // Version 1 recorded what it withheld; nothing reads that any more.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ManifestJson() {}

    static void write(Manifest manifest, Path file) {
        try {
            Files.write(file, bytes(manifest));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    static byte[] bytes(Manifest manifest) {
        return (MAPPER.writeValueAsString(manifest) + "\n").getBytes(UTF_8);
    }

    static Manifest read(Path file) {
        try {
            return MAPPER.readValue(Files.readAllBytes(file), Manifest.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        } catch (JacksonException e) {
            throw new EditionException(Problem.of("edition.manifest", file));
        }
    }
}
