package huibao.web;

import huibao.access.Directory;
import huibao.problem.Problem;
import huibao.settings.Setting;
import huibao.settings.Settings;
import huibao.settings.SettingsException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The office's directory, as the settings name it. */
final class LdapSettings {
    private LdapSettings() {}

    /** @throws SettingsException if passwords would cross the network in clear, or half of it is set */
    static Optional<Directory> directory(Settings settings) {
        Optional<String> url = settings.find(Setting.WEB_LDAP_URL);
        Optional<String> pattern = settings.find(Setting.WEB_LDAP_USER_PATTERN);
        if (url.isPresent() != pattern.isPresent()) {
            throw new SettingsException(List.of(Problem.of("web.half-directory")));
        }
        Optional<URI> address = url.map(URI::create);
        address.filter(one -> one.getScheme().equals("ldap") && !isHere(one.getHost()))
                .ifPresent(one -> {
                    throw new SettingsException(List.of(Problem.of("web.open-directory", one)));
                });
        return address.flatMap(one -> pattern.map(name -> new Directory(one, name)));
    }

    static boolean isHere(String host) {
        return List.of("127.0.0.1", "localhost", "[::1]").contains(host);
    }
}
