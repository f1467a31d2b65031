package huibao.pipeline;

import huibao.settings.Setting;
import huibao.settings.Settings;
import huibao.source.Breach;
import huibao.source.ContractCheck;
import huibao.source.SourceDatabase;
import huibao.source.SourceSettings;
import huibao.source.SourceSettings.Tls;
import huibao.source.SourceSettings.TlsMode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** The source the settings name. */
public final class OfficeSource {
    private OfficeSource() {}

    /** Starts the embedded server, if that is the source. */
    public static SourceDatabase open(Settings settings) {
        return settings.isEmbedded()
                ? SourceDatabase.embedded(settings.home())
                : SourceDatabase.external(sourceSettings(settings));
    }

    /** Every breach of the contract, refusals first. */
    public static List<Breach> breaches(SourceDatabase source) throws SQLException {
        try (Connection connection = source.reader().getConnection()) {
            return ContractCheck.check(connection, source.schema());
        }
    }

    private static SourceSettings sourceSettings(Settings settings) {
        return new SourceSettings(
                settings.text(Setting.SOURCE_URL),
                settings.find(Setting.SOURCE_USER).orElse(""),
                settings.find(Setting.SOURCE_PASSWORD).orElse(""),
                settings.text(Setting.SOURCE_SCHEMA),
                new Tls(
                        TlsMode.of(settings.text(Setting.SOURCE_TLS)),
                        settings.find(Setting.SOURCE_TLS_ROOT_CERTIFICATE).map(Path::of)),
                Duration.ofSeconds(settings.number(Setting.SOURCE_STATEMENT_TIMEOUT)));
    }
}
