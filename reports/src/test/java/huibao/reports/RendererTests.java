package huibao.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

class RendererTests {
    @Test
    void rendersEveryKindOfBlock() throws IOException {
        byte[] pdf = SampleDocument.pdf(SampleDocument.read());

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isBetween(5, 7);
        }
        assertThat(pdf.length).isLessThan(1_000_000);
    }

    @Test
    void givesTheSameBytesForTheSameDocument() throws InterruptedException {
        byte[] first = SampleDocument.pdf(SampleDocument.read());
        Thread.sleep(1100);
        assertThat(SampleDocument.pdf(SampleDocument.read())).isEqualTo(first);
    }
}
