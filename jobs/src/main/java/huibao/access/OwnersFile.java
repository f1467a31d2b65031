package huibao.access;

import huibao.lock.WholeFile;
import huibao.problem.IoCause;
import huibao.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A list of records in {@code access/…json} of a home folder, each by its name. Read again when another process changed it. */
final class OwnersFile<T> {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path file;
    private final JavaType list;
    private final Function<T, String> name;
    private final LockedFile lock;
    private volatile Seen<T> seen = new Seen<>("", Map.of());

    /** @param state of the file when it was read */
    private record Seen<T>(String state, Map<String, T> records) {}

    OwnersFile(Path home, String file, Class<T> type, Function<T, String> name) {
        this.file = home.resolve("access").resolve(file);
        this.list = MAPPER.getTypeFactory().constructCollectionType(List.class, type);
        this.name = name;
        this.lock = new LockedFile(this.file.getParent());
    }

    Map<String, T> all() {
        try {
            String state = state();
            if (!state.equals(seen.state())) {
                seen = new Seen<>(state, read());
            }
            return seen.records();
        } catch (IOException e) {
            throw new AccessStoreException(Problem.of("access.store", file, IoCause.shortly(e)), e);
        } catch (JacksonException e) {
            throw new AccessStoreException(Problem.of("access.damaged", file), e);
        }
    }

    void change(UnaryOperator<Map<String, T>> change) {
        lock.change(() -> {
            Map<String, T> changed = change.apply(new TreeMap<>(all()));
            WholeFile.secretAt(file).write(MAPPER.writeValueAsBytes(changed.values()));
            return changed;
        });
    }

    private String state() throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return attributes.fileKey() + " " + attributes.lastModifiedTime() + " " + attributes.size();
    }

    private Map<String, T> read() throws IOException {
        Map<String, T> records = new TreeMap<>();
        if (Files.exists(file)) {
            List<T> known = MAPPER.readValue(Files.readAllBytes(file), list);
            known.forEach(one -> records.put(name.apply(one), one));
        }
        return records;
    }
}
