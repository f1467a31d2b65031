package huibao.doctor;

import huibao.access.Issuer;
import huibao.problem.IoCause;
import huibao.settings.Setting;
import huibao.settings.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The address of the web page, the mail server and the sign-in service: whether they can be used, without using them. */
public record NetworkCheck(Settings settings) {
    private static final int MILLIS = 5_000;

    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(page());
        mail().ifPresent(findings::add);
        settings.find(Setting.WEB_OIDC_ISSUER).ifPresent(issuer -> findings.add(signIn(issuer)));
        return findings;
    }

    /** Empty where no mail is sent. */
    Optional<Finding> mail() {
        return settings.find(Setting.MAIL_HOST).filter(host -> !host.isEmpty()).map(this::mail);
    }

    private static Finding signIn(String issuer) {
        return new Issuer(URI.create(issuer))
                .problem()
                .map(problem -> new Finding("sign-in", Finding.Level.WRONG, problem))
                .orElseGet(() -> Finding.ok("sign-in", "doctor.sign-in", issuer));
    }

    private Finding page() {
        String address = settings.text(Setting.WEB_ADDRESS);
        int port = (int) settings.number(Setting.WEB_PORT);
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
            return Finding.ok("page", "doctor.page", address, Integer.toString(port));
        } catch (UnknownHostException e) {
            return Finding.wrong("page", "doctor.page.address", address);
        } catch (IOException e) {
            return Finding.warning("page", "doctor.page.taken", address, Integer.toString(port));
        }
    }

    private Finding mail(String host) {
        int port = (int) settings.number(Setting.MAIL_PORT);
        String place = host + ":" + port;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getByName(host), port), MILLIS);
            return Finding.ok("mail", "doctor.mail", place, settings.text(Setting.MAIL_TLS));
        } catch (UnknownHostException e) {
            return Finding.wrong("mail", "doctor.mail.unknown", host);
        } catch (IOException e) {
            return Finding.wrong("mail", "doctor.mail.silent", place, IoCause.shortly(e));
        }
    }
}
