package huibao.web;

import huibao.settings.Setting;
import huibao.settings.Settings;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names this server goes by; none = any, for a server with a certificate or behind a proxy. */
record OwnNames(Set<String> hosts) {
    /** Without certificate and proxy only this machine asks, and only by these names. */
    static OwnNames of(Settings settings, Listening listening) {
        if (listening.isGuarded()) {
            return new OwnNames(Set.of());
        }
        Set<String> hosts = new HashSet<>(List.of("127.0.0.1", "localhost", "[::1]"));
        hosts.add(listening.address().getHostAddress());
        settings.find(Setting.WEB_URL).map(url -> URI.create(url).getHost()).ifPresent(hosts::add);
        return new OwnNames(Set.copyOf(hosts));
    }
}
