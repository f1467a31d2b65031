package huibao.notice;

import java.util.List;
import java.util.Optional;

/** @param attach the PDF goes with the mail; otherwise only where it lies */
public record MailSettings(
        String host,
        int port,
        Optional<String> user,
        Optional<String> password,
        String from,
        List<String> to,
        MailTls tls,
        boolean attach) {
    public MailSettings {
        to = List.copyOf(to);
    }

    public enum MailTls {
        NONE,
        STARTTLS,
        TLS
    }

    /** Without the password: a record that is logged must not tell it. */
    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + " " + to + "]";
    }
}
