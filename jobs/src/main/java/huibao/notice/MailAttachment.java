package huibao.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.activation.DataHandler;
import jakarta.activation.FileDataSource;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParameterList;
import java.io.UnsupportedEncodingException;
import java.nio.file.Path;

/**
 * A PDF in a mail. Its name stands in Content-Disposition as RFC 2231 has it, and in Content-Type as encoded words of
 * RFC 2047, which is what older mail programs read. The charset is said: that of the machine may not hold the name.
 */
record MailAttachment(String name, Path file) {
    MailAttachment(Path file) {
        this(file.getFileName().toString(), file);
    }

    MimeBodyPart part() throws MessagingException, UnsupportedEncodingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new FileDataSource(file.toFile())));
        ParameterList disposition = new ParameterList();
        disposition.set("filename", name, UTF_8.name());
        part.setHeader("Content-Disposition", new ContentDisposition(Part.ATTACHMENT, disposition).toString());
        part.setHeader(
                "Content-Type",
                "application/pdf;\r\n name=\"" + MimeUtility.encodeText(name, UTF_8.name(), "B") + "\"");
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }
}
