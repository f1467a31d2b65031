package huibao.settings;

import huibao.problem.Problem;
import huibao.text.CleanText;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The shapes a setting can have. What is expected of each stands in the message bundles, under {@code expected.}. */
enum SettingKind {
    /** One line that is printed on paper: a name, an addressee. */
    LINE(text -> CleanText.unprintable(text).isEmpty() && CleanText.of(text).isUsable() && text.length() <= 200),
    PATH(SettingKind::isPath),
    /** A folder here, or the address of one in a cluster's file system. */
    FOLDER(SettingKind::isPath),
    /** Neither in a file that is copied about nor in the process list. */
    SECRET(matches("[^\\n\\r\\x00]{1,4000}")),
    CODE(matches("[A-Za-z0-9_-][A-Za-z0-9_.-]{0,31}")),
    SWITCH(matches("true|false")),
    SECONDS(matches("\\d{1,6}")),
    DAYS(matches("\\d{1,3}")),
    TRUST_IN_TIMES(matches("unvouched|vouched")),
    /** Below three a cell could be read off its neighbours. */
    AUDIENCE(matches("internal|release")),
    THRESHOLD(matches("[5-9]|[1-9]\\d{1,2}")),
    PORT(text -> text.matches("[1-9]\\d{0,4}") && Integer.parseInt(text) <= 65535),
    HOST(matches("[A-Za-z0-9]([A-Za-z0-9.-]{0,252}[A-Za-z0-9])?|\\[?[0-9A-Fa-f:.]{2,45}]?")),
    /** Numbers of machines, not names: whoever answers for a name may change. */
    HOSTS(matches("[0-9A-Fa-f:.]{2,45}(\\s*,\\s*[0-9A-Fa-f:.]{2,45}){0,19}")),
    LDAP_ADDRESS(matches("ldaps?://([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(:\\d{1,5})?")),
    /** The name of the account stands for {0}, once. */
    LDAP_NAME(matches("[^\\p{Cc}{}]*\\{0}[^\\p{Cc}{}]*")),
    /** Half a year at least. */
    AUDIT_DAYS(text -> text.matches("[1-9]\\d{2,3}") && Integer.parseInt(text) >= 183),
    /** Names that a provider gives: of this program there, or of a claim. */
    CLIENT(matches("[\\x21-\\x7e]{1,200}")),
    MINUTES(text -> text.matches("\\d{1,4}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= 720),
    ADDRESS(SettingKind::isMailAddress),
    ADDRESSES(text -> Arrays.stream(text.split(",", -1)).map(String::strip).allMatch(SettingKind::isMailAddress)),
    MAIL_TLS_MODE(matches("none|starttls|tls")),
    LOG_FORMAT(matches("text|ecs|logstash|gelf")),
    SHARE(SettingKind::isShare),
    TLS_MODE(matches("disable|prefer|require|verify-ca|verify-full")),
    SOURCE_ADDRESS(text -> text.equals(Settings.EMBEDDED) || isDatabase(text)),
    DATABASE_ADDRESS(SettingKind::isDatabase),
    ROLE(matches("[^\\p{Cc}\\p{Cf}\\p{Cs}]{1,63}")),
    SCHEMA(matches("[a-z_][a-z0-9_]{0,62}")),
    /** Not {@code local-cluster}, which starts programs of its own. */
    SPARK_ADDRESS(matches("local(\\[(\\*|[1-9]\\d{0,3})(,[1-9]\\d?)?])?"
            + "|spark://[A-Za-z0-9._-]+:\\d{1,5}(,[A-Za-z0-9._-]+:\\d{1,5})*"
            + "|yarn|k8s://(https?://)?[A-Za-z0-9._\\[\\]:-]+(/[A-Za-z0-9._/-]*)?")),
    WEB_ADDRESS(SettingKind::isWebAddress),
    SECRET_WEB_ADDRESS(SettingKind::isWebAddress);

    private static final int LONGEST_PATH = 1000;

    private final Predicate<String> check;

    SettingKind(Predicate<String> check) {
        this.check = check;
    }

    boolean isSecret() {
        return this == SECRET || this == SECRET_WEB_ADDRESS;
    }

    Optional<Problem> problemWith(String text) {
        return check.test(text) ? Optional.empty() : Optional.of(expected());
    }

    private Problem expected() {
        return Problem.of("expected." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static Predicate<String> matches(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate();
    }

    private static boolean isPath(String text) {
        return text.length() <= LONGEST_PATH && text.codePoints().noneMatch(Character::isISOControl);
    }

    private static boolean isMailAddress(String text) {
        return text.matches("[^\\s@,;<>()\\[\\]\"\\\\\\p{Cc}\\P{ASCII}]{1,64}@"
                + "[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*");
    }

    private static boolean isShare(String text) {
        if (!text.matches("\\d?\\.?\\d{1,20}([eE]-?\\d{1,2})?")) {
            return false;
        }
        BigDecimal share = new BigDecimal(text);
        return share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0;
    }

    /** Whether the driver can tell host, port and database; what may stand behind the question mark is told elsewhere. */
    private static boolean isDatabase(String text) {
        String host = "([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.%]+])(:\\d{1,5})?";
        return text.matches("jdbc:postgresql:(//" + host + "(," + host + ")*/)?[^/?#\\s\\p{Cc}]*(\\?[^\\s\\p{Cc}]*)?")
                && Pattern.compile(":(\\d+)[,/]").matcher(text).results().allMatch(port -> isPort(port.group(1)));
    }

    private static boolean isPort(String text) {
        return Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= 65535;
    }

    private static boolean isWebAddress(String text) {
        try {
            URI address = new URI(text);
            boolean isWeb = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            return isWeb && address.getHost() != null && address.getPort() <= 65535;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
