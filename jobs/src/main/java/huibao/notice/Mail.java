package huibao.notice;

import huibao.problem.Problem;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * An e-mail to one of those it is meant for, with the PDF or without: an address that is dead keeps it from nobody else.
 *
 * @param to one of the addresses of the settings
 */
record Mail(MailSettings settings, String to) implements Channel {
    /** A server that does not answer must not hold up the next report. */
    private static final String TIMEOUT_MILLISECONDS = "20000";

    @Override
    public void send(Notice notice) {
        JavaMailSenderImpl sender = sender();
        try {
            sender.send(message(sender, notice));
        } catch (MessagingException | MailException | UnsupportedEncodingException e) {
            throw new NoticeException(
                    Problem.of("notice.mail", to, settings.host(), settings.port(), String.valueOf(e.getMessage())), e);
        }
    }

    private MimeMessage message(JavaMailSenderImpl sender, Notice notice)
            throws MessagingException, UnsupportedEncodingException {
        Optional<Path> attached = settings.attach() ? notice.document() : Optional.empty();
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, attached.isPresent(), "UTF-8");
        helper.setFrom(settings.from());
        helper.setTo(to);
        helper.setSubject(notice.title());
        helper.setText(notice.text());
        if (attached.isPresent()) {
            helper.getRootMimeMultipart().addBodyPart(new MailAttachment(attached.get()).part());
        }
        return message;
    }

    /** For the log: whom it is for. */
    @Override
    public String toString() {
        return "Mail[" + to + "]";
    }

    private JavaMailSenderImpl sender() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        settings.user().ifPresent(sender::setUsername);
        settings.password().ifPresent(sender::setPassword);
        Properties properties = sender.getJavaMailProperties();
        properties.put("mail.smtp.auth", Boolean.toString(settings.user().isPresent()));
        // Whoever asks for TLS gets it or no mail, and from the server he named.
        properties.put(
                "mail.smtp.starttls.required", Boolean.toString(settings.tls() == MailSettings.MailTls.STARTTLS));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(settings.tls() == MailSettings.MailTls.STARTTLS));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(settings.tls() == MailSettings.MailTls.TLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.put("mail.smtp." + wait, TIMEOUT_MILLISECONDS);
        }
        return sender;
    }
}
