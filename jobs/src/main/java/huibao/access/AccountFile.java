package huibao.access;

import huibao.problem.IoCause;
import huibao.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code access/accounts.json} of a home folder. Read again when another process has changed it. */
final class AccountFile {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path file;
    private final LockedFile lock;
    private volatile AccountSnapshot seen = new AccountSnapshot("", Map.of());

    /** @param state of the file when it was read */
    private record AccountSnapshot(String state, Map<String, Account> accounts) {}

    AccountFile(Path home) {
        this.file = home.resolve("access").resolve("accounts.json");
        this.lock = new LockedFile(file.getParent());
    }

    /** By name. */
    Map<String, Account> all() {
        try {
            String state = state();
            if (!state.equals(seen.state())) {
                seen = new AccountSnapshot(state, read());
            }
            return seen.accounts();
        } catch (IOException e) {
            throw new AccessStoreException(Problem.of("access.store", file, IoCause.shortly(e)), e);
        } catch (JacksonException e) {
            throw new AccessStoreException(Problem.of("access.damaged", file), e);
        }
    }

    void change(UnaryOperator<Map<String, Account>> change) {
        lock.change(() -> {
            Map<String, Account> changed = change.apply(new TreeMap<>(all()));
            Path fresh = file.resolveSibling(".accounts.json.new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(fresh, MAPPER.writeValueAsBytes(changed.values()), StandardOpenOption.SYNC);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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

    private Map<String, Account> read() throws IOException {
        Map<String, Account> accounts = new TreeMap<>();
        if (Files.exists(file)) {
            List<Account> list = MAPPER.readValue(Files.readAllBytes(file), new TypeReference<List<Account>>() {});
            list.forEach(account -> accounts.put(account.name(), account));
        }
        return accounts;
    }
}
