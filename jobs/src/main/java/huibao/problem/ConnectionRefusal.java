package huibao.problem;

import java.io.FileNotFoundException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why no connection to a database came about, which the driver and most servers tell in English only. */
final class ConnectionRefusal {
    private static final Pattern REFUSED = Pattern.compile("Connection to (\\S+) refused");
    private static final Pattern ROOT = Pattern.compile("SSL root certificate file (.+)");
    private static final Pattern OTHER_HOST = Pattern.compile("hostname (\\S+) could not be verified");

    private ConnectionRefusal() {}

    /** In one line, without a full stop; nothing if it was something else. */
    static Optional<Problem> of(SQLException failure) {
        return ofServer(failure).or(() -> ofCauses(failure)).or(() -> ofDriver(failure));
    }

    private static Optional<Problem> ofServer(SQLException failure) {
        String said = String.valueOf(failure.getMessage()).replaceFirst("[.\\s]+$", "");
        return Optional.ofNullable(
                switch (String.valueOf(failure.getSQLState())) {
                    case "28P01", "28000" -> Problem.of("sql.login", said);
                    case "3D000" -> Problem.of("sql.no-database", said);
                    case "53300" -> Problem.of("sql.full", said);
                    case "57P03" -> Problem.of("sql.starting", said);
                    default -> null;
                });
    }

    private static Optional<Problem> ofCauses(SQLException failure) {
        Throwable one = failure.getCause();
        for (int depth = 0; one != null && depth < 30; depth++) {
            Optional<Problem> told = ofCause(one, String.valueOf(failure.getMessage()));
            if (told.isPresent()) {
                return told;
            }
            one = one.getCause();
        }
        return Optional.empty();
    }

    private static Optional<Problem> ofCause(Throwable cause, String said) {
        if (cause instanceof SocketTimeoutException) {
            return Optional.of(Problem.of("sql.silent"));
        }
        if (cause instanceof UnknownHostException) {
            return Optional.of(Problem.of("sql.no-host", String.valueOf(cause.getMessage())));
        }
        if (cause instanceof CertificateExpiredException) {
            return Optional.of(Problem.of("sql.expired", String.valueOf(cause.getMessage())));
        }
        if (cause instanceof CertificateNotYetValidException) {
            return Optional.of(Problem.of("sql.not-yet-valid", String.valueOf(cause.getMessage())));
        }
        if (cause instanceof CertPathBuilderException) {
            return Optional.of(Problem.of("sql.untrusted"));
        }
        if (cause instanceof FileNotFoundException) {
            return named("sql.no-root", ROOT, said);
        }
        return cause instanceof ConnectException ? named("sql.refused", REFUSED, said) : Optional.empty();
    }

    private static Optional<Problem> ofDriver(SQLException failure) {
        String said = String.valueOf(failure.getMessage());
        return said.contains("server does not support SSL")
                ? Optional.of(Problem.of("sql.no-tls"))
                : named("sql.other-host", OTHER_HOST, said);
    }

    private static Optional<Problem> named(String key, Pattern pattern, String said) {
        Matcher found = pattern.matcher(said.replaceFirst("\\.$", ""));
        return found.find() ? Optional.of(Problem.of(key, found.group(1))) : Optional.empty();
    }
}
