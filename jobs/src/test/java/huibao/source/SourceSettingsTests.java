package huibao.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huibao.source.SourceSettings.Tls;
import huibao.source.SourceSettings.TlsMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.ds.PGSimpleDataSource;

@Tag("system")
class SourceSettingsTests {
    private static final String URL = "jdbc:postgresql://db.example.org/office";

    @RegisterExtension
    static final EmbeddedSourceExtension SOURCE = EmbeddedSourceExtension.withSchema();

    @Test
    void neverPrintThePassword() {
        assertThat(SourceSettings.of(URL, "huibao_reader", "hunter2").toString())
                .contains(URL, "huibao_reader")
                .doesNotContain("hunter2");
    }

    @Test
    void refuseWhatCannotBeMeant() {
        assertThatThrownBy(() -> SourceSettings.of("jdbc:mysql://db", "u", "p"))
                .hasMessage("Invalid source URL: jdbc:mysql://db. Expected jdbc:postgresql://host:port/database");
        assertThatThrownBy(() -> with("petition; DROP SCHEMA petition", TlsMode.PREFER, Duration.ZERO))
                .hasMessageStartingWith("Invalid source schema: petition; DROP SCHEMA petition. Expected a plain name");
        assertThatThrownBy(() -> with("petition", TlsMode.PREFER, Duration.ofSeconds(-1)))
                .hasMessageStartingWith("Invalid statement timeout: PT-1S");
        assertThatThrownBy(() -> TlsMode.of("maybe"))
                .hasMessage("Invalid sslmode: maybe. Expected disable, prefer, require, verify-ca or verify-full");
    }

    @Test
    void doNotFallBackToAnOpenConnectionWhereTlsIsRequired() {
        SourceDatabase source = SourceDatabase.external(with("petition", TlsMode.REQUIRE, Duration.ZERO));
        assertThatThrownBy(() -> source.reader().getConnection())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("does not support SSL");
    }

    @Test
    void letNoAddressChooseAClassThatIsRun() {
        PGSimpleDataSource reader = (PGSimpleDataSource)
                reader(URL + "?socketFactory=org.example.Tunnel&sslfactory=org.postgresql.ssl.NonValidatingFactory");
        assertThat(reader.getSocketFactory()).isEqualTo(KeepAliveSocketFactory.class.getName());
        assertThat(reader.getSslfactory()).isEqualTo("org.postgresql.ssl.LibPQFactory");
    }

    @Test
    void takeTheStricterOfAddressAndSetting() {
        assertThat(mode("?sslmode=verify-full", TlsMode.PREFER)).isEqualTo("verify-full");
        assertThat(mode("?ssl=true", TlsMode.PREFER)).isEqualTo("verify-full");
        assertThat(mode("?sslmode=disable", TlsMode.VERIFY_CA)).isEqualTo("verify-ca");
        assertThat(mode("?sslmode=require", TlsMode.DISABLE)).isEqualTo("require");
        assertThat(mode("", TlsMode.PREFER)).isEqualTo("prefer");
    }

    private static String mode(String parameters, TlsMode setting) {
        SourceSettings settings = new SourceSettings(
                URL + parameters, "u", "p", "petition", new Tls(setting, Optional.empty()), Duration.ZERO);
        return ((PGSimpleDataSource) SourceDatabase.external(settings).reader()).getSslMode();
    }

    private static DataSource reader(String url) {
        return SourceDatabase.external(SourceSettings.of(url, "huibao_reader", "hunter2"))
                .reader();
    }

    @Test
    void stopAStatementThatTakesTooLong() throws SQLException {
        SourceDatabase source = SourceDatabase.external(with("petition", TlsMode.DISABLE, Duration.ofMillis(50)));
        try (Connection connection = source.reader().getConnection()) {
            assertThatThrownBy(() -> connection.createStatement().execute("SELECT pg_sleep(10)"))
                    .hasMessageContaining("statement timeout");
        }
    }

    private static SourceSettings with(String schema, TlsMode mode, Duration timeout) {
        SourceSettings like = SOURCE.settings();
        return new SourceSettings(
                like.url(), like.user(), like.password(), schema, new Tls(mode, Optional.empty()), timeout);
    }
}
