package huibao.web.api;

import huibao.problem.Problem;
import huibao.web.Viewer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Reads bodies whole, up to a limit, and answers a POST that is sent again under the same {@code Idempotency-Key} as it was
 * answered the first time, without doing it again.
 */
final class IdempotentPosts extends OncePerRequestFilter {
    static final String KEY = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";

    private static final int MOST_BYTES = 64 * 1024;
    private static final int MOST_KEPT = 2000;
    private static final Set<String> KEPT_HEADERS = Set.of("Location", "ETag", "Content-Type");

    private final Map<String, Done> done = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Done> eldest) {
            return size() > MOST_KEPT;
        }
    };

    /** @param request hash of what was asked @param answer empty while it is carried out */
    private record Done(String request, Optional<KeptReply> answer) {}

    private record KeptReply(int status, Map<String, String> headers, byte[] body) {}

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            Refusals.send(413, Problem.of("api.body-long", MOST_BYTES), request, response);
            return;
        }
        WholeBody whole = new WholeBody(request, body);
        String key = request.getHeader(KEY);
        if (key == null || !request.getMethod().equals("POST")) {
            chain.doFilter(whole, response);
        } else if (!key.matches("[A-Za-z0-9._:-]{1,80}")) {
            Refusals.send(400, Problem.of("api.header-key"), request, response);
        } else {
            once(key, whole, response, chain);
        }
    }

    private void once(String key, WholeBody request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String account = Viewer.of(request).map(Viewer::name).orElse("");
        String place = account + " " + key;
        String hash = DigestUtils.sha256Hex(request.getRequestURI() + "\n" + DigestUtils.sha256Hex(request.body()));
        Optional<Done> before = begin(place, hash);
        if (before.isEmpty()) {
            carryOut(place, hash, request, response, chain);
        } else if (!before.get().request().equals(hash)) {
            Refusals.send(422, Problem.of("api.key-reused", key), request, response);
        } else if (before.get().answer().isEmpty()) {
            Refusals.send(409, Problem.of("api.key-running", key), request, response);
        } else {
            replay(before.get().answer().get(), response);
        }
    }

    /** Empty if it is the first. */
    private synchronized Optional<Done> begin(String place, String hash) {
        return Optional.ofNullable(done.putIfAbsent(place, new Done(hash, Optional.empty())));
    }

    private void carryOut(String place, String hash, WholeBody request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper caching = new ContentCachingResponseWrapper(response);
        boolean isDone = false;
        try {
            chain.doFilter(request, caching);
            // A request that failed for a temporary reason may be sent again under the same key.
            isDone = caching.getStatus() < 500 && caching.getStatus() != 429;
        } finally {
            end(place, hash, isDone ? Optional.of(answer(caching)) : Optional.empty());
        }
        caching.copyBodyToResponse();
    }

    private synchronized void end(String place, String hash, Optional<KeptReply> answer) {
        if (answer.isPresent()) {
            done.put(place, new Done(hash, answer));
        } else {
            done.remove(place);
        }
    }

    private static KeptReply answer(ContentCachingResponseWrapper response) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : KEPT_HEADERS) {
            Optional.ofNullable(response.getHeader(name)).ifPresent(value -> headers.put(name, value));
        }
        Optional.ofNullable(response.getContentType()).ifPresent(type -> headers.put("Content-Type", type));
        return new KeptReply(response.getStatus(), headers, response.getContentAsByteArray());
    }

    private static void replay(KeptReply answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setHeader(REPLAYED, "true");
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }
}
