package huibao.web.api;

import huibao.access.Act;
import huibao.access.ApiTokens;
import huibao.access.ApiTokens.Admitted;
import huibao.access.Audit;
import huibao.web.Viewer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Authenticates each request by its token. */
final class TokenFilter extends OncePerRequestFilter {
    /** Request attribute with the token, for event streams that must end when it is revoked. */
    static final String TOKEN = TokenFilter.class.getName();

    private static final String SCHEME = "Bearer ";

    private final ApiTokens tokens;
    private final Audit audit;
    private final Set<String> used = ConcurrentHashMap.newKeySet();

    TokenFilter(ApiTokens tokens, Audit audit) {
        this.tokens = tokens;
        this.audit = audit;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> secret = secret(request);
        secret.flatMap(tokens::admit).ifPresent(admitted -> let(admitted, secret.get(), request));
        chain.doFilter(request, response);
    }

    private static Optional<String> secret(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
    }

    private void let(Admitted admitted, String secret, HttpServletRequest request) {
        String address = request.getRemoteAddr() + " " + admitted.token().id();
        String name = admitted.account().name();
        if (used.add(admitted.token().id())) {
            audit.write(name, address, Act.TOKEN_USED, name, admitted.token().id());
        }
        new Viewer(admitted.account(), address, false).keepIn(request);
        request.setAttribute(TOKEN, secret);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(name, null, List.of()));
        SecurityContextHolder.setContext(context);
    }
}
