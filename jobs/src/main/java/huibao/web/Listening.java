package huibao.web;

import huibao.problem.IoCause;
import huibao.problem.Problem;
import huibao.settings.Setting;
import huibao.settings.Settings;
import huibao.settings.SettingsException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the page is served.
 *
 * @param port 0 = any that is free
 * @param certificate and its key as PEM; with them the page is served by TLS
 * @param proxies addresses of the machines whose word on who asked, and by TLS or not, is taken
 */
record Listening(InetAddress address, int port, Optional<PageCertificate> certificate, Set<String> proxies) {
    /** @throws SettingsException if the page would be open to a network without TLS */
    static Listening of(Settings settings) {
        String host = settings.text(Setting.WEB_ADDRESS);
        Listening listening = new Listening(
                resolved(host), settings.number(Setting.WEB_PORT), certificate(settings), proxies(settings));
        if (!listening.address().isLoopbackAddress() && !listening.isGuarded()) {
            throw new SettingsException(List.of(Problem.of("web.open-address", host)));
        }
        return listening;
    }

    Listening at(int otherPort) {
        return new Listening(address, otherPort, certificate, proxies);
    }

    boolean isGuarded() {
        return certificate.isPresent() || !proxies.isEmpty();
    }

    String scheme() {
        return certificate.isPresent() ? "https" : "http";
    }

    private static InetAddress resolved(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new SettingsException(List.of(Problem.of("web.no-address", host)));
        }
    }

    private static Optional<PageCertificate> certificate(Settings settings) {
        Optional<Path> chain = readable(settings, Setting.WEB_TLS_CERTIFICATE);
        Optional<Path> key = readable(settings, Setting.WEB_TLS_KEY_FILE);
        if (chain.isPresent() != key.isPresent()) {
            throw new SettingsException(List.of(Problem.of("web.half-certificate")));
        }
        return chain.flatMap(file -> key.map(secret -> new PageCertificate(file, secret).tried()));
    }

    private static Optional<Path> readable(Settings settings, Setting setting) {
        Optional<Path> file = settings.find(setting).map(Path::of);
        file.filter(one -> !Files.isReadable(one)).ifPresent(one -> {
            throw new SettingsException(List.of(Problem.of("web.no-file", setting.key(), one)));
        });
        return file;
    }

    private static Set<String> proxies(Settings settings) {
        return settings.find(Setting.WEB_TRUSTED_PROXIES).stream()
                .flatMap(list -> Stream.of(list.split(",")))
                .map(String::strip)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Checks before anything is started that the port can be opened.
     *
     * @throws SettingsException if the port is taken, or not for this user
     */
    void requireFree() {
        try {
            new ServerSocket(port, 1, address).close();
        } catch (IOException e) {
            boolean isDenied =
                    IoCause.among(e).filter(Problem.of("cause.denied")::equals).isPresent();
            throw new SettingsException(List.of(Problem.of(
                    isDenied ? "web.port-denied" : "web.port-taken",
                    address.getHostAddress(),
                    Integer.toString(port))));
        }
    }
}
