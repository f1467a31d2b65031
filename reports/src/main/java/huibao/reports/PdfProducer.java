package huibao.reports;

import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfEncryption;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfWriter;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.common.PdfDocumentWriter;
import net.sf.jasperreports.pdf.common.PdfProducerContext;

/** Makes a PDF say when its edition was cut off instead of when it was written: same edition, same bytes. */
final class PdfProducer extends ClassicPdfProducer {
    private final Fingerprint fingerprint;

    PdfProducer(PdfProducerContext context, Fingerprint fingerprint) {
        super(context);
        this.fingerprint = fingerprint;
    }

    @Override
    public PdfDocumentWriter createWriter(OutputStream out) throws JRException {
        PdfDocumentWriter writer = super.createWriter(out);
        PdfWriter pdf = getPdfWriter();
        pdf.setTagged();
        ZonedDateTime created = fingerprint.createdAt().atZone(ZoneOffset.UTC);
        PdfDate date = new PdfDate(GregorianCalendar.from(created));
        PdfDictionary info = pdf.getInfo();
        info.put(PdfName.CREATIONDATE, date);
        info.put(PdfName.MODDATE, date);
        info.put(PdfName.FILEID, PdfEncryption.createInfoId(fingerprint.id(), fingerprint.id()));
        return writer;
    }
}
