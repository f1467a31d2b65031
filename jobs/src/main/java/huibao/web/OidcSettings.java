package huibao.web;

import huibao.problem.Problem;
import huibao.settings.Setting;
import huibao.settings.Settings;
import huibao.settings.SettingsException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The office's OpenID Connect provider, as the settings name it.
 *
 * @param secret of this program there; none for one that is registered as public
 * @param claim that holds the name of an account here
 * @param url of the pages, where it is not the one a browser asks for
 */
record OidcSettings(String issuer, String client, Optional<String> secret, String claim, Optional<String> url) {
    /** @throws SettingsException if codes would cross the network in clear, or half of it is set */
    static Optional<OidcSettings> of(Settings settings) {
        Optional<String> issuer = settings.find(Setting.WEB_OIDC_ISSUER);
        Optional<String> client = settings.find(Setting.WEB_OIDC_CLIENT_ID);
        if (issuer.isPresent() != client.isPresent()) {
            throw new SettingsException(List.of(Problem.of("web.half-issuer")));
        }
        issuer.map(URI::create)
                .filter(one -> one.getScheme().equals("http") && !LdapSettings.isHere(one.getHost()))
                .ifPresent(one -> {
                    throw new SettingsException(List.of(Problem.of("web.open-issuer", one)));
                });
        return issuer.map(one -> new OidcSettings(
                one,
                client.orElseThrow(),
                settings.find(Setting.WEB_OIDC_CLIENT_SECRET),
                settings.text(Setting.WEB_OIDC_NAME_CLAIM),
                settings.find(Setting.WEB_URL).map(url -> url.replaceAll("/+$", ""))));
    }

    /** Without the secret: it must not end up in a log. */
    @Override
    public String toString() {
        return "OidcSettings[" + issuer + "]";
    }
}
