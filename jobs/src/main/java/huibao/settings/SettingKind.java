package huibao.settings;

import java.util.Optional;
import java.util.regex.Pattern;

/** The shapes a setting can have. */
enum SettingKind {
    TEXT(".*", "text"),
    PATH(".*", "a path"),
    /** Neither in a file that is copied about nor in the process list. */
    SECRET(".*", "a secret"),
    CODE("[A-Za-z0-9_.-]{1,32}", "a code of letters, digits, _ . -"),
    SWITCH("true|false", "true or false"),
    SECONDS("\\d{1,6}", "seconds, 0 for no limit"),
    /** Below three a cell could be read off its neighbours. */
    THRESHOLD("[3-9]|[1-9]\\d{1,2}", "a whole number from 3 to 999"),
    PORT("[1-9]\\d{0,4}", "a port"),
    MAIL_TLS_MODE("none|starttls|tls", "none, starttls or tls"),
    LOG_FORMAT("text|ecs|logstash|gelf", "text, ecs, logstash or gelf"),
    SHARE("0(\\.\\d+)?|1(\\.0+)?", "a share from 0 to 1, such as 0.01"),
    TLS_MODE("disable|prefer|require|verify-ca|verify-full", "disable, prefer, require, verify-ca or verify-full");

    private final Pattern pattern;
    private final String expected;

    SettingKind(String pattern, String expected) {
        this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
        this.expected = expected;
    }

    Optional<String> problemWith(String text) {
        return pattern.matcher(text).matches() ? Optional.empty() : Optional.of("Expected " + expected);
    }
}
