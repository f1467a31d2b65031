package huibao.lake.run;

import huibao.lake.format.DamagedLake;
import huibao.problem.Problem;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A manifest as JSON. */
public final class RunManifestJson {
    public static final String FILE = "manifest.json";

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private RunManifestJson() {}

    static byte[] write(RunManifest manifest) {
        return (MAPPER.writeValueAsString(manifest) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    public static RunManifest read(byte[] json, String path) {
        try {
            return MAPPER.readValue(json, RunManifest.class);
        } catch (JacksonException e) {
            throw new DamagedLake(Problem.of("lake.manifest", path), e);
        }
    }
}
