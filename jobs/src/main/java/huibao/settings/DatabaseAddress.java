package huibao.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The address of a PostgreSQL database, {@code jdbc:postgresql://host:port/database?name=value&…}.
 *
 * @param url may hold what is not to be printed; {@link #shown} may be
 */
public record DatabaseAddress(String url) {
    /**
     * What may stand behind the question mark. Others hold a secret (password, sslpassword), name a class that is run
     * (socketFactory, sslfactory, sslpasswordcallback), or undo what Huibao sets for every session (options, readOnly).
     */
    static final Set<String> PARAMETERS = Set.of(
            "sslmode",
            "ssl",
            "sslrootcert",
            "sslcert",
            "sslkey",
            "channelBinding",
            "gssEncMode",
            "targetServerType",
            "loadBalanceHosts",
            "hostRecheckSeconds",
            "connectTimeout",
            "loginTimeout",
            "socketTimeout",
            "tcpKeepAlive",
            "receiveBufferSize",
            "sendBufferSize",
            "prepareThreshold",
            "preferQueryMode");

    /** PostgreSQL's own words for how a connection is protected, the stricter later. */
    private static final List<String> TLS_MODES =
            List.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");

    /** @return names of parameters that are not accepted, never their values */
    List<String> refused() {
        List<String> refused = new ArrayList<>();
        for (String parameter : parameters()) {
            String name = parameter.replaceFirst("=.*", "");
            boolean isKnown = PARAMETERS.contains(name)
                    && (!name.equals("sslmode") || TLS_MODES.contains(value(parameter)))
                    && (!name.equals("ssl") || value(parameter).matches("true|false|"));
            if (!isKnown) {
                // Something that is no name may be a secret that was broken off.
                refused.add(name.matches("[A-Za-z]{1,40}") ? name : "?");
            }
        }
        return refused;
    }

    /** Without its parameters. */
    public String shown() {
        return url.replaceFirst("(?s)\\?.*", "");
    }

    /**
     * How the connection is to be protected: the stricter of what the address and the setting say. Where neither says
     * anything, certificate and name are checked, unless the server is on this machine.
     */
    public String tlsMode(Optional<String> setting) {
        Optional<String> own = ownTlsMode();
        if (own.isEmpty() && setting.isEmpty()) {
            return isOnThisMachine() ? "prefer" : "verify-full";
        }
        int strictest = Math.max(
                own.map(TLS_MODES::indexOf).orElse(0),
                setting.map(TLS_MODES::indexOf).orElse(0));
        // The driver falls back to an open connection for both.
        return TLS_MODES.get(strictest).replace("allow", "prefer");
    }

    private Optional<String> ownTlsMode() {
        Optional<String> own = Optional.empty();
        for (String parameter : parameters()) {
            if (parameter.startsWith("sslmode=")) {
                return Optional.of(value(parameter));
            }
            // As the driver reads it: an ssl without a mode is the strictest.
            if (parameter.matches("ssl(=true|=)?")) {
                own = Optional.of("verify-full");
            }
        }
        return own;
    }

    private boolean isOnThisMachine() {
        String hosts = shown().replaceFirst("jdbc:postgresql:(//)?", "");
        if (!hosts.contains("/")) {
            return true;
        }
        return Arrays.stream(hosts.substring(0, hosts.indexOf('/')).split(","))
                .allMatch(host -> host.matches("(?i)(localhost|127(\\.\\d{1,3}){3}|\\[::1]|)(:\\d+)?"));
    }

    private List<String> parameters() {
        int mark = url.indexOf('?');
        return mark < 0
                ? List.of()
                : Arrays.stream(url.substring(mark + 1).split("&"))
                        .filter(parameter -> !parameter.isEmpty())
                        .toList();
    }

    private static String value(String parameter) {
        int equals = parameter.indexOf('=');
        return equals < 0 ? "" : parameter.substring(equals + 1);
    }

    @Override
    public String toString() {
        return shown();
    }
}
