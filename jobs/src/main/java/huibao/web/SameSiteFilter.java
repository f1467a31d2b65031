package huibao.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests of other sites: writing requests that the browser marks as cross-site, and requests for a host
 * name that is not this server's (DNS rebinding).
 */
final class SameSiteFilter extends OncePerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final Set<String> hosts;

    /** @param hosts names this server goes by; none = any, for a server behind a proxy or with a certificate */
    SameSiteFilter(Set<String> hosts) {
        this.hosts = Set.copyOf(hosts);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String site = request.getHeader("Sec-Fetch-Site");
        boolean foreignAct = !READING.contains(request.getMethod()) && site != null && !OWN.contains(site);
        boolean foreignName = !hosts.isEmpty() && !hosts.contains(request.getServerName());
        if (foreignAct || foreignName) {
            response.sendError(foreignName ? 421 : 403);
            return;
        }
        chain.doFilter(request, response);
    }
}
