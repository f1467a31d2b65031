package huibao.web.api;

import huibao.access.Act;
import huibao.access.ApiTokens;
import huibao.access.Audit;
import huibao.access.AuditEntry;
import huibao.access.OfficeRole;
import huibao.web.HealthChecks;
import huibao.web.Viewer;
import huibao.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The server itself: the calling account, the API description, health, and the audit log. */
@RestController
@RequestMapping(ApiRoutes.ROOT)
class ServerApi {
    private static final String CONTRACT = "/huibao/web/api/openapi.yaml";

    private final HealthChecks checks;
    private final Audit audit;
    private final ApiTokens tokens;

    ServerApi(HealthChecks checks, Audit audit, ApiTokens tokens) {
        this.checks = checks;
        this.audit = audit;
        this.tokens = tokens;
    }

    /** @param token id of the one that was sent */
    record AccountBody(
            String name,
            String display,
            List<String> roles,
            Set<String> regions,
            boolean ledger,
            String token,
            Instant tokenUntil) {}

    /** @param remedy what to do; not there where all is well */
    record CheckBody(String name, String title, boolean good, String value, Optional<String> remedy) {}

    record HealthBody(boolean good, List<CheckBody> checks) {}

    /** @param number of the line from the first one, by which the next request goes on */
    record AuditLineBody(
            long number, Instant at, String who, String from, String act, String on, String detail, String before) {}

    /** @param whole whether every line follows from the one before @param head SHA-256 of the last line */
    record AuditBody(
            List<AuditLineBody> items, Optional<String> next, boolean whole, String head, Optional<String> brokenAt) {}

    /** The contract itself. */
    @GetMapping("/openapi.yaml")
    ResponseEntity<byte[]> contract() {
        try (InputStream yaml = ServerApi.class.getResourceAsStream(CONTRACT)) {
            return ResponseEntity.ok()
                    .contentType(new MediaType("application", "yaml", StandardCharsets.UTF_8))
                    .body(yaml.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping(path = "/account", produces = MediaType.APPLICATION_JSON_VALUE)
    AccountBody account(Viewer viewer, HttpServletRequest request) {
        ApiTokens.Admitted admitted =
                tokens.admit((String) request.getAttribute(TokenFilter.TOKEN)).orElseThrow();
        return new AccountBody(
                viewer.name(),
                viewer.account().display(),
                viewer.account().roles().stream().map(OfficeRole::code).sorted().toList(),
                viewer.account().regions(),
                viewer.account().ledger(),
                admitted.token().id(),
                admitted.token().until());
    }

    @GetMapping(path = "/health", produces = MediaType.APPLICATION_JSON_VALUE)
    HealthBody health(Words words) {
        List<CheckBody> all = checks.lines(words).stream()
                .map(line -> new CheckBody(
                        line.name().substring(line.name().indexOf('.') + 1),
                        words.text(line.name()),
                        line.isGood(),
                        line.value(),
                        line.remedy()))
                .toList();
        return new HealthBody(all.stream().allMatch(CheckBody::good), all);
    }

    /** Oldest first. @param after number of the line it goes on after */
    @GetMapping(path = "/audit", produces = MediaType.APPLICATION_JSON_VALUE)
    AuditBody audit(
            Viewer viewer, @RequestParam Optional<String> after, @RequestParam(defaultValue = "100") int limit) {
        viewer.write(audit, Act.AUDIT_EXPORTED, "audit", "");
        List<AuditEntry> entries = audit.all();
        List<AuditLineBody> lines = IntStream.range(0, entries.size())
                .mapToObj(place -> line(place + 1L, entries.get(place)))
                .toList();
        ListSlice<AuditLineBody> slice =
                ListSlice.of(lines, after, limit, line -> Long.toString(line.number()), line -> line);
        Audit.Verification verification = audit.verify();
        return new AuditBody(
                slice.items(),
                slice.next(),
                verification.brokenAt().isEmpty(),
                verification.head(),
                verification.brokenAt());
    }

    private static AuditLineBody line(long number, AuditEntry entry) {
        return new AuditLineBody(
                number, entry.at(), entry.who(), entry.from(), entry.act(), entry.on(), entry.detail(), entry.before());
    }
}
