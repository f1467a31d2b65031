package huibao.settings;

import huibao.problem.Problem;
import huibao.text.CleanText;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Everything that can be set, by its key in {@code huibao.yaml}. What each is for stands in the message bundles. */
public enum Setting {
    AUDIENCE("audience", SettingKind.AUDIENCE, "internal"),
    REGION("region", SettingKind.CODE, ""),
    OFFICE_NAME("office.name", SettingKind.LINE, ""),
    SOURCE_URL("source.url", SettingKind.SOURCE_ADDRESS, Settings.EMBEDDED),
    SOURCE_USER("source.user", SettingKind.ROLE, ""),
    SOURCE_PASSWORD("source.password", SettingKind.SECRET, ""),
    SOURCE_PASSWORD_FILE("source.password-file", SettingKind.PATH, ""),
    SOURCE_SCHEMA("source.schema", SettingKind.SCHEMA, "petition"),
    SOURCE_TLS("source.tls", SettingKind.TLS_MODE, ""),
    SOURCE_TLS_ROOT_CERTIFICATE("source.tls-root-certificate", SettingKind.PATH, ""),
    SOURCE_STATEMENT_TIMEOUT("source.statement-timeout", SettingKind.SECONDS, "1800"),
    SOURCE_CONNECT_TIMEOUT("source.connect-timeout", SettingKind.SECONDS, "30"),
    SOURCE_MAX_LAG("source.max-lag", SettingKind.SECONDS, "3600"),
    SOURCE_UPDATED_AT("source.updated-at", SettingKind.TRUST_IN_TIMES, "unvouched"),
    SOURCE_WHOLE_AFTER_DAYS("source.whole-after-days", SettingKind.DAYS, "7"),
    IMPORT_USER("import.user", SettingKind.ROLE, ""),
    IMPORT_PASSWORD("import.password", SettingKind.SECRET, ""),
    IMPORT_PASSWORD_FILE("import.password-file", SettingKind.PATH, ""),
    LAKE_ROOT("lake.root", SettingKind.FOLDER, "lake"),
    OUTPUT_ROOT("output.root", SettingKind.PATH, "output"),
    DISCLOSURE_THRESHOLD("disclosure.threshold", SettingKind.THRESHOLD, "8"),
    REJECTS_LIMIT("rejects.limit", SettingKind.SHARE, "0.01"),
    INCLUDE_PHONE("include-phone", SettingKind.SWITCH, "false"),
    SPARK_MASTER("spark.master", SettingKind.SPARK_ADDRESS, "local[*]"),
    SPARK_SECRET("spark.secret", SettingKind.SECRET, ""),
    SPARK_SECRET_FILE("spark.secret-file", SettingKind.PATH, ""),
    FONTS_FOLDER("fonts.folder", SettingKind.PATH, "fonts"),
    LOG_FORMAT("log.format", SettingKind.LOG_FORMAT, "text"),
    SCHEDULE_FILE("schedule.file", SettingKind.PATH, "schedule.yaml"),
    DOCUMENTS_FOLDER("documents.folder", SettingKind.PATH, "documents"),
    BRIEFING_FOLDER("briefing.folder", SettingKind.PATH, "briefing"),
    BRIEFING_ADDRESSEE("briefing.addressee", SettingKind.LINE, ""),
    BRIEFING_CIRCULAR_ADDRESSEE("briefing.circular-addressee", SettingKind.LINE, ""),
    ADHOC_QUESTIONS("adhoc.questions", SettingKind.PATH, "questions"),
    ADHOC_LIMIT("adhoc.limit", SettingKind.SECONDS, "600"),
    MART_FOLDER("mart.folder", SettingKind.PATH, "marts"),
    MART_URL("mart.url", SettingKind.DATABASE_ADDRESS, ""),
    MART_TLS("mart.tls", SettingKind.TLS_MODE, ""),
    MART_TLS_ROOT_CERTIFICATE("mart.tls-root-certificate", SettingKind.PATH, ""),
    MART_USER("mart.user", SettingKind.ROLE, ""),
    MART_PASSWORD("mart.password", SettingKind.SECRET, ""),
    MART_PASSWORD_FILE("mart.password-file", SettingKind.PATH, ""),
    OUTPUT_LINK("output.link", SettingKind.WEB_ADDRESS, ""),
    MAIL_HOST("mail.host", SettingKind.HOST, ""),
    MAIL_PORT("mail.port", SettingKind.PORT, "25"),
    MAIL_TLS("mail.tls", SettingKind.MAIL_TLS_MODE, "starttls"),
    MAIL_USER("mail.user", SettingKind.LINE, ""),
    MAIL_PASSWORD("mail.password", SettingKind.SECRET, ""),
    MAIL_PASSWORD_FILE("mail.password-file", SettingKind.PATH, ""),
    MAIL_FROM("mail.from", SettingKind.ADDRESS, ""),
    MAIL_TO("mail.to", SettingKind.ADDRESSES, ""),
    MAIL_ATTACH("mail.attach", SettingKind.SWITCH, "false"),
    WEBHOOK_URL("webhook.url", SettingKind.SECRET_WEB_ADDRESS, ""),
    WEBHOOK_URL_FILE("webhook.url-file", SettingKind.PATH, ""),
    WEB_ADDRESS("web.address", SettingKind.HOST, "127.0.0.1"),
    WEB_PORT("web.port", SettingKind.PORT, "8470"),
    WEB_URL("web.url", SettingKind.WEB_ADDRESS, ""),
    WEB_TLS_CERTIFICATE("web.tls-certificate", SettingKind.PATH, ""),
    WEB_TLS_KEY_FILE("web.tls-key-file", SettingKind.PATH, ""),
    WEB_TRUSTED_PROXIES("web.trusted-proxies", SettingKind.HOSTS, ""),
    WEB_SESSION_MINUTES("web.session-minutes", SettingKind.MINUTES, "30"),
    WEB_LDAP_URL("web.ldap.url", SettingKind.LDAP_ADDRESS, ""),
    WEB_LDAP_USER_PATTERN("web.ldap.user-pattern", SettingKind.LDAP_NAME, ""),
    WEB_OIDC_ISSUER("web.oidc.issuer", SettingKind.WEB_ADDRESS, ""),
    WEB_OIDC_CLIENT_ID("web.oidc.client-id", SettingKind.CLIENT, ""),
    WEB_OIDC_CLIENT_SECRET("web.oidc.client-secret", SettingKind.SECRET, ""),
    WEB_OIDC_CLIENT_SECRET_FILE("web.oidc.client-secret-file", SettingKind.PATH, ""),
    WEB_OIDC_NAME_CLAIM("web.oidc.name-claim", SettingKind.CLIENT, "preferred_username"),
    WEB_AUDIT_DAYS("web.audit-days", SettingKind.AUDIT_DAYS, "365"),
    WEB_SMALL_OFFICE("web.small-office", SettingKind.SWITCH, "false"),
    WEB_FOUR_EYES("web.four-eyes", SettingKind.SWITCH, "false");

    private final String key;
    private final SettingKind kind;
    private final String ifUnset;

    Setting(String key, SettingKind kind, String ifUnset) {
        this.key = key;
        this.kind = kind;
        this.ifUnset = ifUnset;
    }

    public String key() {
        return key;
    }

    boolean isDatabase() {
        return kind == SettingKind.SOURCE_ADDRESS || kind == SettingKind.DATABASE_ADDRESS;
    }

    public boolean isSecret() {
        return kind.isSecret();
    }

    /** The setting that names a file with this secret as its only line. */
    Optional<Setting> file() {
        return ofKey(key + "-file").filter(setting -> isSecret());
    }

    static List<Setting> secrets() {
        return Arrays.stream(values()).filter(Setting::isSecret).toList();
    }

    /** {@code source.password-file} is {@code HUIBAO_SOURCE_PASSWORD_FILE}. */
    public String environmentName() {
        return "HUIBAO_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    String ifUnset() {
        return ifUnset;
    }

    /** Folders that are given by name only lie in the home folder. */
    String resolved(String text, Path home) {
        if (kind == SettingKind.LINE) {
            return CleanText.of(text).text();
        }
        boolean inHome = this == LAKE_ROOT && !Settings.isAddress(text) || kind == SettingKind.PATH;
        return inHome && !text.isEmpty()
                ? home.resolve(text).toAbsolutePath().normalize().toString()
                : text;
    }

    Optional<Problem> problemWith(String text) {
        return text.isEmpty() ? Optional.empty() : kind.problemWith(text);
    }

    static Optional<Setting> ofKey(String key) {
        return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
    }
}
