package huibao.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.FileNotFoundException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages and causes are those of PostgreSQL 15 and its driver 42.7, as servers set up so gave them. */
class ConnectionRefusalTests {
    @ParameterizedTest
    @MethodSource("refusals")
    void isToldInBothLanguages(SQLException refusal, String english, String chinese) {
        Problem told = QuietSqlException.of(refusal).problem();
        assertThat(told.in(Locale.ENGLISH)).isEqualTo(english);
        assertThat(told.in(Locale.CHINESE)).isEqualTo(chinese);
        assertThat(QuietSqlException.isNoConnection(new IllegalStateException(refusal)))
                .isTrue();
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments(
                        new SQLException("FATAL: password authentication failed for user \"r\"", "28P01"),
                        "the server does not accept the user or its password (FATAL: password authentication failed for"
                                + " user \"r\")",
                        "服务器不接受该用户或密码（FATAL: password authentication failed for user \"r\"）"),
                arguments(
                        new SQLException("FATAL: database \"d\" does not exist", "3D000"),
                        "the server has no such database (FATAL: database \"d\" does not exist)",
                        "服务器上没有这个数据库（FATAL: database \"d\" does not exist）"),
                arguments(
                        new SQLException("FATAL: sorry, too many clients already", "53300"),
                        "all connections of the server are taken (FATAL: sorry, too many clients already)",
                        "服务器的连接已占满（FATAL: sorry, too many clients already）"),
                arguments(
                        new SQLException("FATAL: the database system is starting up", "57P03"),
                        "the server is starting or stopping (FATAL: the database system is starting up)",
                        "服务器正在启动或停止（FATAL: the database system is starting up）"),
                arguments(
                        ssl(new CertificateExpiredException("NotAfter: Fri Jan 01 00:00:00 UTC 2021")),
                        "the certificate of the server has expired (NotAfter: Fri Jan 01 00:00:00 UTC 2021)",
                        "服务器证书已过期（NotAfter: Fri Jan 01 00:00:00 UTC 2021）"),
                arguments(
                        ssl(new CertificateNotYetValidException("NotBefore: Tue Jan 01 00:00:00 UTC 2030")),
                        "the certificate of the server is not valid yet (NotBefore: Tue Jan 01 00:00:00 UTC 2030), or this"
                                + " machine's clock is wrong",
                        "服务器证书尚未生效（NotBefore: Tue Jan 01 00:00:00 UTC 2030），或本机时钟有误"),
                arguments(
                        ssl(new CertPathBuilderException(
                                "unable to find valid certification path to requested target")),
                        "the certificate of the server was signed by nobody that the root certificate file names; name the right"
                                + " file with sslrootcert in the address",
                        "服务器证书不是根证书文件所列机构签发的，请在地址中用 sslrootcert 写明正确的文件"),
                arguments(
                        new SQLException(
                                "Could not open SSL root certificate file /x/root.crt.",
                                "08006",
                                new FileNotFoundException("/x/root.crt (No such file or directory)")),
                        "there is no root certificate file /x/root.crt, which says whom to trust; put it there, or name another"
                                + " with sslrootcert in the address",
                        "没有根证书文件 /x/root.crt，无法判断可信任的机构，请放入该文件，或在地址中用 sslrootcert 另指"),
                arguments(
                        new SQLException(
                                "The hostname 127.0.0.1 could not be verified by hostnameverifier PgjdbcHostnameVerifier.",
                                "08006"),
                        "the certificate of the server is not of the host 127.0.0.1",
                        "服务器证书不属于主机 127.0.0.1"),
                arguments(
                        new SQLException("The server does not support SSL.", "08006"),
                        "the server offers no TLS",
                        "服务器不提供 TLS"),
                arguments(
                        new SQLException("The connection attempt failed.", "08001", new UnknownHostException("db.x")),
                        "there is no host of the name db.x",
                        "没有名为 db.x 的主机"),
                arguments(
                        new SQLException("The connection attempt failed.", "08001", new SocketTimeoutException("x")),
                        Problem.of("sql.silent").in(Locale.ENGLISH),
                        Problem.of("sql.silent").in(Locale.CHINESE)),
                arguments(
                        new SQLException(
                                "Connection to 127.0.0.1:5598 refused. Check that the hostname and port are correct.",
                                "08001",
                                new ConnectException("Connection refused")),
                        "127.0.0.1:5598 refused the connection: nothing listens there",
                        Problem.of("sql.refused", "127.0.0.1:5598").in(Locale.CHINESE)));
    }

    private static SQLException ssl(Exception cause) {
        SSLHandshakeException handshake = new SSLHandshakeException("PKIX path validation failed");
        handshake.initCause(cause);
        return new SQLException("SSL error: PKIX path validation failed", "08006", handshake);
    }

    @Test
    void anythingElseIsNoMissingConnection() {
        assertThat(QuietSqlException.isNoConnection(
                        new SQLException("ERROR: permission denied for database d", "42501")))
                .isFalse();
    }
}
