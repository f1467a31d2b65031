package huibao.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huibao.settings.Settings;
import huibao.settings.SettingsException;
import huibao.source.ServerCertificate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("system")
class ListeningTests {
    @TempDir
    Path home;

    private Listening listening(Map<String, String> flags) {
        return Listening.of(Settings.read(new Settings.Sources(home, Optional.empty(), Map.of(), flags)));
    }

    @Test
    void isThisMachineAloneUnlessSomethingDoesTls() throws Exception {
        assertThat(listening(Map.of()).address().isLoopbackAddress()).isTrue();
        assertThat(listening(Map.of()).port()).isEqualTo(8470);
        assertThatThrownBy(() -> listening(Map.of("web.address", "0.0.0.0")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("without encryption");
        assertThat(listening(Map.of("web.address", "0.0.0.0", "web.trusted-proxies", "10.0.0.5"))
                        .isGuarded())
                .isTrue();
        ServerCertificate page = ServerCertificate.of(home, "page");
        assertThat(listening(Map.of(
                                "web.address", "0.0.0.0",
                                "web.tls-certificate", page.certificate().toString(),
                                "web.tls-key-file", page.key().toString()))
                        .scheme())
                .isEqualTo("https");
    }

    @Test
    void aCertificateAndAKeyThatAreNoneOrNoPairAreRefused() throws Exception {
        ServerCertificate one = ServerCertificate.of(home, "one");
        ServerCertificate other = ServerCertificate.of(home, "other");
        Path text = Files.writeString(home.resolve("text.pem"), "x");
        assertThatThrownBy(() -> listening(one.certificate(), other.key()))
                .isInstanceOf(SettingsException.class)
                .hasMessage("The key " + other.key() + " is not that of the certificate " + one.certificate()
                        + ". Expected a certificate and its own key. Name the pair");
        assertThatThrownBy(() -> listening(text, one.key()))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith(text + " is not what it should be. Expected web.tls-certificate to be");
        assertThatThrownBy(() -> listening(one.certificate(), one.certificate()))
                .hasMessageStartingWith(one.certificate() + " is not what it should be.");
    }

    private Listening listening(Path certificate, Path key) {
        return listening(Map.of("web.tls-certificate", certificate.toString(), "web.tls-key-file", key.toString()));
    }

    @Test
    void aPortThatIsTakenIsToldBeforeAnythingStarts() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(other.getLocalPort());
            assertThatThrownBy(() -> listening(Map.of("web.port", port)).requireFree())
                    .isInstanceOf(SettingsException.class)
                    .hasMessage(
                            "Cannot serve the page at 127.0.0.1: port " + port
                                    + " is taken by another program. Expected a free one. Set another web.port, or end that program");
            other.close();
            listening(Map.of("web.port", port)).requireFree();
        }
    }

    @Test
    void aCertificateWithoutItsKeyOrThatCannotBeReadIsRefused() {
        assertThatThrownBy(() -> listening(Map.of("web.tls-certificate", "none.pem")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> listening(Map.of("web.trusted-proxies", "proxy.example")))
                .isInstanceOf(SettingsException.class);
    }
}
